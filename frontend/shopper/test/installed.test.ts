// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { Installed } from '../src/installed.js';

/** A browser's workers: what holds this window, and what lies installed beside. */
class Workers extends EventTarget {
  controller: object | null = null;
  readonly registration = Object.assign(new EventTarget(), {
    active: null as object | null,
    waiting: null as object | null,
    installing: null as object | null,
  });
  activate: () => void = () => undefined;
  readonly ready = new Promise<void>((resolve) => {
    this.activate = () => {
      this.registration.active = {};
      resolve();
    };
  });

  register(): Promise<object> {
    return Promise.resolve(this.registration);
  }
}

afterEach(() => vi.unstubAllGlobals());

async function started(workers: Workers): Promise<Installed> {
  vi.stubGlobal('navigator', { serviceWorker: workers });
  const installed = new Installed();
  await installed.start();
  return installed;
}

function newer(workers: Workers) {
  const worker = Object.assign(new EventTarget(), { state: 'installing', postMessage: vi.fn() });
  workers.registration.installing = worker;
  workers.registration.dispatchEvent(new Event('updatefound'));
  worker.state = 'installed';
  worker.dispatchEvent(new Event('statechange'));
  return worker;
}

test('opens without network once a worker is active, though this window was loaded before it', async () => {
  const workers = new Workers();
  const installed = await started(workers);
  const changes = vi.fn();
  installed.addEventListener('change', changes);
  expect(installed.isReady).toBe(false);

  workers.activate();
  await vi.waitFor(() => expect(changes).toHaveBeenCalled());

  expect(workers.controller).toBeNull();
  expect(installed.isReady).toBe(true);
});

test('offers no first version, which takes over by itself', async () => {
  const workers = new Workers();
  const installed = await started(workers);
  newer(workers);
  expect(installed.hasNewer).toBe(false);
});

test('shows a newer version in a window that no worker held', async () => {
  const workers = new Workers();
  const installed = await started(workers);
  workers.activate();
  const worker = newer(workers);
  expect(installed.hasNewer).toBe(true);
  const taken = vi.fn();
  installed.addEventListener('taken', taken);

  installed.takeNewer();
  expect(worker.postMessage).toHaveBeenCalledWith('TAKE_OVER');
  workers.dispatchEvent(new Event('controllerchange'));

  expect(taken).toHaveBeenCalledOnce();
});

test('changes nothing on the screen when the first version takes over', async () => {
  const workers = new Workers();
  const installed = await started(workers);
  const taken = vi.fn();
  installed.addEventListener('taken', taken);
  workers.activate();
  workers.dispatchEvent(new Event('controllerchange'));
  expect(taken).not.toHaveBeenCalled();
});
