/** The words of `/phone/v1` as the phone reads and writes them; `phone-protocol.md` is the law behind these types. */

export type Language = 'en' | 'ru';
export type ColourScheme = 'SYSTEM' | 'LIGHT' | 'DARK';

export type LocalizedText = { en?: string; ru?: string };

export interface Person {
  id: string;
  name: string;
  language: Language;
  colourScheme: ColourScheme;
}

export type VisitState =
  | 'ASSIGNED'
  | 'ACCEPTED'
  | 'IN_PROGRESS'
  | 'RETURNED'
  | 'SUBMITTED'
  | 'IN_REVIEW'
  | 'APPROVED'
  | 'RELEASED'
  | 'REJECTED'
  | 'CANCELLED'
  | 'EXPIRED'
  | 'OUTLET_CLOSED';

export interface Amount {
  amount: number | string;
  currency: string;
}

export interface VisitCard {
  id: string;
  number: string;
  state: VisitState;
  client: string | null;
  outletName: string | null;
  city: string;
  /** Roughly where an offered visit is, in degrees; the exact place is told after acceptance. */
  around?: { latitude: number; longitude: number } | null;
  windowFrom: string;
  windowTo: string;
  dueAt: string;
  timeZone: string;
  fee: Amount | null;
  returned: boolean;
  receipt: string | null;
}

export interface ReturnedQuestion {
  question: string;
  message: string;
}

export interface VisitBrief extends VisitCard {
  address: string | null;
  latitude: number | null;
  longitude: number | null;
  openingHours: string | null;
  brief: LocalizedText;
  questionCount: number;
  returnedQuestions: ReturnedQuestion[];
  feedback: string | null;
  quiz: QuizQuestion[];
  quizPassed: boolean;
  checkedIn: boolean;
  /** On what ground sound may be recorded, where the form asks for that. */
  recordingConsent?: LocalizedText | null;
}

/** Shows that the brief was understood; it carries no points, so the right answer may be here. */
export interface QuizQuestion {
  code: string;
  text: LocalizedText;
  options: { code: string; text: LocalizedText }[];
  right: string;
  explanation: LocalizedText;
}

/** What the phone notes besides answers. */
export type Note =
  | { kind: 'quiz'; answers: Record<string, string> }
  | {
      kind: 'checkIn';
      latitude: string | null;
      longitude: string | null;
      accuracy: string | null;
      reason: string;
    };

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

export interface AnswerStored {
  id: string;
  question: string;
  revision: number;
  stored: boolean;
}

/** An answer on its way with others, and what became of it. */
export interface AnswerUpon {
  answer: AnswerUpload;
  after: number | null;
}

export interface AnswerSettled extends AnswerStored {
  /** Why the server never takes this one, where that is so. */
  refusal: { code: string; detail: string } | null;
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

/** The code of the refusal of a report before which the quiz has to be passed. */
export const QUIZ_FIRST = 'reports.refusal.quiz-first';

/** What the server says to a shopper who is blocked. */
export const BLOCKED = 'assignments.refusal.blocked';

/** A phone on which one is signed in; the name is empty where the phone does not tell it. */
export interface OwnDevice {
  id: string;
  name: string;
  since: string;
  lastUsed: string;
  isThis: boolean;
}

/** Why a sign-in is refused. */
export const SIGN_IN_WRONG = 'access.sign-in.wrong';
export const SIGN_IN_WAIT = 'access.sign-in.wait';
export const SIGN_IN_BLOCKED = 'access.sign-in.blocked';

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
