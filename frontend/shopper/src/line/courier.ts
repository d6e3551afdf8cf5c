import {
  isOnItsWay,
  type KeptAnswer,
  type KeptPhoto,
  type KeptSubmission,
  uploadOf,
} from '@touchstone/form/report/kept';
import { saidBy } from '@touchstone/form/report/said';
import { since } from '@touchstone/form/time/steady';
import type { KeptNote } from '../disk/kept.js';
import type { Store } from '../disk/store.js';
import { type AnswerSettled, type AnswerStored, QUIZ_FIRST } from '../protocol.js';
import type { Api } from './api.js';
import { type Problem, Refusal, Unreachable, Unwell } from './failures.js';
import type { Parcel } from './outbox.js';
import { bring } from './parts.js';
import { aheadAt } from './server-clock.js';

const MOST_RESENDS = 2;
const MOST_DISPUTES = 20;

type Told = AnswerStored & { refusal?: AnswerSettled['refusal'] };
type ChangeOfAnswer = (kept: KeptAnswer | undefined) => KeptAnswer | undefined;

/** Written down before it is sent, so that our own write is known again. */
const asTried =
  (revision: number, capturedAt: string): ChangeOfAnswer =>
  (kept) =>
    kept?.revision === revision && !kept.tried.includes(capturedAt) ? { ...kept, tried: [...kept.tried, capturedAt] } : undefined;

const asSent =
  (sent: KeptAnswer): ChangeOfAnswer =>
  (kept) =>
    kept && {
      ...kept,
      sentRevision: Math.max(kept.sentRevision, sent.revision),
      sent: saidBy(uploadOf(sent)),
      tried: kept.tried.filter((captured) => captured !== sent.capturedAt),
      refused: null,
    };

const asNewer =
  (revision: number): ChangeOfAnswer =>
  (kept) =>
    kept?.revision === revision && kept.other === null && kept.sentRevision < kept.revision
      ? { ...kept, revision: kept.revision + 1 }
      : undefined;

function isOurs(told: Told | undefined, answer: KeptAnswer): boolean {
  return told !== undefined && !told.refusal && (told.stored || (told.id === answer.id && told.revision === answer.revision));
}

/**
 * Brings one parcel to the server and writes into the store what became of it: confirmed, refused with a reason, or
 * nothing, in which case the failure is thrown and the parcel stays in the outbox.
 */
export class Courier {
  private resends = 0;
  private disputes = 0;

  constructor(
    private readonly store: Store,
    private readonly api: Api,
    private readonly now: () => number,
    private readonly verifyPerson: () => Promise<void>,
  ) {}

  /** Forgets how often something was sent again: each round may try anew. */
  startRound(): void {
    this.resends = 0;
    this.disputes = 0;
  }

  async deliver(parcel: Parcel): Promise<void> {
    try {
      switch (parcel.kind) {
        case 'note':
          return await this.sendNote(parcel.note);
        case 'answer':
          return await this.sendAnswers(parcel.answer.visitId, [parcel.answer]);
        case 'answers':
          return await this.sendAnswers(parcel.visitId, parcel.answers);
        case 'photo':
          return await this.sendPhoto(parcel.photo);
        case 'removal':
          await this.api.removePhoto(parcel.photo.visitId, parcel.photo.id);
          await this.store.changePhoto(parcel.photo.id, () => undefined);
          return;
        case 'submission':
          return await this.sendSubmission(parcel.submission);
      }
    } catch (failure) {
      if (!(failure instanceof Refusal)) {
        throw failure;
      }
      if (parcel.kind === 'answers') {
        return await this.sendSingly(parcel.answers);
      }
      if (failure.problem.status === 404) {
        await this.verifyPerson();
      }
      await this.refused(parcel, failure);
    }
  }

  private async sendNote(note: KeptNote): Promise<void> {
    await this.api.putNote(note);
    await this.store.saveNote({ ...note, isSettled: true });
  }

  private async sendAnswers(visitId: string, answers: KeptAnswer[]): Promise<void> {
    const { store } = this;
    const tried = answers.map(({ question, revision, capturedAt }) => [question, asTried(revision, capturedAt)] as const);
    await store.changeAnswers(visitId, new Map(tried));
    const told = await this.put(visitId, answers, isOnItsWay(await store.submission(visitId)));
    const confirmed = answers.filter((answer) => isOurs(told.get(answer.question), answer));
    await store.changeAnswers(visitId, new Map(confirmed.map((answer) => [answer.question, asSent(answer)])));
    for (const answer of answers) {
      const refusal = told.get(answer.question)?.refusal;
      if (refusal) {
        await this.answerRefused(answer, refusal.detail);
      }
    }
    const others = answers.filter((answer) => !confirmed.includes(answer) && !told.get(answer.question)?.refusal);
    if (others.length > 0) {
      await this.bringTogether(visitId, others);
    }
  }

  /**
   * Each answer goes with the revision that it was given upon: where the server has another one, it says so instead of
   * losing it. A report that is handed in is as its author saw it, whatever another device wrote before.
   */
  private async put(visitId: string, answers: KeptAnswer[], isHandedIn: boolean): Promise<Map<string, Told>> {
    const { api } = this;
    const after = ({ sentRevision }: KeptAnswer) => (isHandedIn ? undefined : sentRevision);
    const [first, second] = answers;
    const told: Told[] =
      first && !second
        ? [await api.putAnswer(visitId, uploadOf(first), after(first))]
        : await api.putAnswers(visitId, answers.map((answer) => ({ answer: uploadOf(answer), after: after(answer) ?? null })));
    const settled = new Map(told.map((one) => [one.question, one]));
    if (!answers.every((answer) => settled.has(answer.question))) {
      throw new Unwell('Not every answer was settled');
    }
    return settled;
  }

  /** Where a server does not take them together, each is sent, and settled, by itself. */
  private async sendSingly(answers: KeptAnswer[]): Promise<void> {
    for (const answer of answers) {
      await this.deliver({ kind: 'answer', answer });
    }
  }

  private async answerRefused({ visitId, question, revision }: KeptAnswer, reason: string): Promise<void> {
    await this.store.changeAnswer(visitId, question, (kept) => kept && { ...kept, refused: { revision, reason } });
  }

  /** The server has answers that this phone does not know, from another device: both are looked at together. */
  private async bringTogether(visitId: string, answers: KeptAnswer[]): Promise<void> {
    const { store, api } = this;
    if (this.disputes++ > MOST_DISPUTES) {
      throw new Unreachable('The server takes no revision');
    }
    const askedAt = this.now();
    await store.adoptForm(await api.form(visitId), askedAt);
    await store.changeAnswers(visitId, new Map(answers.map(({ question, revision }) => [question, asNewer(revision)])));
  }

  private async sendPhoto(photo: KeptPhoto): Promise<void> {
    const { store, api } = this;
    const content = await store.photoBytes(photo.id);
    const current = await store.changePhoto(photo.id, (kept) => ({ ...kept, tried: true }));
    if (!content || current?.state !== 'KEPT') {
      return;
    }
    await bring(api, photo, content.bytes);
    await store.changePhoto(photo.id, (kept) =>
      kept.state === 'KEPT' ? { ...kept, state: 'SENT' } : kept,
    );
  }

  private async sendSubmission(submission: KeptSubmission): Promise<void> {
    const { store, api } = this;
    const current = await store.changeSubmission(submission.visitId, (kept) => ({
      ...kept,
      tried: true,
    }));
    if (current?.id !== submission.id) {
      return;
    }
    const { capture, id, upload, visitId } = submission;
    const elapsed = capture?.stamp && since(capture.stamp);
    const receipt = await api.submit(visitId, id, upload, { at: capture?.at, elapsed, ahead: aheadAt(capture?.stamp) });
    await store.receive({ ...submission, tried: true }, receipt, this.now());
  }

  private async refused(parcel: Exclude<Parcel, { kind: 'answers' }>, refusal: Refusal): Promise<void> {
    const { store } = this;
    switch (parcel.kind) {
      case 'note':
        await store.saveNote({ ...parcel.note, isSettled: true, refusal: refusal.message });
        return;
      case 'answer':
        await this.answerRefused(parcel.answer, refusal.message);
        return;
      case 'photo':
        if (refusal.problem.code === 'reports.refusal.photo-damaged' && this.resends++ < MOST_RESENDS) {
          return;
        }
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
  private async submissionRefused(submission: KeptSubmission, problem: Problem): Promise<void> {
    const { store, api } = this;
    if (problem.code === 'reports.set-aside') {
      await this.setAside(submission, problem);
      return;
    }
    if (problem.code === QUIZ_FIRST && this.resends++ < MOST_RESENDS && (await this.unsettleTries(submission.visitId))) {
      return;
    }
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

  /** The server has no try that passed: those of this phone go once more, before the report does. */
  private async unsettleTries(visitId: string): Promise<boolean> {
    const tries = (await this.store.notes(visitId)).filter(({ note }) => note.kind === 'quiz');
    for (const one of tries) {
      await this.store.saveNote({ ...one, isSettled: false, refusal: undefined });
    }
    return tries.length > 0;
  }

  /** The coordinator has the report now; the photos that still miss there follow it, apart from the visit's own. */
  private async setAside(submission: KeptSubmission, problem: Problem): Promise<void> {
    const { store, api } = this;
    for (const id of problem.missing ?? []) {
      await store.changePhoto(id, (photo) =>
        photo.own ? { ...photo, state: 'KEPT', refusal: null, setAside: submission.id } : photo,
      );
    }
    const now = this.now();
    const keptAt = problem.keptAt ?? new Date(now).toISOString();
    await store.changeSubmission(submission.visitId, (kept) =>
      kept.id === submission.id
        ? { ...kept, setAside: { reason: problem.reason ?? 'ENDED', keptAt }, receivedOnPhoneAt: now }
        : kept,
    );
    await api.form(submission.visitId).then(
      (form) => store.adoptForm(form, now + 1),
      () => undefined,
    );
  }
}
