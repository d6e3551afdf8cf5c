export interface Spot {
  x: number;
  y: number;
}

/** The tangents of a monotone cubic through the spots: between two of them the curve never leaves their heights. */
function tangents(spots: readonly Spot[]): number[] {
  const slopes = spots.slice(1).map((spot, index) => {
    const before = spots[index]!;
    return (spot.y - before.y) / (spot.x - before.x);
  });
  const result = spots.map((_, index) => {
    const [left, right] = [slopes[index - 1], slopes[index]];
    if (left === undefined || right === undefined) {
      return left ?? right ?? 0;
    }
    return left * right <= 0 ? 0 : (left + right) / 2;
  });
  slopes.forEach((slope, index) => {
    const [a, b] = [result[index]!, result[index + 1]!];
    const steepest = 3 * Math.abs(slope);
    result[index] = Math.sign(a) * Math.min(Math.abs(a), steepest);
    result[index + 1] = Math.sign(b) * Math.min(Math.abs(b), steepest);
  });
  return result;
}

/** One piece of path for each two neighbours, so that each can be drawn in its own way. */
export function pieces(spots: readonly Spot[]): string[] {
  const slopes = tangents(spots);
  return spots.slice(1).map((to, index) => {
    const from = spots[index]!;
    const third = (to.x - from.x) / 3;
    const first = `${round(from.x + third)} ${round(from.y + slopes[index]! * third)}`;
    const second = `${round(to.x - third)} ${round(to.y - slopes[index + 1]! * third)}`;
    return `M${round(from.x)} ${round(from.y)}C${first} ${second} ${round(to.x)} ${round(to.y)}`;
  });
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
