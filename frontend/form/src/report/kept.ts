import type { Flaw } from '../picture/flaws.js';
import type { AnswerUpload, ProblemDetail, Receipt, SubmissionUpload } from '../protocol.js';
import type { Stamp } from '../time/steady.js';
import type { Field, Said } from './said.js';

/** One question's answer as the phone keeps it. */
export interface KeptAnswer extends AnswerUpload {
  visitId: string;
  /** What was typed where it is no valid value yet: nothing typed is lost. */
  typed: string;
  /** The highest revision that the server confirmed; 0 for none. */
  sentRevision: number;
  /** When the revisions that were sent without an answer were captured: how our own writes are known again. */
  tried: string[];
  /** The revision that the server refused, and its reason. */
  refused: { revision: number; reason: string } | null;
  /** What the server confirmed last: from it a change here is told from a change there. */
  sent?: Said | undefined;
  /** What another device or another window says; both are kept until the person chooses. */
  other: OtherAnswer | null;
  /** The fields in which the two differ; all of them where none are named. */
  disputed?: Field[];
  /** When it was captured, by both clocks. */
  stamp?: Stamp;
}

/** The other side of a conflict; what was only typed is known of another window of this phone alone. */
export type OtherAnswer = AnswerUpload & { typed?: string };

export type PhotoState = 'KEPT' | 'SENT' | 'REMOVED';

/** A photo or a recording without its bytes, which lie apart so that lists stay small. */
export interface KeptPhoto {
  id: string;
  visitId: string;
  question: string;
  sha256: string;
  capturedAt: string;
  mediaType: string;
  state: PhotoState;
  /** Whether the server may have it: set before it is first sent. */
  tried: boolean;
  /** Whether it was taken on this phone, so that its bytes are here. */
  own: boolean;
  refusal: string | null;
  /** How long a recording lasts. */
  durationMs?: number;
  /** The submission that was set aside and takes the photo with it. */
  setAside?: string;
  /** What looked wrong when it was taken, and whether the person keeps it all the same. */
  flaws?: Flaw[];
  isAccepted?: boolean;
  /** When it was taken, by both clocks. */
  stamp?: Stamp;
}

/** What is true of a photo or recording that this phone has just taken. */
export const JUST_TAKEN = { state: 'KEPT', tried: false, own: true, refusal: null } as const;

/** What weighs: the bytes that are sent, and a small JPEG to show; of sound there is none. */
export interface PhotoBytes {
  bytes: ArrayBuffer;
  thumbnail: ArrayBuffer;
}

/** A photo or recording with its bytes, as it would be kept. */
export interface Unkept {
  photo: KeptPhoto;
  content: PhotoBytes;
}

/** A report on its way, with the id that makes it one report however often it is sent. */
export interface KeptSubmission {
  id: string;
  visitId: string;
  upload: SubmissionUpload;
  /** Whether the server may have it: from then on it is not taken back. */
  tried: boolean;
  receipt: LateReceipt | null;
  /** When the receipt came, by this phone's clock. */
  receivedOnPhoneAt: number | null;
  refusal: ProblemDetail | null;
  /** The server has it, but not as the visit's report: why, and since when. */
  setAside?: { reason: AsideReason; keptAt: string };
  /** When the last of it was captured. */
  capture?: { at: string; stamp: Stamp | undefined };
}

/** A receipt that says of a late report when the last of it was captured. */
export interface LateReceipt extends Receipt {
  captured?: { at: string; byPhone: boolean; inTime: boolean } | null;
}

export const ASIDE_REASONS = ['OTHER_CONTENT', 'HANDED_IN', 'REASSIGNED', 'CANCELLED', 'ENDED'] as const;
export type AsideReason = (typeof ASIDE_REASONS)[number];

/** What was captured last of them. */
export function lastCaptured<T extends { capturedAt: string }>(some: readonly T[]): T | undefined {
  return some.reduce<T | undefined>((last, one) => (last && last.capturedAt >= one.capturedAt ? last : one), undefined);
}

export function isSound({ mediaType }: KeptPhoto): boolean {
  return mediaType.startsWith('audio/');
}

export function isUnsent(answer: KeptAnswer): boolean {
  return answer.revision > answer.sentRevision;
}

export function saysSomething(answer: AnswerUpload): boolean {
  return answer.value !== null || answer.comment !== '' || answer.note !== '';
}

/** Whether words of the person are here that the server does not have. */
export function isLeft(answer: KeptAnswer): boolean {
  return isUnsent(answer) && saysSomething(answer);
}

/** Whether the report is sent or about to be, so that its answers are closed. */
export function isOnItsWay(submission: KeptSubmission | undefined): boolean {
  return (
    submission !== undefined &&
    submission.receipt === null &&
    submission.refusal === null &&
    submission.setAside === undefined
  );
}

/** What goes to the server of an answer, and nothing that is only the phone's business. */
export function uploadOf(answer: KeptAnswer): AnswerUpload {
  const { id, question, value, comment, note, revision, capturedAt, elapsedMs } = answer;
  return { id, question, value, comment, note, revision, capturedAt, elapsedMs };
}
