import type { Picture } from '@touchstone/form/picture/picture';
import type { Form, FormQuestion } from '@touchstone/form/protocol';
import { JUST_TAKEN, type KeptPhoto, type PhotoBytes, type Unkept } from '@touchstone/form/report/kept';
import { ReportView } from '@touchstone/form/report/report-view';
import { isEvidence } from '@touchstone/form/rules/check';
import { whereFree } from '@touchstone/form/sound/hold';
import type { Take } from '@touchstone/form/sound/recorder';
import type { Sound } from '@touchstone/form/sound/sound';
import { newId } from '@touchstone/form/tools/identifiers';
import type { Store } from '../disk/store.js';
import { captured } from '../line/server-clock.js';
import { finished, recordingOf } from './finish.js';

/** A report whose photos and recordings this phone keeps. Fires `kept` when there is something new to send. */
export abstract class ReportWithEvidence extends ReportView {
  protected constructor(
    protected readonly store: Store,
    protected readonly now: () => number,
    form: Form,
  ) {
    super(form);
  }

  /** Another window may have taken or removed some meanwhile. */
  protected async readPhotos(): Promise<void> {
    const photos = await this.store.photos(this.form.visitId);
    this.photos = photos.filter((photo) => photo.state !== 'REMOVED');
  }

  /** A page killed between a photo or recording and its answer left the photo: the answer follows it. */
  protected repairPhotoAnswers(): void {
    for (const question of this.shown.filter((one) => this.isOpen && isEvidence(one))) {
      const { value, conflict } = this.content(question.code);
      const photos = this.evidenceAnswer(question);
      const isKnown = JSON.stringify(value) === JSON.stringify(photos);
      if (!isKnown && !conflict && value?.kind !== 'na') {
        this.change(question.code, { value: photos });
      }
    }
  }

  override get unkept(): Unkept[] {
    return this.store.waiting.of(this.form.visitId);
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
    const isKept = await this.store.waiting.add({ photo, content });
    if (isKept) {
      await this.readPhotos();
      this.photosChanged(question);
    } else {
      this.tell();
    }
    return isKept;
  }

  async keepTake(take: Take): Promise<boolean> {
    const recording = await finished(this.store.takes, take);
    const question = this.shown.find((one) => one.code === take.question);
    await this.readPhotos();
    if (recording && question) {
      this.photosChanged(question);
    }
    return recording !== undefined;
  }

  /** What a killed page was recording becomes a recording as far as it came. */
  protected async restoreTakes(): Promise<void> {
    const { takes } = this.store;
    for (const take of await takes.of(this.form.visitId)) {
      await whereFree(take.id, async () => void (await finished(takes, take)));
    }
  }

  async removePhoto(question: FormQuestion, id: string): Promise<void> {
    if (this.store.waiting.drop(id)) {
      this.tell();
    } else if (this.isOpen) {
      await this.removeKept(question, id);
    }
  }

  private async removeKept(question: FormQuestion, id: string): Promise<void> {
    await this.store.changePhoto(id, (photo) =>
      photo.tried ? { ...photo, state: 'REMOVED' } : undefined,
    );
    await this.readPhotos();
    this.photosChanged(question);
  }

  override async acceptPhoto(id: string): Promise<void> {
    await this.store.changePhoto(id, (photo) => ({ ...photo, isAccepted: true }));
    await super.acceptPhoto(id);
  }

  private photosChanged(question: FormQuestion): void {
    if (isEvidence(question)) {
      this.change(question.code, { value: this.evidenceAnswer(question) });
    }
    this.tell();
    this.dispatchEvent(new Event('kept'));
  }
}
