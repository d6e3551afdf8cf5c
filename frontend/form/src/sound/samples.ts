/** What the browser gives to a module that listens; its own type library leaves it out. */
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

const TOGETHER = 2048;

/** Hands on what the microphone gives, some samples together; asked to end, gives the rest and then `null`. */
class Samples extends AudioWorkletProcessor {
  private readonly waiting = new Float32Array(TOGETHER);
  private count = 0;
  private hasEnded = false;

  constructor() {
    super();
    this.port.onmessage = () => {
      this.hand();
      this.hasEnded = true;
      this.port.postMessage(null);
    };
  }

  process([input]: Float32Array[][]): boolean {
    const [channel] = input ?? [];
    if (channel && !this.hasEnded) {
      for (const sample of channel) {
        this.waiting[this.count++] = sample;
        if (this.count === TOGETHER) {
          this.hand();
        }
      }
    }
    return !this.hasEnded;
  }

  private hand(): void {
    this.port.postMessage(this.waiting.slice(0, this.count));
    this.count = 0;
  }
}

registerProcessor('samples', Samples);
