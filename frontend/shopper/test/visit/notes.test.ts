import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { holdsAlone } from '../../src/disk/held.js';
import type { KeptNote } from '../../src/disk/kept.js';
import { Store } from '../../src/disk/store.js';
import { Api } from '../../src/line/api.js';
import { Outbox } from '../../src/line/outbox.js';
import type { Note, QuizQuestion, VisitBrief } from '../../src/protocol.js';
import { metresBetween } from '../../src/visit/distance.js';
import { findsQuizFirst, isQuizFirst, lastCheckIn, needsQuiz, passes } from '../../src/visit/notes.js';
import { FakeServer } from '../fake-server.js';

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
  });
});

describe('the way into a report', () => {
  const brief = { id: 'v1', state: 'ACCEPTED', quiz, quizPassed: false } as VisitBrief;
  const right = kept('2', { kind: 'quiz', answers: { a: 'yes', b: 'yes' } });
  let server: FakeServer;
  let store: Store;
  const findsFirst = () => findsQuizFirst({ store, api: new Api(server.fetch, () => 'token') }, 'v1');

  beforeEach(() => {
    server = new FakeServer();
    store = new Store(`way-${Math.random()}`);
  });

  it.each([
    ['ASSIGNED', false],
    ['ACCEPTED', true],
    ['IN_PROGRESS', true],
    ['RETURNED', false],
    ['SUBMITTED', false],
    ['CANCELLED', false],
  ] as const)('where the visit is %s, leads through the quiz: %s', (state, isFirst) => {
    expect(isQuizFirst({ ...brief, state }, [])).toBe(isFirst);
    expect(isQuizFirst({ ...brief, state }, [right])).toBe(false);
  });

  it('asks the server whether the quiz was passed elsewhere', async () => {
    await store.saveBrief(brief);
    server.brief = brief;
    expect(await findsFirst()).toBe(true);
    server.brief = { ...brief, quizPassed: true };
    expect(await findsFirst()).toBe(false);
    expect((await store.brief('v1'))?.quizPassed).toBe(true);
  });

  it('is open without network to who has passed it here', async () => {
    server.trouble = () => 'REQUEST_LOST';
    expect(await findsFirst()).toBe(false);
    await store.saveBrief(brief);
    expect(await findsFirst()).toBe(true);
    await store.saveNote(right);
    expect(await findsFirst()).toBe(false);
  });

  it('lets the report tell that a visit is not there any more', async () => {
    await store.saveBrief(brief);
    expect(await findsFirst()).toBe(false);
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

    expect(await holdsAlone(store, 'v1')).toBe(true);

    await store.saveNote({ ...checkIn('1'), isSettled: true });
    expect(await holdsAlone(store, 'v1')).toBe(false);
    expect(await outbox.next()).toBeUndefined();
  });
});
