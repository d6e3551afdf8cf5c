import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { KeptNote } from '../src/kept.js';
import { lastCheckIn, metresBetween, needsQuiz, passes } from '../src/notes.js';
import { Outbox } from '../src/outbox.js';
import type { Note, QuizQuestion, VisitBrief } from '../src/protocol.js';
import { Store } from '../src/store.js';

const quiz: QuizQuestion[] = ['a', 'b'].map((code) => ({
  code,
  text: {},
  options: [],
  right: 'yes',
  explanation: {},
}));

const kept = (id: string, note: Note, rest: Partial<KeptNote> = {}): KeptNote => ({
  id,
  visitId: 'v1',
  note,
  capturedAt: `2026-11-22T10:00:0${id}Z`,
  elapsedMs: 0,
  isSettled: false,
  ...rest,
});

const checkIn = (id: string, reason = ''): KeptNote =>
  kept(id, { kind: 'checkIn', latitude: null, longitude: null, accuracy: null, reason });

describe('the quiz', () => {
  it('is passed where every answer is right', () => {
    expect(passes(quiz, { a: 'yes', b: 'yes' })).toBe(true);
    expect(passes(quiz, { a: 'yes', b: 'no' })).toBe(false);
    expect(passes(quiz, { a: 'yes' })).toBe(false);
  });

  it('stands before the visit until it is passed, here or elsewhere', () => {
    const brief = { quiz, quizPassed: false } as VisitBrief;
    const wrong = kept('1', { kind: 'quiz', answers: { a: 'yes', b: 'no' } });
    const right = kept('2', { kind: 'quiz', answers: { a: 'yes', b: 'yes' } });
    expect(needsQuiz(brief, [wrong])).toBe(true);
    expect(needsQuiz(brief, [wrong, right])).toBe(false);
    expect(needsQuiz({ ...brief, quizPassed: true }, [])).toBe(false);
    expect(needsQuiz({ ...brief, quiz: [] }, [])).toBe(false);
    expect(needsQuiz({ number: 'kept by an older version' } as VisitBrief, [])).toBe(false);
  });
});

describe('the check-in', () => {
  it('that was made last counts', () => {
    expect(lastCheckIn([checkIn('2', 'later'), checkIn('1', 'first')])?.id).toBe('2');
    expect(lastCheckIn([])).toBeUndefined();
  });

  it.each([
    [0, 0, 0, 1, 111195],
    [60, 0, 60, 1, 55597],
    [0, 179.5, 0, -179.5, 111195],
  ])('measures from %d %d to %d %d as the server does', (latitude, longitude, toLatitude, toLongitude, metres) => {
    const measured = metresBetween({ latitude, longitude }, { latitude: toLatitude, longitude: toLongitude });
    expect(Math.abs(measured - metres)).toBeLessThan(2);
  });
});

describe('the outbox', () => {
  it('sends a note before everything else, and once', async () => {
    const store = new Store(`notes-${Math.random()}`);
    const outbox = new Outbox(store);
    await store.saveNote(checkIn('1'));
    expect(await outbox.next()).toMatchObject({ kind: 'note', note: { id: '1' } });

    expect(await store.holdsAlone('v1')).toBe(true);

    await store.saveNote({ ...checkIn('1'), isSettled: true });
    expect(await store.holdsAlone('v1')).toBe(false);
    expect(await outbox.next()).toBeUndefined();
  });
});
