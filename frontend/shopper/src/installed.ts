/**
 * Keeps the application on the phone, where the browser can. It tells `change` when it opens without network and when a
 * newer one lies ready, and `taken` when that one is to be shown, be it that another window has changed over.
 */
export class Installed extends EventTarget {
  private next: ServiceWorker | undefined;
  private hasOne = false;

  /** Whether the application opens without network, from this window's worker or from the next time on. */
  get isReady(): boolean {
    return this.hasOne;
  }

  get hasNewer(): boolean {
    return this.next !== undefined;
  }

  async start(): Promise<void> {
    const workers = navigator.serviceWorker;
    if (!workers) {
      return;
    }
    this.hasOne = Boolean(workers.controller);
    void workers.ready.then(() => this.opensWithoutNetwork());
    workers.addEventListener('controllerchange', () => {
      if (this.next) {
        this.dispatchEvent(new Event('taken'));
      }
      this.opensWithoutNetwork();
    });
    try {
      const registration = await workers.register('/s/worker.js', { scope: '/s/', updateViaCache: 'none' });
      this.offer(registration, registration.waiting);
      registration.addEventListener('updatefound', () => this.watch(registration, registration.installing));
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

  /** A worker that came while this window was being loaded does not hold it, but will hold the next. */
  private opensWithoutNetwork(): void {
    this.hasOne = true;
    this.dispatchEvent(new Event('change'));
  }

  private watch(registration: ServiceWorkerRegistration, worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') {
        this.offer(registration, worker);
      }
    });
  }

  /** The first version takes over by itself: only a later one has to wait. */
  private offer(registration: ServiceWorkerRegistration, worker: ServiceWorker | null): void {
    if (worker && registration.active) {
      this.next = worker;
      this.dispatchEvent(new Event('change'));
    }
  }
}

function unreached(failure: unknown): void {
  console.warn('The application could not be looked up anew', failure);
}
