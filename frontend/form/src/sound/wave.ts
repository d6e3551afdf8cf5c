/** Sixteen thousand samples a second carry a voice, and no more than a voice. */
export const RATE = 16_000;

const HEAD = 44;
const BYTES = 2;

export function lengthOf(samples: number): number {
  return Math.round((samples * 1000) / RATE);
}

/** Samples from -1 to 1 as numbers of 16 bits; what is louder is cut off. */
export function sixteenBits(samples: Float32Array): Int16Array {
  return Int16Array.from(samples, (sample) => {
    const held = Math.max(-1, Math.min(1, sample));
    return Math.round(held < 0 ? held * 0x8000 : held * 0x7fff);
  });
}

/** A WAV of one channel: its head, its samples, and nothing that tells who made it. */
export function waveOf(pieces: readonly Int16Array[]): ArrayBuffer {
  const size = pieces.reduce((sum, piece) => sum + piece.length * BYTES, 0);
  const file = new ArrayBuffer(HEAD + size);
  const view = new DataView(file);
  text(view, 0, 'RIFF');
  view.setUint32(4, HEAD - 8 + size, true);
  text(view, 8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE * BYTES, true);
  view.setUint16(32, BYTES, true);
  view.setUint16(34, BYTES * 8, true);
  text(view, 36, 'data');
  view.setUint32(40, size, true);
  let at = HEAD;
  for (const piece of pieces) {
    for (const sample of piece) {
      view.setInt16(at, sample, true);
      at += BYTES;
    }
  }
  return file;
}

function text(view: DataView, at: number, words: string): void {
  [...words].forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
}

/**
 * Brings samples of another rate to ours, piece after piece: each is the mean of those that it stands for. Some browsers
 * give a microphone's sound at its own rate only.
 */
export function resampler(from: number): (samples: Float32Array) => Float32Array {
  if (from === RATE) {
    return (samples) => samples;
  }
  const step = from / RATE;
  let left = new Float32Array(0);
  let offset = 0;
  return (samples) => {
    const all = new Float32Array(left.length + samples.length);
    all.set(left);
    all.set(samples, left.length);
    const made: number[] = [];
    while (offset + Math.max(step, 1) + 1 <= all.length) {
      made.push(step > 1 ? mean(all, offset, offset + step) : between(all, offset));
      offset += step;
    }
    const used = Math.floor(offset);
    left = all.slice(used);
    offset -= used;
    return Float32Array.from(made);
  };
}

function mean(samples: Float32Array, from: number, to: number): number {
  let sum = 0;
  const first = Math.floor(from);
  const last = Math.max(first + 1, Math.floor(to));
  for (let at = first; at < last; at++) {
    sum += samples[at]!;
  }
  return sum / (last - first);
}

function between(samples: Float32Array, at: number): number {
  const first = Math.floor(at);
  const share = at - first;
  return samples[first]! * (1 - share) + samples[first + 1]! * share;
}
