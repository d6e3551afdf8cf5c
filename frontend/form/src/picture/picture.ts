import { type Picture, Unreadable, work } from './picture-work.js';
import type { Worked } from './picture-worker.js';

export { type Picture, Unreadable } from './picture-work.js';

const PATIENCE = 60_000;

let queue: Promise<unknown> = Promise.resolve();
let atWork = 0;
let make: (() => Worker) | undefined;
let worker: Worker | undefined;

/** Lets photos be worked on away from the page's thread, where the browser can do that. */
export function workWith(maker: () => Worker): void {
  make = maker;
}

/**
 * Scales one photo after another, encodes it anew, small ones too, and hands it on: place, device and all else that a
 * camera writes into its files stays on the phone. Several at once have killed pages on phones with little memory.
 */
export function prepare(file: Blob, keep: (picture: Picture) => Promise<void>): Promise<void> {
  atWork++;
  const done = queue.then(async () => keep((await away(file)) ?? (await work(file)))).finally(() => atWork--);
  queue = done.catch(() => undefined);
  return done;
}

/** Waits until no photo is worked on any more, be it kept or not, and tells whether there was one. */
export async function idle(): Promise<boolean> {
  const hasWork = atWork > 0;
  await queue;
  return hasWork;
}

/** The photo as the worker made it; nothing where it could not, and the page has to. */
async function away(file: Blob): Promise<Picture | undefined> {
  if (!make || typeof Worker !== 'function' || typeof OffscreenCanvas !== 'function') {
    return undefined;
  }
  let told: Worked | undefined;
  try {
    worker ??= make();
    told = await answer(worker, file);
  } catch (failure) {
    console.warn('Photos are worked on by the page', failure);
    worker?.terminate();
    worker = undefined;
    make = undefined;
  }
  if (told && 'isUnreadable' in told && told.isUnreadable) {
    throw new Unreadable(file.type);
  }
  return told && 'picture' in told ? told.picture : undefined;
}

function answer(from: Worker, file: Blob): Promise<Worked> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('No answer')), PATIENCE);
    from.onmessage = (event: MessageEvent<Worked>) => {
      clearTimeout(timer);
      resolve(event.data);
    };
    from.onerror = (event) => {
      clearTimeout(timer);
      reject(new Error(event.message));
    };
    from.postMessage(file);
  });
}
