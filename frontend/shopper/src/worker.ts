/// <reference lib="webworker" />

/** The files of this build and its name; the build puts them in. */
declare const __FILES__: string[];
declare const __VERSION__: string;

const worker = self as unknown as ServiceWorkerGlobalScope;
const SHELL = 'shell-';
const CACHE = SHELL + __VERSION__;
const PAGE = '/s/index.html';

/**
 * Keeps the application itself on the phone, whole or not at all. It never touches the interface under `/phone`: what
 * was answered lies in the database, and nothing here can lose it. A new version waits until the page asks for it.
 */
worker.addEventListener('install', (event) => {
  const requests = [PAGE, ...__FILES__].map((file) => new Request(file, { cache: 'reload' }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(requests)));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});

async function takeOver(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(SHELL) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

worker.addEventListener('message', (event) => {
  if (event.data === 'TAKE_OVER') {
    void worker.skipWaiting();
  }
});

worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== location.origin) {
    return;
  }
  if (mode === 'navigate' && (pathname === '/s/' || pathname === '/s')) {
    event.respondWith(kept(event.request, PAGE));
  } else if (__FILES__.includes(pathname)) {
    event.respondWith(kept(event.request, pathname));
  }
});

/** The kept file, or the network where the browser has thrown it away. */
async function kept(request: Request, file: string): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(file)) ?? fetch(request);
}
