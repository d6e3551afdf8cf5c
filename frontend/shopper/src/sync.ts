import { type Api, Refusal, SignedOut, Unreachable } from './api.js';
import { type KeptAnswer, type KeptPhoto, type KeptSubmission, uploadOf } from './kept.js';
import { Outbox, type Parcel, visitOf } from './outbox.js';
import type { ProblemDetail } from './protocol.js';
import type { Store } from './store.js';

/** What the phone is doing with the server right now. */
export type SyncState =
  | { kind: 'RESTING' }
  | { kind: 'SENDING'; photo: number; photos: number }
  | { kind: 'WAITING' }
  | { kind: 'SIGNED_OUT' }
  | { kind: 'OTHER_PERSON' };

export interface SyncParts {
  store: Store;
  api: Api;
  personId: string;
  now?: () => number;
  later?: (work: () => void, milliseconds: number) => () => void;
}

const EVERY = 60_000;
const TRUST_SESSION_FOR = 60_000;
const MOST_RESENDS = 2;
const MOST_DISPUTES = 20;

/**
 * Brings the outbox to the server, one parcel at a time, again and again until each is confirmed. Tells `state` when
 * it does something else and `change` (with the visit) when something of a visit was confirmed or refused.
 */
export class Sync extends EventTarget {
  state: SyncState = { kind: 'RESTING' };
  readonly outbox: Outbox;
  private running: Promise<void> | undefined;
  private again = false;
  private failures = 0;
  private verifiedAt = Number.NEGATIVE_INFINITY;
  private resends = 0;
  private disputes = 0;
  private cancelRetry: () => void = () => undefined;
  private stopListening: () => void = () => undefined;
  private readonly now: () => number;
  private readonly later: (work: () => void, milliseconds: number) => () => void;

  constructor(private readonly parts: SyncParts) {
    super();
    this.outbox = new Outbox(parts.store);
    this.now = parts.now ?? Date.now;
    this.later = parts.later ?? timeout;
  }

  /** Sends when the application opens, comes to the front, is online again, and every minute. */
  start(): void {
    const kick = () => this.kick();
    const seen = () => document.visibilityState === 'visible' && this.kick();
    const clock = setInterval(kick, EVERY);
    addEventListener('online', kick);
    document.addEventListener('visibilitychange', seen);
    this.stopListening = () => {
      clearInterval(clock);
      removeEventListener('online', kick);
      document.removeEventListener('visibilitychange', seen);
    };
    kick();
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
        this.tell({ kind: 'RESTING' });
      } catch (failure) {
        this.stopAt(failure);
        return;
      }
    }
  }

  private async drain(): Promise<void> {
    const photos = (await this.outbox.load()).photos;
    let photo = 0;
    this.resends = 0;
    this.disputes = 0;
    for (let parcel = await this.outbox.next(); parcel; parcel = await this.outbox.next()) {
      await this.verifyPerson();
      if (parcel.kind === 'photo') {
        photo++;
      }
      this.tell({ kind: 'SENDING', photo, photos: Math.max(photo, photos) });
      await this.deliver(parcel);
      this.dispatchEvent(new CustomEvent('change', { detail: visitOf(parcel) }));
    }
  }

  /** A session may have passed to another person of this phone: their session carries none of this one's answers. */
  private async verifyPerson(): Promise<void> {
    if (this.now() - this.verifiedAt < TRUST_SESSION_FOR) {
      return;
    }
    const person = await this.parts.api.me();
    if (person.id !== this.parts.personId) {
      throw new OtherPerson();
    }
    this.verifiedAt = this.now();
  }

  private async deliver(parcel: Parcel): Promise<void> {
    try {
      switch (parcel.kind) {
        case 'answer':
          return await this.sendAnswer(parcel.answer);
        case 'photo':
          return await this.sendPhoto(parcel.photo);
        case 'removal':
          await this.parts.api.removePhoto(parcel.photo.visitId, parcel.photo.id);
          await this.parts.store.changePhoto(parcel.photo.id, () => undefined);
          return;
        case 'submission':
          return await this.sendSubmission(parcel.submission);
      }
    } catch (failure) {
      if (!(failure instanceof Refusal)) {
        throw failure;
      }
      if (failure.problem.status === 404) {
        this.verifiedAt = Number.NEGATIVE_INFINITY;
        await this.verifyPerson();
      }
      await this.refused(parcel, failure);
    }
  }

  private async sendAnswer(answer: KeptAnswer): Promise<void> {
    const { store, api } = this.parts;
    const { visitId, question, capturedAt } = answer;
    await store.changeAnswer(visitId, question, (kept) =>
      kept?.revision === answer.revision && !kept.tried.includes(capturedAt)
        ? { ...kept, tried: [...kept.tried, capturedAt] }
        : undefined,
    );
    const told = await api.putAnswer(visitId, uploadOf(answer));
    const ours = told.stored || (told.id === answer.id && told.revision === answer.revision);
    if (!ours) {
      await this.bringTogether(answer);
      return;
    }
    await store.changeAnswer(visitId, question, (kept) =>
      kept && {
        ...kept,
        sentRevision: Math.max(kept.sentRevision, answer.revision),
        tried: kept.tried.filter((captured) => captured !== capturedAt),
        refused: null,
      },
    );
  }

  /** The server has a newer answer, from another device: both are looked at together. */
  private async bringTogether(answer: KeptAnswer): Promise<void> {
    const { store, api } = this.parts;
    if (this.disputes++ > MOST_DISPUTES) {
      throw new Unreachable('The server takes no revision');
    }
    const askedAt = this.now();
    await store.adoptForm(await api.form(answer.visitId), askedAt);
    await store.changeAnswer(answer.visitId, answer.question, (kept) =>
      kept?.revision === answer.revision && kept.other === null && kept.sentRevision < kept.revision
        ? { ...kept, revision: kept.revision + 1 }
        : undefined,
    );
  }

  private async sendPhoto(photo: KeptPhoto): Promise<void> {
    const { store, api } = this.parts;
    const content = await store.photoBytes(photo.id);
    const current = await store.changePhoto(photo.id, (kept) => ({ ...kept, tried: true }));
    if (!content || current?.state !== 'KEPT') {
      return;
    }
    await api.putPhoto(photo.visitId, { ...photo, bytes: content.bytes });
    await store.changePhoto(photo.id, (kept) =>
      kept.state === 'KEPT' ? { ...kept, state: 'SENT' } : kept,
    );
  }

  private async sendSubmission(submission: KeptSubmission): Promise<void> {
    const { store, api } = this.parts;
    const current = await store.changeSubmission(submission.visitId, (kept) => ({
      ...kept,
      tried: true,
    }));
    if (current?.id !== submission.id) {
      return;
    }
    const receipt = await api.submit(submission.visitId, submission.id, submission.upload);
    await store.receive({ ...submission, tried: true }, receipt, this.now());
  }

  private async refused(parcel: Parcel, refusal: Refusal): Promise<void> {
    const { store } = this.parts;
    switch (parcel.kind) {
      case 'answer':
        await store.changeAnswer(parcel.answer.visitId, parcel.answer.question, (kept) =>
          kept && {
            ...kept,
            refused: { revision: parcel.answer.revision, reason: refusal.message },
          },
        );
        return;
      case 'photo':
        await store.changePhoto(parcel.photo.id, (kept) => ({ ...kept, refusal: refusal.message }));
        return;
      case 'removal':
        await store.changePhoto(parcel.photo.id, () => undefined);
        return;
      case 'submission':
        await this.submissionRefused(parcel.submission, refusal.problem);
    }
  }

  /** Photos that the server misses are sent again; any other reason opens the report again for its author. */
  private async submissionRefused(submission: KeptSubmission, problem: ProblemDetail): Promise<void> {
    const { store, api } = this.parts;
    const missing = problem.code === 'reports.photos-missing' ? (problem.missing ?? []) : [];
    if (missing.length > 0 && this.resends++ < MOST_RESENDS) {
      const kept = await Promise.all(
        missing.map((id) =>
          store.changePhoto(id, (photo) =>
            photo.own ? { ...photo, state: 'KEPT', refusal: null } : photo,
          ),
        ),
      );
      if (kept.every((photo) => photo?.own)) {
        return;
      }
    }
    await store.changeSubmission(submission.visitId, (kept) => ({ ...kept, refusal: problem }));
    const askedAt = this.now();
    await api.form(submission.visitId).then(
      (form) => store.adoptForm(form, askedAt),
      () => undefined,
    );
  }

  private stopAt(failure: unknown): void {
    if (failure instanceof SignedOut) {
      this.verifiedAt = Number.NEGATIVE_INFINITY;
      this.tell({ kind: 'SIGNED_OUT' });
    } else if (failure instanceof OtherPerson) {
      this.verifiedAt = Number.NEGATIVE_INFINITY;
      this.tell({ kind: 'OTHER_PERSON' });
    } else if (failure instanceof Unreachable) {
      this.tell({ kind: 'WAITING' });
      const wait = Math.min(EVERY, 2000 * 2 ** this.failures++);
      this.cancelRetry = this.later(() => void this.run(), wait * (0.8 + Math.random() * 0.4));
    } else {
      this.tell({ kind: 'WAITING' });
      throw failure;
    }
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

class OtherPerson extends Error {}

function timeout(work: () => void, milliseconds: number): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
}
