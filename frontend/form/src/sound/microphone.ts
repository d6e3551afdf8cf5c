import { RATE, resampler } from './wave.js';

/** Why there is no sound to be had: the person said no, there is no microphone, it is in use, or this is no such device. */
export type Trouble = 'REFUSED' | 'MISSING' | 'BUSY' | 'UNABLE';

export class NoMicrophone extends Error {
  constructor(readonly trouble: Trouble, cause?: unknown) {
    super(trouble, { cause });
  }
}

/** A microphone that listens; once it has stopped, everything that it heard has been handed over. */
export interface Microphone {
  stop(): Promise<void>;
}

/** Hands over samples of our rate; says once when the microphone was taken away. */
export type Listen = (take: (samples: Float32Array) => void, lost: () => void) => Promise<Microphone>;

const PATIENCE = 1000;

let module: string | undefined;

/** Lets the application listen, by the module at this address. */
export function listenWith(address: string): void {
  module = address;
}

export const listen: Listen = async (take, lost) => {
  if (!module || !navigator.mediaDevices?.getUserMedia || typeof AudioWorkletNode !== 'function') {
    throw new NoMicrophone('UNABLE');
  }
  const stream = await granted();
  const opened: AudioContext[] = [];
  try {
    return await listenTo(stream, module, opened, take, lost);
  } catch (failure) {
    stream.getTracks().forEach((track) => track.stop());
    await Promise.all(opened.map((context) => context.close()));
    throw new NoMicrophone('UNABLE', failure);
  }
};

async function granted(): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, noiseSuppression: true } });
  } catch (failure) {
    throw new NoMicrophone(troubleOf(failure), failure);
  }
}

function troubleOf(failure: unknown): Trouble {
  switch (failure instanceof DOMException ? failure.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'REFUSED';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'MISSING';
    case 'NotReadableError':
    case 'AbortError':
      return 'BUSY';
    default:
      return 'UNABLE';
  }
}

async function listenTo(
  stream: MediaStream,
  address: string,
  opened: AudioContext[],
  take: (samples: Float32Array) => void,
  lost: () => void,
): Promise<Microphone> {
  const { context, source } = sourceOf(stream, opened);
  await context.audioWorklet.addModule(address);
  const node = new AudioWorkletNode(context, 'samples', { numberOfOutputs: 0, channelCount: 1, channelCountMode: 'explicit' });
  const atOurRate = resampler(context.sampleRate);
  let ended = () => undefined as void;
  const handedOver = new Promise<void>((resolve) => (ended = resolve));
  node.port.onmessage = ({ data }: MessageEvent<Float32Array | null>) => (data ? take(atOurRate(data)) : ended());
  source.connect(node);
  await context.resume();
  const awake = await awakeScreen();
  const track = stream.getAudioTracks()[0];
  track?.addEventListener('ended', lost);
  track?.addEventListener('mute', lost);
  context.addEventListener('statechange', () => context.state !== 'running' && lost());
  return {
    stop: async () => {
      node.port.postMessage(null);
      await Promise.race([handedOver, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
      stream.getTracks().forEach((one) => one.stop());
      await awake?.release();
      await context.close();
    },
  };
}

/** A phone that falls asleep stops listening; where the screen cannot be kept awake, the person sees to it. */
async function awakeScreen(): Promise<WakeLockSentinel | undefined> {
  try {
    return await (navigator.wakeLock as WakeLock | undefined)?.request('screen');
  } catch (failure) {
    console.warn('The screen may fall asleep', failure);
    return undefined;
  }
}

/** At our rate where the browser can bring the microphone to it, else at the microphone's own. */
function sourceOf(stream: MediaStream, opened: AudioContext[]) {
  try {
    const context = new AudioContext({ sampleRate: RATE });
    opened.push(context);
    return { context, source: context.createMediaStreamSource(stream) };
  } catch (failure) {
    console.warn('Sound comes at the rate of the microphone', failure);
    const context = new AudioContext();
    opened.push(context);
    return { context, source: context.createMediaStreamSource(stream) };
  }
}
