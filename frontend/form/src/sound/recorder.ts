import type { Stamp } from '../time/steady.js';
import { holding } from './hold.js';
import { type Listen, listen as fromMicrophone, type Microphone } from './microphone.js';
import { lengthOf, RATE, sixteenBits } from './wave.js';

/** A recording that is being made, or that a killed page has left. */
export interface Take {
  id: string;
  visitId: string;
  question: string;
  capturedAt: string;
  stamp?: Stamp;
}

/** Where pieces of a recording are kept as they come. */
export interface Pieces {
  addPiece(take: Take, number: number, samples: Int16Array): Promise<void>;
}

/** Why a recording came to its end. */
export type Ending = 'STOPPED' | 'LONGEST' | 'LOST' | 'FULL';

const PIECE = RATE;

/**
 * Records one take. Each second goes to the phone's disk as soon as it is whole, so that a page that is killed loses the
 * last second or two. Whatever ends it, what was recorded until then is kept. Fires `change` as time goes on.
 */
export class Recorder extends EventTarget {
  private waiting: Float32Array[] = [];
  private pieces = 0;
  private heard = 0;
  private written: Promise<void> = Promise.resolve();
  private end: (ending: Ending) => void = () => undefined;

  private constructor(
    private readonly keeper: Pieces,
    private readonly take: Take,
    private readonly longest: number,
  ) {
    super();
  }

  /** Begins to record, for so many milliseconds at most; the second promise tells how it ended, once all is on the disk. */
  static async start(
    keeper: Pieces,
    take: Take,
    longest: number,
    listen: Listen = fromMicrophone,
  ): Promise<{ recorder: Recorder; ended: Promise<Ending> }> {
    const recorder = new Recorder(keeper, take, longest);
    const ending = new Promise<Ending>((resolve) => (recorder.end = resolve));
    const microphone = await listen(
      (samples) => recorder.hear(samples),
      () => recorder.end('LOST'),
    );
    return { recorder, ended: holding(take.id, () => recorder.finish(microphone, ending)) };
  }

  get milliseconds(): number {
    return lengthOf(this.heard);
  }

  stop(): void {
    this.end('STOPPED');
  }

  private hear(samples: Float32Array): void {
    const room = Math.floor((this.longest * RATE) / 1000) - this.heard;
    const taken = samples.subarray(0, Math.max(0, room));
    if (taken.length > 0) {
      this.waiting.push(taken);
      this.heard += taken.length;
      this.dispatchEvent(new Event('change'));
    }
    if (this.waiting.reduce((sum, one) => sum + one.length, 0) >= PIECE) {
      this.write();
    }
    if (room <= samples.length) {
      this.end('LONGEST');
    }
  }

  private write(): void {
    const samples = sixteenBits(joined(this.waiting));
    const number = this.pieces++;
    this.waiting = [];
    this.written = this.written.then(() => this.keeper.addPiece(this.take, number, samples));
    this.written.catch(() => this.end('FULL'));
  }

  private async finish(microphone: Microphone, ending: Promise<Ending>): Promise<Ending> {
    const how = await ending;
    await microphone.stop().catch((failure: unknown) => console.warn('The microphone did not stop', failure));
    if (this.waiting.length > 0) {
      this.write();
    }
    try {
      await this.written;
      return how;
    } catch (failure) {
      console.error('A piece of the recording was not kept', failure);
      return 'FULL';
    }
  }
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, one) => sum + one.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
