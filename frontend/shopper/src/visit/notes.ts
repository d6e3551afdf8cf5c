import { newId } from '@touchstone/form/tools/identifiers';
import type { KeptNote } from '../disk/kept.js';
import { Refusal, SignedOut, Unreachable } from '../line/failures.js';
import type { Note, QuizQuestion, VisitBrief } from '../protocol.js';
import type { Session } from '../session.js';

/** Keeps a note on the phone and lets it go to the server as soon as there is network. */
export async function keepNote(session: Session, visitId: string, note: Note): Promise<KeptNote> {
  const kept: KeptNote = {
    id: newId(Date.now()),
    visitId,
    note,
    capturedAt: new Date().toISOString(),
    elapsedMs: Math.round(performance.now()),
    isSettled: false,
  };
  await session.store.saveNote(kept);
  session.sync.kick();
  return kept;
}

export function passes(quiz: readonly QuizQuestion[], answers: Readonly<Record<string, string>>): boolean {
  return quiz.every((question) => answers[question.code] === question.right);
}

/** Whether the quiz has still to be passed. */
export function needsQuiz(brief: VisitBrief, notes: readonly KeptNote[]): boolean {
  return (
    brief.quiz.length > 0 &&
    !brief.quizPassed &&
    !notes.some(({ note }) => note.kind === 'quiz' && passes(brief.quiz, note.answers))
  );
}

/** Whether the quiz stands between the brief and the report, which has not been handed in before. */
export function isQuizFirst(brief: VisitBrief, notes: readonly KeptNote[]): boolean {
  return (brief.state === 'ACCEPTED' || brief.state === 'IN_PROGRESS') && needsQuiz(brief, notes);
}

/**
 * The same for a report that is opened by its address. Where this phone does not know the quiz as passed, the server is
 * asked: another device may have passed it, or the visit may have ended, which the report itself tells better.
 */
export async function findsQuizFirst({ store, api }: Pick<Session, 'store' | 'api'>, visit: string): Promise<boolean> {
  const notes = await store.notes(visit);
  const known = await store.brief(visit);
  if (known && !isQuizFirst(known, notes)) {
    return false;
  }
  try {
    const brief = await api.visit(visit);
    await store.saveBrief(brief);
    return isQuizFirst(brief, notes);
  } catch (failure) {
    if (failure instanceof Unreachable || failure instanceof SignedOut) {
      return known !== undefined;
    }
    if (failure instanceof Refusal) {
      return false;
    }
    throw failure;
  }
}

export function lastCheckIn(notes: readonly KeptNote[]): KeptNote | undefined {
  return notes
    .filter(({ note }) => note.kind === 'checkIn')
    .sort((left, right) => (left.capturedAt < right.capturedAt ? -1 : 1))
    .at(-1);
}
