import { beat } from '@touchstone/form/time/steady';
import type { Store } from '../disk/store.js';
import type { Person } from '../protocol.js';
import type { Api } from './api.js';
import { Courier } from './courier.js';
import { Intercepted, NoRoom, Refusal, SignedOut, Unreachable, Unwell } from './failures.js';
import { Outbox, visitOf } from './outbox.js';

/** What the phone is doing with the server right now. */
export type SyncState =
  | { kind: 'RESTING' }
  | { kind: 'SENDING'; photo: number; photos: number }
  | { kind: 'WAITING'; isIntercepted?: boolean; isFull?: boolean }
  | { kind: 'SIGNED_OUT' }
  | { kind: 'OTHER_PERSON'; person: Person };

export interface SyncParts {
  store: Store;
  api: Api;
  personId: string;
  now?: () => number;
  later?: (work: () => void, milliseconds: number) => () => void;
}

const EVERY = 60_000;
const TRUST_SESSION_FOR = 60_000;

/**
 * Brings the outbox to the server, one parcel at a time, again and again until each is confirmed. Tells `state` when
 * it does something else, `change` (with the visit) when something of a visit was confirmed or refused, and `person` when
 * the server has said who is signed in.
 */
export class Sync extends EventTarget {
  state: SyncState = { kind: 'RESTING' };
  readonly outbox: Outbox;
  private readonly courier: Courier;
  private running: Promise<void> | undefined;
  private again = false;
  private failures = 0;
  /** What the server said last, and holds while there is nothing to ask it. */
  private isSignedOut = false;
  private verifiedAt = Number.NEGATIVE_INFINITY;
  private cancelRetry: () => void = () => undefined;
  private stopListening: () => void = () => undefined;
  private readonly now: () => number;
  private readonly later: (work: () => void, milliseconds: number) => () => void;

  constructor(private readonly parts: SyncParts) {
    super();
    this.outbox = new Outbox(parts.store);
    this.now = parts.now ?? Date.now;
    this.later = parts.later ?? timeout;
    this.courier = new Courier(parts.store, parts.api, this.now, () => this.verifyPersonNow());
  }

  /** Sends when the application opens, comes to the front, is online again, and every minute. */
  start(): void {
    const kick = () => {
      beat();
      this.kick();
    };
    const seen = () => (document.visibilityState === 'visible' ? this.kick() : beat());
    const clock = setInterval(kick, EVERY);
    addEventListener('online', kick);
    document.addEventListener('visibilitychange', seen);
    const { windows } = this.parts.store;
    const elsewhere = (event: Event) => this.changedElsewhere((event as CustomEvent<string>).detail);
    windows.addEventListener('change', elsewhere);
    this.stopListening = () => {
      windows.removeEventListener('change', elsewhere);
      clearInterval(clock);
      removeEventListener('online', kick);
      document.removeEventListener('visibilitychange', seen);
    };
    kick();
  }

  /** Asks behind the screen who is signed in, so that the screen need not wait for the answer. */
  async greet(): Promise<void> {
    try {
      await this.verifyPersonNow();
    } catch (failure) {
      this.stopAt(failure instanceof Refusal ? new Unwell(failure.message) : failure);
    }
  }

  stop(): void {
    this.stopListening();
    this.cancelRetry();
  }

  kick(): void {
    this.failures = 0;
    void this.run();
  }

  /** One run at a time; a call during a run makes it look again at its end. */
  run(): Promise<void> {
    this.again = true;
    this.running ??= this.alone(() => this.drainAll()).finally(() => (this.running = undefined));
    return this.running;
  }

  private async drainAll(): Promise<void> {
    this.cancelRetry();
    while (this.again) {
      this.again = false;
      try {
        await this.drain();
        this.failures = 0;
        this.tell({ kind: this.isSignedOut ? 'SIGNED_OUT' : 'RESTING' });
      } catch (failure) {
        this.stopAt(failure);
        return;
      }
    }
  }

  /** A visit whose parcel the server cannot take now holds back no other visit. */
  private async drain(): Promise<void> {
    const held = new Set<string>();
    let unwell: Unwell | undefined;
    const photos = (await this.outbox.load()).photos;
    let photo = 0;
    this.courier.startRound();
    for (let parcel = await this.outbox.next(held); parcel; parcel = await this.outbox.next(held)) {
      await this.verifyPerson();
      if (parcel.kind === 'photo') {
        photo++;
      }
      this.tell({ kind: 'SENDING', photo, photos: Math.max(photo, photos) });
      try {
        await this.courier.deliver(parcel);
        this.dispatchEvent(new CustomEvent('change', { detail: visitOf(parcel) }));
      } catch (failure) {
        if (!(failure instanceof Unwell)) {
          throw failure;
        }
        held.add(visitOf(parcel));
        unwell = failure;
      }
    }
    if (unwell) {
      throw unwell;
    }
  }

  /** A session may have passed to another person of this phone: their session carries none of this one's answers. */
  private async verifyPerson(): Promise<void> {
    if (this.now() - this.verifiedAt < TRUST_SESSION_FOR) {
      return;
    }
    await this.verifyPersonNow();
  }

  private async verifyPersonNow(): Promise<void> {
    const person = await this.parts.api.me();
    if (person.id !== this.parts.personId) {
      throw new OtherPerson(person);
    }
    this.verifiedAt = this.now();
    if (this.isSignedOut) {
      this.isSignedOut = false;
      this.tell({ kind: 'RESTING' });
    }
    this.dispatchEvent(new CustomEvent('person', { detail: person }));
  }

  private stopAt(failure: unknown): void {
    if (failure instanceof SignedOut) {
      this.verifiedAt = Number.NEGATIVE_INFINITY;
      this.isSignedOut = true;
      this.tell({ kind: 'SIGNED_OUT' });
    } else if (failure instanceof OtherPerson) {
      this.verifiedAt = Number.NEGATIVE_INFINITY;
      this.tell({ kind: 'OTHER_PERSON', person: failure.person });
    } else if (failure instanceof Unreachable) {
      this.tell({
        kind: 'WAITING',
        isIntercepted: failure instanceof Intercepted,
        ...(failure instanceof NoRoom ? { isFull: true } : {}),
      });
      const wait = Math.min(EVERY, 2000 * 2 ** this.failures++);
      this.cancelRetry = this.later(() => void this.run(), wait * (0.8 + Math.random() * 0.4));
    } else {
      this.tell({ kind: 'WAITING' });
      throw failure;
    }
  }

  /** Another window of this person changed something of a visit, or sent it: screens show it here too. */
  private changedElsewhere(visitId: string): void {
    this.dispatchEvent(new CustomEvent('change', { detail: visitId }));
    this.tell(this.state);
  }

  /** Two windows of one person do not send at the same time, where the browser can tell them apart. */
  private async alone(work: () => Promise<void>): Promise<void> {
    const locks = globalThis.navigator?.locks;
    if (!locks) {
      return work();
    }
    await locks.request(`touchstone-sync-${this.parts.personId}`, work);
  }

  private tell(state: SyncState): void {
    this.state = state;
    this.dispatchEvent(new Event('state'));
  }
}

class OtherPerson extends Error {
  constructor(readonly person: Person) {
    super('Another person is signed in');
  }
}

function timeout(work: () => void, milliseconds: number): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
}
