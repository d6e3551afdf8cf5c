import type { Picture } from '@touchstone/form/picture/picture';
import type { AnswerValue, Form, FormQuestion, FormSection } from '@touchstone/form/protocol';
import type { SoundSource } from '@touchstone/form/question/recordings';
import { JUST_TAKEN, type KeptPhoto, type PhotoBytes } from '@touchstone/form/report/kept';
import { ReportView, type Safety } from '@touchstone/form/report/report-view';
import { changed, type Said } from '@touchstone/form/report/said';
import { isEvidence } from '@touchstone/form/rules/check';
import { MEDIA_TYPE, type Sound } from '@touchstone/form/sound/sound';
import { newId } from '@touchstone/form/tools/identifiers';

/** A report that lives as long as its page: nothing of it is stored or sent. */
export class PreviewReport extends ReportView {
  private readonly bytes = new Map<string, PhotoBytes>();

  readonly session: SoundSource = {
    api: { photoUrl: () => '' },
    store: { photoBytes: async (id) => this.bytes.get(id), takes: { addPiece: async () => undefined } },
  };

  constructor(sections: FormSection[], currency: string) {
    super(formOf(sections, currency));
    this.tell();
  }

  /** Shows another form; what was answered stays where its question does. */
  become(sections: FormSection[], currency: string): void {
    this.form = formOf(sections, currency);
    this.tell();
  }

  /** What stands at every question that is answered. */
  get given(): Record<string, AnswerValue> {
    return Object.fromEntries(
      [...this.drafts.keys()].flatMap((code) => {
        const { value } = this.content(code);
        return value ? [[code, value]] : [];
      }),
    );
  }

  change(question: string, patch: Partial<Said>): void {
    this.drafts.set(question, changed(this.drafts.get(question) ?? {}, this.content(question), patch));
    this.tell();
  }

  async choose(): Promise<void> {}

  async flush(): Promise<void> {}

  async addPhoto(question: FormQuestion, picture: Picture): Promise<void> {
    this.add(question, picture, picture);
  }

  async addSound(question: FormQuestion, { bytes, durationMs, sha256 }: Sound): Promise<boolean> {
    this.add(question, { bytes, thumbnail: bytes }, { durationMs, mediaType: MEDIA_TYPE, sha256 });
    return true;
  }

  /** A preview listens to nobody. */
  async keepTake(): Promise<boolean> {
    return false;
  }

  private add(
    question: FormQuestion,
    bytes: PhotoBytes,
    { mediaType, sha256, durationMs }: { mediaType: string; sha256: string; durationMs?: number },
  ): void {
    const id = newId(Date.now());
    const photo: KeptPhoto = {
      id,
      visitId: this.form.visitId,
      question: question.code,
      sha256,
      capturedAt: new Date().toISOString(),
      mediaType,
      ...JUST_TAKEN,
      ...(durationMs === undefined ? {} : { durationMs }),
    };
    this.bytes.set(id, bytes);
    this.photos = [...this.photos, photo];
    this.photosChanged(question);
  }

  async removePhoto(question: FormQuestion, id: string): Promise<void> {
    this.bytes.delete(id);
    this.photos = this.photos.filter((photo) => photo.id !== id);
    this.photosChanged(question);
  }

  /** Nothing is kept, so nothing is said of keeping. */
  override safety(): Safety {
    return 'NONE';
  }

  private photosChanged(question: FormQuestion): void {
    if (isEvidence(question)) {
      this.change(question.code, { value: this.evidenceAnswer(question) });
    }
    this.tell();
  }
}

function formOf(sections: FormSection[], currency: string): Form {
  return {
    visitId: 'preview',
    number: '',
    outletName: '',
    timeZone: 'UTC',
    currency,
    revision: 0,
    returnedQuestions: [],
    sections,
    answers: [],
    photos: [],
    submitted: null,
    editable: true,
  };
}
