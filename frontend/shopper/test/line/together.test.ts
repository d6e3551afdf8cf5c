import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { isUnsent, uploadOf } from '@touchstone/form/report/kept';
import '@touchstone/form/test/quiet';
import { Store } from '../../src/disk/store.js';
import { Api } from '../../src/line/api.js';
import { Sync } from '../../src/line/sync.js';
import { FakeServer } from '../fake-server.js';
import { answer } from '../kept-report.js';

let person = 0;

describe('answers that wait', () => {
  let server: FakeServer;
  let store: Store;
  let sync: Sync;

  beforeEach(() => {
    server = new FakeServer();
    store = new Store(`together-${++person}`);
    const api = new Api(server.fetch, () => 'token');
    sync = new Sync({ store, api, personId: 'p1', later: () => () => undefined });
  });

  const keep = async (questions: string[], comment = '') => {
    for (const question of questions) {
      await store.changeAnswer('v1', question, () => ({ ...answer(question), comment }));
    }
  };
  const numbered = (count: number) => Array.from({ length: count }, (_, at) => `q${at + 1}`);
  const sent = () => server.requests.filter((one) => one.startsWith('PUT')).map((one) => one.split('?')[0]);
  const kept = async (question: string) => (await store.answers('v1')).find((one) => one.question === question)!;

  it('travel together, so many in one request as a bad line brings over', async () => {
    await keep(numbered(85));
    await sync.run();
    expect(sent()).toEqual(['PUT /visits/v1/answers', 'PUT /visits/v1/answers']);
    expect(server.answers.size).toBe(85);
    expect((await store.answers('v1')).some(isUnsent)).toBe(false);
  });

  it('travel in more requests where they say much', async () => {
    await keep(numbered(4), 'x'.repeat(15_000));
    await sync.run();
    expect(sent()).toEqual(['PUT /visits/v1/answers', 'PUT /visits/v1/answers']);
    expect(server.answers.size).toBe(4);
  });

  it('are not held up by one that is refused, which keeps its reason', async () => {
    await keep(['q1', 'q2', 'q3']);
    server.refuse = (path) => (path.endsWith('a-q2') ? { status: 422, problem: { detail: 'Not on the scale' } } : undefined);
    await sync.run();
    await sync.run();
    expect(sent()).toEqual(['PUT /visits/v1/answers']);
    expect([...server.answers.keys()]).toEqual(['q1', 'q3']);
    expect((await kept('q2')).refused).toEqual({ revision: 1, reason: 'Not on the scale' });
    expect(isUnsent(await kept('q3'))).toBe(false);
  });

  it('are not held up by one that another device has answered meanwhile', async () => {
    await keep(['q1', 'q2', 'q3']);
    server.answers.set('q2', { ...uploadOf(answer('q2', 5, 'no')), capturedAt: '2026-11-21T11:00:00Z' });
    await sync.run();
    expect((await kept('q2')).other?.value).toEqual({ kind: 'choice', option: 'no' });
    expect(server.answers.get('q2')?.revision).toBe(5);
    expect([isUnsent(await kept('q1')), isUnsent(await kept('q3'))]).toEqual([false, false]);
    expect(await sync.outbox.next()).toBeUndefined();
  });

  it('take over by field what another device changed, and go again', async () => {
    const theirs = { ...answer('q2', 1), comment: 'From the tablet' };
    await keep(['q1', 'q2']);
    await store.changeAnswer('v1', 'q2', (mine) => mine && { ...mine, revision: 2, sentRevision: 0, note: 'Mine', value: null });
    server.answers.set('q2', { ...uploadOf(theirs), value: null, capturedAt: '2026-11-21T11:00:00Z' });
    await sync.run();
    expect(server.answers.get('q2')).toMatchObject({ comment: 'From the tablet', note: 'Mine' });
    expect((await store.answers('v1')).some(isUnsent)).toBe(false);
  });

  it('go one by one to a server that does not take them together', async () => {
    await keep(['q1', 'q2']);
    server.refuse = (path) => (path.endsWith('/answers') ? { status: 405, problem: {} } : undefined);
    await sync.run();
    expect(sent()).toEqual(['PUT /visits/v1/answers', 'PUT /visits/v1/answers/a-q1', 'PUT /visits/v1/answers/a-q2']);
    expect(server.answers.size).toBe(2);
  });
});
