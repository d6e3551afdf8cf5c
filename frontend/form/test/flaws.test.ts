import { describe, expect, it } from 'vitest';
import { flawsOf, greyOf } from '../src/picture/flaws.js';

const WIDTH = 320;
const HEIGHT = 240;

/** Boards of several sizes, as printed letters and shelves have edges. */
function board(low: number, high: number): Uint8Array {
  return Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => {
    const x = at % WIDTH;
    const y = Math.floor(at / WIDTH);
    return (Math.floor(x / 12) + Math.floor(y / 9)) % 2 === 0 ? low : high;
  });
}

function blurred(grey: Uint8Array, radius: number): Uint8Array {
  const across = (from: Uint8Array, step: number, size: number, position: (at: number) => number) =>
    from.map((_, at) => {
      let sum = 0;
      let count = 0;
      for (let away = -radius; away <= radius; away++) {
        const place = position(at) + away;
        if (place >= 0 && place < size) {
          sum += from[at + away * step]!;
          count++;
        }
      }
      return sum / count;
    });
  const wide = across(grey, 1, WIDTH, (at) => at % WIDTH);
  return across(wide, WIDTH, HEIGHT, (at) => Math.floor(at / WIDTH));
}

describe('the look at a photo', () => {
  it('finds nothing wrong with a sharp one', () => {
    expect(flawsOf(board(60, 190), WIDTH)).toEqual([]);
  });

  it('sees blur', () => {
    expect(flawsOf(blurred(blurred(board(60, 190), 4), 4), WIDTH)).toEqual(['BLURRY']);
  });

  it('is content where a part is sharp', () => {
    const half = blurred(blurred(board(60, 190), 4), 4);
    const sharp = board(60, 190);
    expect(flawsOf(half.map((value, at) => (at % WIDTH < WIDTH / 3 ? sharp[at]! : value)), WIDTH)).toEqual([]);
  });

  it('sees darkness, and not in a dark room with a lit thing in it', () => {
    expect(flawsOf(board(4, 22), WIDTH)).toEqual(['DARK']);
    const lit = board(4, 22).map((value, at) => (at < WIDTH * 30 ? value * 10 : value));
    expect(flawsOf(lit, WIDTH)).not.toContain('DARK');
  });

  it('knows how bright colours are', () => {
    expect([...greyOf(new Uint8ClampedArray([255, 255, 255, 255, 0, 0, 0, 255]))]).toEqual([255, 0]);
  });
});
