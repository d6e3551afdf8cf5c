import type { Form } from '@touchstone/form/protocol';
import { type KeptAnswer, lastCaptured, uploadOf } from '@touchstone/form/report/kept';
import { applied, changed, type Changes, FIELDS, isSame, partOf, type Said } from '@touchstone/form/report/said';
import { newId } from '@touchstone/form/tools/identifiers';
import { adopted, besideEachOther, chosen } from '../disk/merge.js';
import type { Store } from '../disk/store.js';
import { captured } from '../line/server-clock.js';
import { ReportWithEvidence } from './evidence.js';

export interface ReportParts {
  store: Store;
  now?: () => number;
}

const TYPING_PAUSE = 150;

/**
 * One visit's report on this phone. A change shows at once as unsaved, goes to the store, and is told as saved only
 * when the store has it. Fires `change` when anything shown may differ, `kept` when there is something new to send.
 */
export class Report extends ReportWithEvidence {
  /** The last write of each question; the next begins when it has ended, and so knows what it wrote. */
  private readonly writes = new Map<string, Promise<void>>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly openedAt = performance.now();

  private constructor({ store, now = Date.now }: ReportParts, form: Form) {
    super(store, now, form);
  }

  /** The report as the phone has it; nothing where its form was never loaded. */
  static async open(visitId: string, parts: ReportParts): Promise<Report | undefined> {
    const form = await parts.store.form(visitId);
    if (!form) {
      return undefined;
    }
    const report = new Report(parts, form);
    await report.restoreTakes();
    await report.reload();
    return report;
  }

  /** Reads again what the store has; what is being typed stays. */
  async reload(): Promise<void> {
    const { store } = this;
    const visitId = this.form.visitId;
    this.form = (await store.form(visitId)) ?? this.form;
    await this.readPhotos();
    this.submission = await store.submission(visitId);
    this.answers = new Map((await store.answers(visitId)).map((one) => [one.question, one]));
    this.tell();
    this.repairPhotoAnswers();
  }

  /** A change on the screen; typed text waits for a pause before it is written. */
  change(question: string, patch: Partial<Said>, isTyping = false): void {
    if (!this.isOpen) {
      return;
    }
    this.drafts.set(question, changed(this.drafts.get(question) ?? {}, this.content(question), patch));
    clearTimeout(this.timers.get(question));
    if (isTyping) {
      this.timers.set(
        question,
        setTimeout(() => void this.write(question), TYPING_PAUSE),
      );
    } else {
      void this.write(question);
    }
    this.tell();
  }

  /** Writes what still waits for a pause, and what could not be written before. */
  async flush(): Promise<void> {
    await Promise.all([...this.drafts.keys()].map((question) => this.write(question)));
    if (await this.store.waiting.retry(this.form.visitId)) {
      await this.reload();
      this.dispatchEvent(new Event('kept'));
    }
  }

  private write(question: string): Promise<void> {
    clearTimeout(this.timers.get(question));
    this.timers.delete(question);
    const written = (this.writes.get(question) ?? Promise.resolve()).then(() => this.writeNow(question));
    this.writes.set(question, written);
    return written;
  }

  private async writeNow(question: string): Promise<void> {
    const changes = this.drafts.get(question);
    if (!changes) {
      return;
    }
    try {
      const kept = await this.keep(question, changes);
      this.answers.set(question, kept);
      this.failed.delete(question);
      this.goOnFrom(question, changes, kept);
      this.dispatchEvent(new Event('kept'));
    } catch (failure) {
      console.error('Answer not kept', failure);
      this.failed.add(question);
    }
    this.tell();
  }

  /** What was typed on while the store wrote goes on from what it wrote. */
  private goOnFrom(question: string, written: Changes, kept: KeptAnswer): void {
    const current = this.drafts.get(question);
    if (current === written) {
      this.drafts.delete(question);
    } else if (current) {
      const going = FIELDS.flatMap((field) => {
        const change = current[field];
        return change ? [[field, written[field] ? { ...change, before: partOf(kept, field) } : change]] : [];
      });
      this.drafts.set(question, Object.fromEntries(going) as Changes);
    }
  }

  private async keep(question: string, changes: Changes): Promise<KeptAnswer> {
    let result: KeptAnswer | undefined;
    const capturedAt = new Date(this.now()).toISOString();
    await this.store.changeAnswer(this.form.visitId, question, (kept) => {
      const before = kept ?? this.blank(question, capturedAt);
      const { said, disputed } = applied(changes, before);
      if (kept && FIELDS.every((field) => isSame(partOf(said, field), partOf(kept, field)))) {
        result = kept;
        return undefined;
      }
      const elapsedMs = Math.round(performance.now() - this.openedAt);
      const revision = before.revision + 1;
      const both = disputed.length > 0 ? besideEachOther(before, disputed) : {};
      result = { ...before, ...said, ...both, revision, capturedAt, elapsedMs, refused: null, stamp: captured() };
      return result;
    });
    return result!;
  }

  private blank(question: string, capturedAt: string): KeptAnswer {
    const upload = { id: newId(this.now()), question, value: null, comment: '', note: '' };
    return adopted(this.form.visitId, { ...upload, revision: 0, capturedAt, elapsedMs: null });
  }

  /** What stands on the screen and could not be kept, as it would be kept. */
  get unsaved(): KeptAnswer[] {
    const capturedAt = new Date(this.now()).toISOString();
    return [...this.drafts].map(([question, changes]) => {
      const before = this.answers.get(question) ?? this.blank(question, capturedAt);
      return { ...before, ...applied(changes, before).said, revision: before.revision + 1, capturedAt };
    });
  }

  /** Ends a conflict with the answer that the person chose. */
  async choose(question: string, which: 'MINE' | 'OTHER'): Promise<void> {
    await this.flush();
    await this.store.changeAnswer(this.form.visitId, question, (kept) =>
      kept?.other ? chosen(kept, kept.other, which) : undefined,
    );
    await this.reload();
    this.dispatchEvent(new Event('kept'));
  }

  /**
   * Puts the whole report into the outbox under an id of its own, and closes it here. What the visit does not take any
   * more goes the same way: the server sets it aside.
   */
  async submit(visitedAt: Date): Promise<void> {
    await this.flush();
    await this.reload();
    const { answers: left, photos: leftPhotos } = this.leftover;
    if ((!this.isOpen && left + leftPhotos === 0) || this.hasFailed) {
      return;
    }
    const { store } = this;
    const visitId = this.form.visitId;
    const kept = await store.answers(visitId);
    const answers = kept.map(uploadOf);
    const last = lastCaptured([...kept, ...this.photos]);
    await store.handIn({
      id: newId(this.now()),
      visitId,
      upload: {
        revision: Math.max(0, ...answers.map((answer) => answer.revision)),
        visitedAt: visitedAt.toISOString(),
        answers,
        photos: this.photos.map(({ id, question, sha256 }) => ({ id, question, sha256 })),
      },
      tried: false,
      receipt: null,
      receivedOnPhoneAt: null,
      refusal: null,
      ...(last ? { capture: { at: last.capturedAt, stamp: last.stamp } } : {}),
    });
    await this.reload();
    this.dispatchEvent(new Event('kept'));
  }

  /** Opens the report again for its author, as long as the server cannot have it. */
  async takeBack(): Promise<void> {
    await this.store.changeSubmission(this.form.visitId, (submission) =>
      submission.tried && !submission.refusal ? submission : undefined,
    );
    await this.reload();
  }
}
