/// <reference lib="webworker" />
import { Unreadable, work } from './picture-work.js';

/** What comes back for a photo that was sent in. */
export type Worked = { picture: Awaited<ReturnType<typeof work>> } | { isUnreadable: boolean };

const worker = self as unknown as DedicatedWorkerGlobalScope;

worker.addEventListener('message', (event: MessageEvent<Blob>) => {
  void work(event.data).then(
    (picture) => worker.postMessage({ picture } satisfies Worked, [picture.bytes, picture.thumbnail]),
    (failure: unknown) =>
      worker.postMessage({ isUnreadable: failure instanceof Unreadable } satisfies Worked),
  );
});
