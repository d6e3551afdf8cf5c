/**
 * The words of `/phone/v1` that speak of a form and its report, as phone and desk read them; `phone-protocol.md` is the law
 * behind these types.
 */

export type Language = 'en' | 'ru';

export type LocalizedText = { en?: string; ru?: string };

export interface Amount {
  amount: number | string;
  currency: string;
}

export interface ReturnedQuestion {
  question: string;
  message: string;
}

export type Comparison =
  | 'IS'
  | 'IS_NOT'
  | 'ONE_OF'
  | 'NONE_OF'
  | 'CONTAINS'
  | 'CONTAINS_ANY'
  | 'GT'
  | 'GTE'
  | 'LT'
  | 'LTE'
  | 'BETWEEN'
  | 'ANSWERED'
  | 'UNANSWERED'
  | 'NA';

export type Condition =
  | { op: 'all' | 'any'; of: Condition[] }
  | { op: 'not'; of: Condition }
  | { op: 'compare'; question: string; is: Comparison; values: string[] };

export type AnswerValue =
  | { kind: 'choice'; option: string }
  | { kind: 'choices'; options: string[] }
  | { kind: 'number'; value: string }
  | { kind: 'text'; text: string }
  | { kind: 'date'; date: string }
  | { kind: 'time'; time: string }
  | { kind: 'photos'; evidence: string[] }
  | { kind: 'recordings'; evidence: string[] }
  /** `byWall` where the clock that can be set had a part in it. */
  | { kind: 'timing'; minutes: string; corrected: boolean; byWall?: true }
  | { kind: 'receipt'; amount: string; time: string | null }
  | { kind: 'place'; latitude: string; longitude: string; accuracy: string }
  | { kind: 'acknowledged' }
  | { kind: 'prices'; prices: Price[] }
  | { kind: 'na' };

/** A product's price; without an amount it was not on sale. */
export interface Price {
  product: string;
  amount: string | null;
}

export type QuestionType =
  | 'YES_NO'
  | 'SINGLE'
  | 'MULTIPLE'
  | 'SCALE'
  | 'NUMBER'
  | 'MONEY'
  | 'DURATION'
  | 'TIMER'
  | 'TEXT'
  | 'LONG_TEXT'
  | 'DATE'
  | 'TIME'
  | 'PHOTO'
  | 'AUDIO'
  | 'RECEIPT'
  | 'LOCATION'
  | 'ACKNOWLEDGEMENT'
  | 'PRICES'
  | 'NOTE';

export interface FormQuestion {
  code: string;
  type: QuestionType;
  text: LocalizedText;
  hint: LocalizedText;
  required: boolean;
  allowsNotApplicable: boolean;
  options: { code: string; text: LocalizedText }[];
  scale: { min: number; max: number } | null;
  unit: LocalizedText;
  shownWhen: Condition | null;
  comment: 'OPTIONAL' | 'ON' | 'ALWAYS';
  commentOn: string[];
  commentWithout: string[];
  photos: number;
  maxPhotos: number;
  checks: Checks;
  leastWords: number;
  least: string | null;
  most: string | null;
  products: { code: string; text: LocalizedText }[];
  /** How long a recording may be; absent where nothing is recorded. */
  longestMinutes?: number | null;
  /** Whether only whole numbers are taken. */
  whole?: boolean | null;
  /** Best answered right after the visit, before everything else. */
  first: boolean;
}

/** What a question asks besides its answer, by rules over the whole report. */
export interface Checks {
  commentWhen: Condition | null;
  photosWhen: Condition | null;
  warnings: Warning[];
}

/** Something worth a second look; it keeps nothing from being sent. */
export interface Warning {
  code: string;
  when: Condition;
  text: LocalizedText;
}

export interface FormSection {
  code: string;
  title: LocalizedText;
  questions: FormQuestion[];
}

export interface AnswerUpload {
  id: string;
  question: string;
  value: AnswerValue | null;
  comment: string;
  note: string;
  revision: number;
  capturedAt: string;
  elapsedMs: number | null;
}

export interface PhotoReference {
  id: string;
  question: string;
  sha256: string;
}

export interface Form {
  visitId: string;
  number: string;
  outletName: string;
  timeZone: string;
  currency: string;
  revision: number;
  returnedQuestions: ReturnedQuestion[];
  sections: FormSection[];
  answers: AnswerUpload[];
  /** Recordings too; older servers say neither of what type nor how long they are. */
  photos: (PhotoReference & { capturedAt: string; mediaType?: string; durationMs?: number })[];
  submitted: Receipt | null;
  editable: boolean;
  /** On what ground sound may be recorded. */
  recordingConsent?: LocalizedText | null;
}

export interface Receipt {
  number: string;
  receivedAt: string;
  late: boolean;
}

export interface SubmissionUpload {
  revision: number;
  visitedAt: string;
  answers: AnswerUpload[];
  photos: PhotoReference[];
}

export type ProblemKind =
  | 'MISSING'
  | 'TOO_SHORT'
  | 'COMMENT_MISSING'
  | 'PHOTO_MISSING'
  | 'RECORDING_MISSING'
  | 'INVALID';

export interface QuestionProblem {
  question: string;
  kind: ProblemKind;
}

/** `application/problem+json` with the additions that the submission's refusals carry. */
export interface ProblemDetail {
  title?: string;
  detail?: string;
  status?: number;
  code?: string;
  /** How long to wait before the next sign-in. */
  seconds?: number;
  missing?: string[];
  problems?: QuestionProblem[];
}
