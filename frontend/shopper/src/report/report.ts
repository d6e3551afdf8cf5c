import type { Picture } from '@touchstone/form/picture/picture';
import type { Form, FormQuestion } from '@touchstone/form/protocol';
import {
  JUST_TAKEN,
  type KeptAnswer,
  type KeptPhoto,
  lastCaptured,
  type PhotoBytes,
  type Unkept,
  uploadOf,
} from '@touchstone/form/report/kept';
import { ReportView } from '@touchstone/form/report/report-view';
import { applied, changed, type Changes, FIELDS, isSame, partOf, type Said } from '@touchstone/form/report/said';
import { isEvidence } from '@touchstone/form/rules/check';
import { whereFree } from '@touchstone/form/sound/hold';
import type { Take } from '@touchstone/form/sound/recorder';
import type { Sound } from '@touchstone/form/sound/sound';
import { newId } from '@touchstone/form/tools/identifiers';
import { adopted, besideEachOther, chosen } from '../disk/merge.js';
import type { Store } from '../disk/store.js';
import { captured } from '../line/server-clock.js';
import { finished, recordingOf } from './finish.js';

export interface ReportParts {
  store: Store;
  now?: () => number;
}

const TYPING_PAUSE = 150;

/**
 * One visit's report on this phone. A change shows at once as unsaved, goes to the store, and is told as saved only
 * when the store has it. Fires `change` when anything shown may differ, `kept` when there is something new to send.
 */
export class Report extends ReportView {
  /** The last write of each question; the next begins when it has ended, and so knows what it wrote. */
  private readonly writes = new Map<string, Promise<void>>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly openedAt = performance.now();
  private readonly now: () => number;

  private constructor(
    private readonly parts: ReportParts,
    form: Form,
  ) {
    super(form);
    this.now = parts.now ?? Date.now;
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
    const { store } = this.parts;
    const visitId = this.form.visitId;
    this.form = (await store.form(visitId)) ?? this.form;
    await this.readPhotos();
    this.submission = await store.submission(visitId);
    this.answers = new Map((await store.answers(visitId)).map((one) => [one.question, one]));
    this.tell();
    this.repairPhotoAnswers();
  }

  /** Another window may have taken or removed some meanwhile. */
  private async readPhotos(): Promise<void> {
    const photos = await this.parts.store.photos(this.form.visitId);
    this.photos = photos.filter((photo) => photo.state !== 'REMOVED');
  }

  /** A page killed between a photo or recording and its answer left the photo: the answer follows it. */
  private repairPhotoAnswers(): void {
    for (const question of this.shown.filter((one) => this.isOpen && isEvidence(one))) {
      const { value, conflict } = this.content(question.code);
      const photos = this.evidenceAnswer(question);
      const isKnown = JSON.stringify(value) === JSON.stringify(photos);
      if (!isKnown && !conflict && value?.kind !== 'na') {
        this.change(question.code, { value: photos });
      }
    }
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
    if (await this.parts.store.waiting.retry(this.form.visitId)) {
      await this.reload();
      this.dispatchEvent(new Event('kept'));
    }
  }

  override get unkept(): Unkept[] {
    return this.parts.store.waiting.of(this.form.visitId);
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
    await this.parts.store.changeAnswer(this.form.visitId, question, (kept) => {
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
    await this.parts.store.changeAnswer(this.form.visitId, question, (kept) =>
      kept?.other ? chosen(kept, kept.other, which) : undefined,
    );
    await this.reload();
    this.dispatchEvent(new Event('kept'));
  }

  /**
   * Keeps a photo and, where photos are the answer, the answer with it. A photo that comes when the report has closed
   * meanwhile is kept as well: it is told as left on this phone.
   */
  async addPhoto(question: FormQuestion, picture: Picture): Promise<void> {
    const { bytes, thumbnail, mediaType, sha256, flaws } = picture;
    const photo: KeptPhoto = {
      ...this.captured(question),
      sha256,
      mediaType,
      ...JUST_TAKEN,
      flaws,
    };
    await this.take(question, photo, { bytes, thumbnail });
  }

  async addSound(question: FormQuestion, sound: Sound): Promise<boolean> {
    const recording = recordingOf(this.captured(question), sound);
    return this.take(question, recording, { bytes: sound.bytes, thumbnail: new ArrayBuffer(0) });
  }

  private captured({ code }: FormQuestion) {
    const now = this.now();
    const capturedAt = new Date(now).toISOString();
    return { id: newId(now), visitId: this.form.visitId, question: code, capturedAt, stamp: captured() };
  }

  private async take(question: FormQuestion, photo: KeptPhoto, content: PhotoBytes): Promise<boolean> {
    const isKept = await this.parts.store.waiting.add({ photo, content });
    if (isKept) {
      await this.readPhotos();
      this.photosChanged(question);
    } else {
      this.tell();
    }
    return isKept;
  }

  async keepTake(take: Take): Promise<boolean> {
    const recording = await finished(this.parts.store.takes, take);
    const question = this.shown.find((one) => one.code === take.question);
    await this.readPhotos();
    if (recording && question) {
      this.photosChanged(question);
    }
    return recording !== undefined;
  }

  /** What a killed page was recording becomes a recording as far as it came. */
  private async restoreTakes(): Promise<void> {
    const { takes } = this.parts.store;
    for (const take of await takes.of(this.form.visitId)) {
      await whereFree(take.id, async () => void (await finished(takes, take)));
    }
  }

  async removePhoto(question: FormQuestion, id: string): Promise<void> {
    if (this.parts.store.waiting.drop(id)) {
      this.tell();
    } else if (this.isOpen) {
      await this.removeKept(question, id);
    }
  }

  private async removeKept(question: FormQuestion, id: string): Promise<void> {
    await this.parts.store.changePhoto(id, (photo) =>
      photo.tried ? { ...photo, state: 'REMOVED' } : undefined,
    );
    await this.readPhotos();
    this.photosChanged(question);
  }

  override async acceptPhoto(id: string): Promise<void> {
    await this.parts.store.changePhoto(id, (photo) => ({ ...photo, isAccepted: true }));
    await super.acceptPhoto(id);
  }

  private photosChanged(question: FormQuestion): void {
    if (isEvidence(question)) {
      this.change(question.code, { value: this.evidenceAnswer(question) });
    }
    this.tell();
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
    const { store } = this.parts;
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
    await this.parts.store.changeSubmission(this.form.visitId, (submission) =>
      submission.tried && !submission.refusal ? submission : undefined,
    );
    await this.reload();
  }
}
