/** What makes a photo worth taking again. */
export type Flaw = 'BLURRY' | 'DARK';

const TILES = 4;
const SHARP_ENOUGH = 60;
const DARK_MEAN = 35;
const DARK_HIGHLIGHT = 90;
const HIGHLIGHT_SHARE = 0.02;

/** The brightness of each pixel, from 0 to 255. */
export function greyOf(rgba: Uint8ClampedArray): Uint8Array {
  const grey = new Uint8Array(rgba.length / 4);
  for (let at = 0; at < grey.length; at++) {
    grey[at] = (rgba[4 * at]! * 77 + rgba[4 * at + 1]! * 150 + rgba[4 * at + 2]! * 29) >> 8;
  }
  return grey;
}

/** A photo is sharp where any part of it is: what lies behind the thing in front may be blurred. */
export function flawsOf(grey: Uint8Array, width: number): Flaw[] {
  if (isDark(grey)) {
    return ['DARK'];
  }
  const height = grey.length / width;
  let sharpest = 0;
  for (let row = 0; row < TILES; row++) {
    for (let column = 0; column < TILES; column++) {
      sharpest = Math.max(sharpest, sharpness(grey, width, height, row, column));
    }
  }
  return sharpest < SHARP_ENOUGH ? ['BLURRY'] : [];
}

/** Dark all over: a lamp in the picture does not make it bright, nor does a black wall make it dark. */
function isDark(grey: Uint8Array): boolean {
  let sum = 0;
  let bright = 0;
  for (const value of grey) {
    sum += value;
    bright += value > DARK_HIGHLIGHT ? 1 : 0;
  }
  return sum / grey.length < DARK_MEAN && bright / grey.length < HIGHLIGHT_SHARE;
}

/** The variance of the Laplacian in one tile: edges make it large, blur takes them away. */
function sharpness(grey: Uint8Array, width: number, height: number, row: number, column: number): number {
  const fromX = Math.max(1, Math.floor((width * column) / TILES));
  const toX = Math.min(width - 1, Math.floor((width * (column + 1)) / TILES));
  const fromY = Math.max(1, Math.floor((height * row) / TILES));
  const toY = Math.min(height - 1, Math.floor((height * (row + 1)) / TILES));
  let count = 0;
  let sum = 0;
  let squares = 0;
  for (let y = fromY; y < toY; y++) {
    for (let at = y * width + fromX; at < y * width + toX; at++) {
      const value = 4 * grey[at]! - grey[at - 1]! - grey[at + 1]! - grey[at - width]! - grey[at + width]!;
      count++;
      sum += value;
      squares += value * value;
    }
  }
  return count === 0 ? 0 : squares / count - (sum / count) ** 2;
}
