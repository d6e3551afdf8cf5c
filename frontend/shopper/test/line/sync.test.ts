import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { isUnsent, uploadOf } from '@touchstone/form/report/kept';
import { newId } from '@touchstone/form/tools/identifiers';
import { holdsAlone } from '../../src/disk/held.js';
import { Store } from '../../src/disk/store.js';
import { Api } from '../../src/line/api.js';
import { Sync } from '../../src/line/sync.js';
import { FakeServer, type Trouble } from '../fake-server.js';
import { answer, content, expectOnce, keepReport, photo } from '../kept-report.js';

let person = 0;

/** What answers in a server's place: a Wi-Fi's sign-in page, a proxy that finds a photo too large, one that is at its end. */
const BOXES: (() => Response)[] = [
  () => new Response('<h1>Welcome to the Wi-Fi</h1>', { status: 200, headers: { 'Content-Type': 'text/html' } }),
  () => new Response('{}', { status: 200, headers: { 'Content-Type': 'application/json' } }),
  () => new Response(null, { status: 204 }),
  ...[401, 404, 409, 413, 422, 502, 511].map((status) => () => new Response('<h1>No</h1>', { status })),
];

describe('sync', () => {
  let server: FakeServer;
  let personId: string;

  beforeEach(() => {
    server = new FakeServer();
    personId = `p1-${++person}`;
  });

  const phone = () => {
    const store = new Store(personId);
    const api = new Api(server.fetch, () => 'token');
    const sync = new Sync({ store, api, personId: 'p1', later: () => () => undefined });
    return { store, sync };
  };

  it('sends answers, then photos, then removals, then the report', async () => {
    const { store, sync } = phone();
    await keepReport(store, server);
    await sync.run();
    expect(server.requests.map((one) => one.split('?')[0]!.replace('/visits/v1', ''))).toEqual([
      'GET /me',
      'PUT /answers',
      'PUT /photos/f1',
      'PUT /photos/f2',
      'DELETE /photos/f3',
      'PUT /submissions/s1',
    ]);
    expect(sync.state.kind).toBe('RESTING');
    await expectOnce(store, server);
  });

  const troubles: Trouble[] = ['REQUEST_LOST', 'ANSWER_LOST', 'ERROR_500', 'ANSWER_BROKEN'];
  const points = troubles.flatMap((trouble) => [0, 1, 2, 3, 4, 5].map((call) => [trouble, call] as const));

  it.each(points)('%s at call %i, then a killed page: one report, nothing lost', async (trouble, call) => {
    const { store, sync } = phone();
    await keepReport(store, server);
    server.trouble = (at) => (at === call ? trouble : 'NONE');
    await sync.run();
    await store.close();
    const reopened = phone();
    await reopened.sync.run();
    await expectOnce(reopened.store, server);
  });

  it('lets no visit that the server cannot take now hold back another', async () => {
    const { store, sync } = phone();
    await keepReport(store, server);
    await store.changeAnswer('v0', 'q1', () => ({ ...answer('q1'), visitId: 'v0' }));
    server.refuse = (path) => (path.includes('/v0/') ? { status: 500, problem: {} } : undefined);
    await sync.run();
    await expectOnce(store, server);
    expect(sync.state.kind).toBe('WAITING');
    expect((await store.answers('v0')).every(isUnsent)).toBe(true);
  });

  it.each(troubles)('every second call ends in %s', async (trouble) => {
    const { store, sync } = phone();
    await keepReport(store, server);
    server.trouble = (at) => (at % 2 === 1 ? trouble : 'NONE');
    for (let turn = 0; turn < 30; turn++) {
      await sync.run();
    }
    await expectOnce(store, server);
  });

  const PART = 256 * 1024;
  const large = { ...content, bytes: Uint8Array.from({ length: 3 * PART + 5 }, (_, at) => at % 251).buffer };

  const isWhole = (id: string) => Buffer.from(server.parts.get(id)!).equals(Buffer.from(large.bytes));

  it.each(troubles.flatMap((trouble) => [1, 2, 3, 4, 5].map((call) => [trouble, call] as const)))(
    'goes on with a large photo where the server is after %s at call %i and a killed page',
    async (trouble, call) => {
      const { store, sync } = phone();
      await store.addPhoto(photo('f9'), large);
      server.trouble = (at) => (at === call ? trouble : 'NONE');
      await sync.run();
      await store.close();
      const reopened = phone();
      await reopened.sync.run();
      expect(server.photos.get('f9')).toBe('sha-f9');
      expect(isWhole('f9')).toBe(true);
      expect((await reopened.store.photos('v1')).map((one) => one.state)).toEqual(['SENT']);
      expect(server.requests.filter((one) => one.startsWith('PUT')).length).toBeLessThanOrEqual(6);
    },
  );

  it.each([
    ['whole', content],
    ['in parts', large],
  ])('keeps a photo that goes %s while the server is busy with others, and brings it then', async (_way, bytes) => {
    const { store, sync } = phone();
    await store.addPhoto(photo('f9'), bytes);
    server.refuse = (path) =>
      path.includes('/photos/') ? { status: 503, problem: { code: 'platform.busy', detail: 'Later' } } : undefined;
    await sync.run();
    expect(sync.state.kind).toBe('WAITING');
    expect((await store.photos('v1')).map(({ state, refusal }) => ({ state, refusal }))).toEqual([{ state: 'KEPT', refusal: null }]);
    server.refuse = undefined;
    await sync.run();
    expect((await store.photos('v1')).map((one) => one.state)).toEqual(['SENT']);
  });

  it('keeps a photo for which the server has no room, says so, sends answers all the same, and brings it then', async () => {
    const { store, sync } = phone();
    await keepReport(store, server);
    server.refuse = (path) =>
      path.includes('/photos/') ? { status: 507, problem: { code: 'platform.fault.full', detail: 'Full' } } : undefined;
    await sync.run();
    expect(sync.state).toEqual({ kind: 'WAITING', isIntercepted: false, isFull: true });
    expect((await store.photos('v1')).every(({ refusal }) => refusal === null)).toBe(true);
    expect(server.answers.size).toBeGreaterThan(0);
    server.refuse = undefined;
    await sync.run();
    await expectOnce(store, server);
  });

  it('follows the server where it has less of a photo than it said', async () => {
    const { store, sync } = phone();
    await store.addPhoto(photo('f9'), large);
    server.trouble = () => {
      if (server.requests.length === 3) {
        server.parts.clear();
      }
      return 'NONE';
    };
    await sync.run();
    expect(isWhole('f9')).toBe(true);
  });

  it('sends an answer that changed while it was on its way again', async () => {
    const { store, sync } = phone();
    await store.changeAnswer('v1', 'q1', () => answer('q1'));
    server.trouble = () => {
      void store.changeAnswer('v1', 'q1', (kept) =>
        kept?.revision === 1 ? { ...answer('q1', 2, 'no'), tried: kept.tried } : undefined,
      );
      return 'NONE';
    };
    await sync.run();
    await sync.run();
    expect(server.answers.get('q1')?.value).toEqual({ kind: 'choice', option: 'no' });
    expect((await store.answers('v1')).some(isUnsent)).toBe(false);
  });

  it('runs once at a time', async () => {
    const { store, sync } = phone();
    await keepReport(store, server);
    await Promise.all([sync.run(), sync.run(), sync.run()]);
    expect(server.requests.filter((one) => one.includes('submissions'))).toHaveLength(1);
  });

  it('keeps everything when nobody is signed in, and goes on later', async () => {
    const { store, sync } = phone();
    await keepReport(store, server);
    server.signedIn = false;
    await sync.run();
    expect(sync.state.kind).toBe('SIGNED_OUT');
    expect(server.submissions.size).toBe(0);
    server.signedIn = true;
    await sync.run();
    await expectOnce(store, server);
  });

  it("never sends one person's answers with another person's session", async () => {
    const { store, sync } = phone();
    await keepReport(store, server);
    server.person = { ...server.person, id: 'p2' };
    await sync.run();
    expect(sync.state.kind).toBe('OTHER_PERSON');
    expect(server.requests).toEqual(['GET /me']);
    expect((await store.answers('v1')).every(isUnsent)).toBe(true);
  });

  it('lets no box in between settle anything', async () => {
    const { store, sync } = phone();
    await keepReport(store, server);
    await store.saveNote({
      id: 'n1',
      visitId: 'v1',
      note: { kind: 'checkIn', latitude: null, longitude: null, accuracy: null, reason: '' },
      capturedAt: '2026-11-21T08:00:00Z',
      elapsedMs: 5,
      isSettled: false,
    });
    const waiting = await sync.outbox.load();
    const kept = [await store.answers('v1'), await store.photos('v1'), await store.notes('v1')];
    for (const box of BOXES) {
      server.box = box;
      await sync.run();
      await sync.greet();
      expect(sync.state).toEqual({ kind: 'WAITING', isIntercepted: true });
      expect(await sync.outbox.load()).toEqual(waiting);
      expect([await store.answers('v1'), await store.photos('v1'), await store.notes('v1')]).toEqual(kept);
      expect((await store.submission('v1'))?.refusal).toBeNull();
    }
    server.box = undefined;
    await sync.run();
    await expectOnce(store, server);
    expect(server.notes.size).toBe(1);
  });

  it('says who is signed in without having anything to send', async () => {
    const { sync } = phone();
    const met: string[] = [];
    sync.addEventListener('person', (event) => met.push((event as CustomEvent<{ id: string }>).detail.id));
    await sync.greet();
    expect(met).toEqual(['p1']);
    server.person = { ...server.person, id: 'p2' };
    await sync.greet();
    expect(sync.state).toMatchObject({ kind: 'OTHER_PERSON', person: { id: 'p2' } });
    server.signedIn = false;
    await sync.greet();
    expect(sync.state.kind).toBe('SIGNED_OUT');
    server.signedIn = true;
    server.refuse = () => ({ status: 404, problem: {} });
    await sync.greet();
    expect(sync.state.kind).toBe('WAITING');
  });

  it('keeps what the server refuses, with the reason, and does not ask again', async () => {
    const { store, sync } = phone();
    await store.changeAnswer('v1', 'q1', () => answer('q1'));
    server.refuse = (path) =>
      path.includes('answers') ? { status: 422, problem: { detail: 'Not on the scale' } } : undefined;
    await sync.run();
    await sync.run();
    expect(server.requests.filter((one) => one.includes('answers'))).toHaveLength(1);
    const [kept] = await store.answers('v1');
    expect(kept?.refused).toEqual({ revision: 1, reason: 'Not on the scale' });
  });

  it('opens the report again when the server refuses it', async () => {
    const { store, sync } = phone();
    await keepReport(store, server);
    const problem = { code: 'reports.incomplete', problems: [{ question: 'q9', kind: 'MISSING' }] };
    server.refuse = (path) => (path.includes('submissions') ? { status: 422, problem } : undefined);
    await sync.run();
    const refused = await store.submission('v1');
    expect(refused?.receipt).toBeNull();
    expect(refused?.refusal?.problems).toEqual(problem.problems);
  });

  it('keeps everything of a report that was set aside, and sends its photos after it', async () => {
    const { store, sync } = phone();
    await keepReport(store, server);
    server.editable = false;
    const closed = { status: 422, problem: { code: 'reports.refusal.closed', detail: 'Closed' } };
    server.refuse = (path) => {
      if (path.includes('submissions')) {
        const problem = { code: 'reports.set-aside', reason: 'CANCELLED', keptAt: '2026-11-21T12:00:00Z', missing: ['f1', 'f2'] };
        return { status: 409, problem };
      }
      return path.includes('sha256') && !path.includes('setAside=s1') ? closed : undefined;
    };
    await sync.run();
    await sync.run();
    const submission = await store.submission('v1');
    expect(submission?.setAside?.reason).toBe('CANCELLED');
    expect(submission?.receipt).toBeNull();
    expect([...server.photos.keys()].sort()).toEqual(['f1', 'f2']);
    expect((await store.photos('v1')).map((one) => one.state)).toEqual(['SENT', 'SENT']);
    expect(await store.answers('v1')).toHaveLength(3);
    expect(await holdsAlone(store, 'v1')).toBe(true);
    expect(await sync.outbox.next()).toBeUndefined();
  });

  it('sends photos again that the server has lost', async () => {
    const { store, sync } = phone();
    await keepReport(store, server);
    server.trouble = () => {
      if (server.requests.length === 5) {
        server.photos.delete('f1');
      }
      return 'NONE';
    };
    await sync.run();
    await expectOnce(store, server);
  });

  it('keeps both answers when another device has a newer one', async () => {
    const { store, sync } = phone();
    await store.changeAnswer('v1', 'q1', () => answer('q1', 2));
    server.answers.set('q1', { ...uploadOf(answer('q1', 5, 'no')), capturedAt: '2026-11-21T11:00:00Z' });
    await sync.run();
    const [kept] = await store.answers('v1');
    expect(kept?.value).toEqual({ kind: 'choice', option: 'yes' });
    expect(kept?.other?.value).toEqual({ kind: 'choice', option: 'no' });
    expect(server.answers.get('q1')?.revision).toBe(5);
  });

  it('keeps two people of one phone apart', async () => {
    const one = new Store(newId());
    const two = new Store(newId());
    await one.changeAnswer('v1', 'q1', () => answer('q1'));
    expect(await two.answers('v1')).toEqual([]);
  });

  it('opens the database again after the browser has closed it', async () => {
    const { store } = phone();
    await store.changeAnswer('v1', 'q1', () => answer('q1'));
    await store.close();
    expect(await store.answers('v1')).toHaveLength(1);
  });
});
