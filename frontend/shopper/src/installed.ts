/**
 * Keeps the application on the phone, where the browser can. It tells `change` when a newer one lies ready, and `taken`
 * when that one is to be shown, be it that another window has changed over.
 */
export class Installed extends EventTarget {
  private next: ServiceWorker | undefined;

  /** Whether the application opens without network. */
  get isReady(): boolean {
    return Boolean(navigator.serviceWorker?.controller);
  }

  get hasNewer(): boolean {
    return this.next !== undefined;
  }

  async start(): Promise<void> {
    const workers = navigator.serviceWorker;
    if (!workers) {
      return;
    }
    const hadOne = Boolean(workers.controller);
    workers.addEventListener('controllerchange', () => {
      if (hadOne && this.next) {
        this.dispatchEvent(new Event('taken'));
      }
      this.dispatchEvent(new Event('change'));
    });
    try {
      const registration = await workers.register('/s/worker.js', { scope: '/s/', updateViaCache: 'none' });
      this.offer(registration.waiting);
      registration.addEventListener('updatefound', () => this.watch(registration.installing));
      addEventListener('online', () => void registration.update().catch(unreached));
    } catch (failure) {
      unreached(failure);
    }
  }

  /** Changes over to the newer version, or on with it where that could not be shown before. */
  takeNewer(): void {
    if (this.next?.state === 'installed') {
      this.next.postMessage('TAKE_OVER');
    } else {
      this.dispatchEvent(new Event('taken'));
    }
  }

  private watch(worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') {
        this.offer(worker);
      }
    });
  }

  /** The first version takes over by itself: only a later one has to wait. */
  private offer(worker: ServiceWorker | null): void {
    if (worker && this.isReady) {
      this.next = worker;
      this.dispatchEvent(new Event('change'));
    }
  }
}

function unreached(failure: unknown): void {
  console.warn('The application could not be looked up anew', failure);
}
