import type { Amount, AnswerUpload, Language, LocalizedText, ReturnedQuestion } from '@touchstone/form/protocol';

/** The words of `/phone/v1` that only the phone reads and writes; `phone-protocol.md` is the law behind these types. */

export type ColourScheme = 'SYSTEM' | 'LIGHT' | 'DARK';

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
