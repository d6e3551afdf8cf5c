import { lengthOf, RATE, sixteenBits, waveOf } from './wave.js';

/** A recording ready to be kept and sent. */
export interface Sound {
  bytes: ArrayBuffer;
  durationMs: number;
  sha256: string;
}

export const MEDIA_TYPE = 'audio/wav';

/** The file cannot be read as sound here. */
export class NoSound extends Error {}

/** The file lasts longer than the question takes. */
export class TooLong extends Error {}

const LARGEST_FILE = 200_000_000;

export async function soundOf(pieces: readonly Int16Array[]): Promise<Sound> {
  const bytes = waveOf(pieces);
  const samples = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return { bytes, durationMs: lengthOf(samples), sha256: await sha256(bytes) };
}

/** Reads a file and makes it new: one channel, our rate, nothing but the sound. */
export async function soundIn(file: Blob, longest: number): Promise<Sound> {
  if (file.size > LARGEST_FILE) {
    throw new TooLong();
  }
  const decoded = await decode(file);
  if (decoded.duration * 1000 > longest) {
    throw new TooLong();
  }
  const channels = Array.from({ length: decoded.numberOfChannels }, (_, index) => decoded.getChannelData(index));
  const mixed = Float32Array.from(
    { length: decoded.length },
    (_, at) => channels.reduce((sum, channel) => sum + channel[at]!, 0) / channels.length,
  );
  if (mixed.length === 0) {
    throw new NoSound();
  }
  return soundOf([sixteenBits(mixed)]);
}

async function decode(file: Blob): Promise<AudioBuffer> {
  try {
    return await new OfflineAudioContext(1, 1, RATE).decodeAudioData(await file.arrayBuffer());
  } catch (failure) {
    throw new NoSound(file.type, { cause: failure });
  }
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
