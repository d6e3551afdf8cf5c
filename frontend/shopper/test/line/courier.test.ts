import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { KeptNote } from '../../src/disk/kept.js';
import { Store } from '../../src/disk/store.js';
import { Api } from '../../src/line/api.js';
import { Sync } from '../../src/line/sync.js';
import { FakeServer } from '../fake-server.js';

/** A report that was sent before the server knew its quiz as passed. */
describe('a report with a quiz before it', () => {
  let server: FakeServer;
  let store: Store;
  let sync: Sync;

  beforeEach(async () => {
    server = new FakeServer();
    server.asksQuiz = true;
    store = new Store(`quiz-${Math.random()}`);
    const api = new Api(server.fetch, () => 'token');
    sync = new Sync({ store, api, personId: 'p1', later: () => () => undefined });
    await store.handIn({
      id: 's1',
      visitId: 'v1',
      upload: { revision: 0, visitedAt: '2026-11-21T09:00:00Z', answers: [], photos: [] },
      tried: false,
      receipt: null,
      receivedOnPhoneAt: null,
      refusal: null,
    });
  });

  const tried = (answer: string, isSettled: boolean): KeptNote => ({
    id: 'n1',
    visitId: 'v1',
    note: { kind: 'quiz', answers: { a: answer } },
    capturedAt: '2026-11-21T08:00:00Z',
    elapsedMs: 5,
    isSettled,
  });

  it('goes after the try that passed', async () => {
    await store.saveNote(tried('yes', false));
    await sync.run();
    expect((await store.submission('v1'))?.receipt?.number).toBe('R-1');
  });

  it('sends a try again that the server has not after all', async () => {
    await store.saveNote(tried('yes', true));
    await sync.run();
    expect(server.notes.size).toBe(1);
    expect((await store.submission('v1'))?.receipt?.number).toBe('R-1');
  });

  it('keeps a note that the server would not have, with the reason', async () => {
    server.refuse = (path) =>
      path.includes('/notes/')
        ? { status: 422, problem: { code: 'reports.refusal.over', detail: 'The visit is over.' } }
        : undefined;
    await store.saveNote(tried('no', false));
    await sync.run();
    expect(await store.notes('v1')).toMatchObject([{ id: 'n1', isSettled: true, refusal: 'The visit is over.' }]);
  });

  it('comes back to its author where no try passed', async () => {
    await store.saveNote(tried('no', true));
    await sync.run();
    const { receipt, refusal } = (await store.submission('v1'))!;
    expect(receipt).toBeNull();
    expect(refusal).toMatchObject({ code: 'reports.refusal.quiz-first' });
    expect(sync.state.kind).toBe('RESTING');
  });
});
