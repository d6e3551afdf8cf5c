import type { Picture } from '../picture/picture.js';
import type { AnswerValue, Form, FormQuestion, FormSection, LocalizedText } from '../protocol.js';
import { type Given, isEvidence, type Problem, type Verdict, verdicts } from '../rules/check.js';
import type { Take } from '../sound/recorder.js';
import type { Sound } from '../sound/sound.js';
import {
  isLeft,
  isOnItsWay,
  isUnsent,
  type KeptAnswer,
  type KeptPhoto,
  type KeptSubmission,
  type LateReceipt,
  type OtherAnswer,
  saysSomething,
  type Unkept,
} from './kept.js';
import { applied, type Changes, type Field, FIELDS, NOTHING, type Said, saidOf } from './said.js';

/** What stands at a question on the screen. */
export interface Content extends Said {
  conflict: OtherAnswer | null;
  /** The fields in which the two of a conflict differ. */
  disputed: readonly Field[];
}

/** How safe a question's answer is; nothing says "sent" before the server has said so. */
export type Safety = 'NONE' | 'SAVING' | 'FAILED' | 'REFUSED' | 'KEPT' | 'SENT';

const BLANK: Content = { ...NOTHING, conflict: null, disputed: [] };

/** What a screen may know of one visit's report: answers as they stand, which questions show, what is missing. */
export abstract class ReportView extends EventTarget {
  protected answers = new Map<string, KeptAnswer>();
  /** What was changed on this screen and is not kept yet; a field that was not touched is as the store has it. */
  protected readonly drafts = new Map<string, Changes>();
  protected readonly failed = new Set<string>();
  photos: KeptPhoto[] = [];
  submission: KeptSubmission | undefined;
  /** Counts the changes: a view with another stamp shows something old. */
  stamp = 0;
  /** The questions shown, as the answers stand. */
  shown: FormQuestion[] = [];
  private verdicts = new Map<string, Verdict>();

  constructor(public form: Form) {
    super();
  }

  /** A change on the screen; `isTyping` while more of it is to come. */
  abstract change(question: string, patch: Partial<Said>, isTyping?: boolean): void;
  abstract choose(question: string, which: 'MINE' | 'OTHER'): Promise<void>;
  abstract flush(): Promise<void>;
  abstract addPhoto(question: FormQuestion, picture: Picture): Promise<void>;
  /** Says whether there was room for it. */
  abstract addSound(question: FormQuestion, sound: Sound): Promise<boolean>;
  /** A take that the microphone gave becomes a recording; says whether there was anything in it. */
  abstract keepTake(take: Take): Promise<boolean>;
  abstract removePhoto(question: FormQuestion, id: string): Promise<void>;

  /** Whether the server has no such visit for this person any more. */
  isGone = false;

  /** The person keeps a photo that looked blurry or dark. */
  async acceptPhoto(id: string): Promise<void> {
    this.photos = this.photos.map((photo) => (photo.id === id ? { ...photo, isAccepted: true } : photo));
    this.tell();
  }

  get isOpen(): boolean {
    return (
      this.form.editable &&
      !this.isGone &&
      !isOnItsWay(this.submission) &&
      !this.submission?.receipt &&
      !this.submission?.setAside
    );
  }

  /** How much is on this phone alone that the visit takes no more: answers and photos. */
  get leftover(): { answers: number; photos: number } {
    const isTaken = this.isOpen || isOnItsWay(this.submission) || this.submission?.receipt || this.submission?.setAside;
    return isTaken
      ? { answers: 0, photos: 0 }
      : {
          answers: [...this.answers.values()].filter(isLeft).length,
          photos: this.photos.filter((photo) => photo.own && photo.state === 'KEPT').length,
        };
  }

  /** Whether the report was confirmed by the server, here or from another device. */
  get receipt(): LateReceipt | null {
    return this.submission?.receipt ?? (this.form.editable ? null : this.form.submitted);
  }

  /** Photos and recordings for which the phone has had no room yet. */
  get unkept(): Unkept[] {
    return [];
  }

  unkeptOf(question: string): Unkept[] {
    return this.unkept.filter(({ photo }) => photo.question === question);
  }

  /** Whether something typed, photographed or recorded could not be kept: the phone may be full. */
  get hasFailed(): boolean {
    return this.failed.size > 0 || this.unkept.length > 0;
  }

  content(question: string): Content {
    const kept = this.answers.get(question);
    const stands = kept ? contentOf(kept) : BLANK;
    const draft = this.drafts.get(question);
    return draft ? { ...stands, ...applied(draft, stands).said } : stands;
  }

  photosOf(question: string): KeptPhoto[] {
    return this.photos.filter((photo) => photo.question === question);
  }

  isShown(question: string): boolean {
    return this.shown.some((one) => one.code === question);
  }

  shownIn(section: FormSection): FormQuestion[] {
    return section.questions.filter((question) => this.isShown(question.code));
  }

  /** The returned questions that are shown, in the order of the form. */
  get toFix(): FormQuestion[] {
    const returned = new Set(this.form.returnedQuestions.map((one) => one.question));
    return this.shown.filter((question) => returned.has(question.code));
  }

  /** What is best written down right after the visit, in the order of the form. */
  get first(): FormQuestion[] {
    return this.shown.filter((question) => question.first);
  }

  /** Those of the first notes that are not taken yet. */
  get firstOpen(): FormQuestion[] {
    return this.first.filter((question) => this.content(question.code).value === null);
  }

  messageFor(question: string): string | undefined {
    return this.form.returnedQuestions.find((one) => one.question === question)?.message;
  }

  sectionOf(question: string): FormSection | undefined {
    return this.form.sections.find((section) =>
      section.questions.some((one) => one.code === question),
    );
  }

  problem(question: FormQuestion): Problem | undefined {
    const { code } = question;
    const { conflict, typed } = this.content(code);
    if (conflict) {
      return 'CONFLICT';
    }
    return typed === '' ? (this.verdicts.get(code)?.lack ?? this.serverProblem(code)) : 'INVALID';
  }

  asksForComment(question: FormQuestion): boolean {
    return (
      this.verdicts.get(question.code)?.comment === true ||
      this.serverProblem(question.code) === 'COMMENT_MISSING'
    );
  }

  /** How many photos belong to the question; told before it is answered too, where no rule decides it. */
  photosNeeded(question: FormQuestion): number {
    const asked = this.verdicts.get(question.code)?.photos ?? 0;
    const isOpen = !this.content(question.code).value && !isEvidence(question);
    return isOpen && !question.checks.photosWhen ? question.photos : asked;
  }

  /** What is worth a second look at the question. */
  warnings(question: FormQuestion): LocalizedText[] {
    const codes = this.verdicts.get(question.code)?.warnings ?? [];
    return question.checks.warnings
      .filter((warning) => codes.includes(warning.code))
      .map((warning) => warning.text);
  }

  /** What the server found when it refused the report, until the answer or its photos are changed. */
  private serverProblem(question: string): Problem | undefined {
    const refused = this.submission?.refusal ? this.submission : undefined;
    const problem = refused?.refusal?.problems?.find((one) => one.question === question);
    const sent = refused?.upload.answers.find((one) => one.question === question);
    const photos = refused?.upload.photos.filter((one) => one.question === question).length;
    const isUnchanged =
      !this.drafts.has(question) &&
      (this.answers.get(question)?.revision ?? 0) === (sent?.revision ?? 0) &&
      this.photosOf(question).length === photos;
    return isUnchanged ? problem?.kind : undefined;
  }

  /** Everything shown that is worth a second look. */
  allWarnings(): { question: FormQuestion; texts: LocalizedText[] }[] {
    return this.shown
      .map((question) => ({ question, texts: this.warnings(question) }))
      .filter(({ texts }) => texts.length > 0);
  }

  problems(): { question: FormQuestion; kind: Problem }[] {
    return this.shown.flatMap((question) => {
      const kind = this.problem(question);
      return kind ? [{ question, kind }] : [];
    });
  }

  safety(question: string): Safety {
    if (this.failed.has(question)) {
      return 'FAILED';
    }
    if (this.drafts.has(question)) {
      return 'SAVING';
    }
    const kept = this.answers.get(question);
    if (!kept || (!saysSomething(kept) && !isUnsent(kept))) {
      return 'NONE';
    }
    if (kept.refused?.revision === kept.revision) {
      return 'REFUSED';
    }
    return isUnsent(kept) ? 'KEPT' : 'SENT';
  }

  refusalOf(question: string): string {
    return this.answers.get(question)?.refused?.reason ?? '';
  }

  /** When the first answer was given: where no better is known, the time of the visit. */
  get begunAt(): Date | undefined {
    const captured = [...this.answers.values()].map((answer) => Date.parse(answer.capturedAt));
    return captured.length > 0 ? new Date(Math.min(...captured)) : undefined;
  }

  /** The photos or recordings of a question as its answer. */
  evidenceAnswer({ code, type }: FormQuestion): AnswerValue | null {
    const evidence = this.photosOf(code).map((photo) => photo.id);
    const kind = type === 'AUDIO' ? 'recordings' : 'photos';
    return evidence.length > 0 ? { kind, evidence } : null;
  }

  protected tell(): void {
    const questions = this.form.sections.flatMap((section) => section.questions);
    const given = new Map<string, Given>(
      questions.map(({ code }) => {
        const { value, comment } = this.content(code);
        return [code, { value, comment, photos: this.photosOf(code).length }];
      }),
    );
    this.verdicts = new Map(
      verdicts(this.form.sections, given).map((verdict) => [verdict.question, verdict]),
    );
    this.shown = questions.filter((question) => this.verdicts.has(question.code));
    this.stamp++;
    this.dispatchEvent(new Event('change'));
  }
}

function contentOf(kept: KeptAnswer): Content {
  const { other } = kept;
  return { ...saidOf(kept), conflict: other, disputed: other ? (kept.disputed ?? FIELDS) : [] };
}
