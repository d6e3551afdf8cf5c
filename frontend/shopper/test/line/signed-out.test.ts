import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { Store } from '../../src/disk/store.js';
import { Api } from '../../src/line/api.js';
import { Sync } from '../../src/line/sync.js';
import { FakeServer } from '../fake-server.js';
import { expectOnce, keepReport } from '../kept-report.js';

/** How many requests a whole report takes, the question for the person among them. */
const CALLS = [0, 1, 2, 3, 4, 5];

let person = 0;

describe('a session that ends in the middle of sending', () => {
  let server: FakeServer;
  let store: Store;
  let sync: Sync;
  let call: number;
  let atCall: (call: number) => void;

  beforeEach(async () => {
    server = new FakeServer();
    store = new Store(`p1-signed-out-${++person}`);
    call = 0;
    const api = new Api(((...request: Parameters<typeof fetch>) => {
      atCall(call++);
      return server.fetch(...request);
    }) as typeof fetch, () => 'token');
    sync = new Sync({ store, api, personId: 'p1', later: () => () => undefined });
    await keepReport(store, server);
  });

  it('is tried at each request that a whole report takes', async () => {
    atCall = () => (server.signedIn = true);
    await sync.run();
    expect(call).toBe(CALLS.length);
  });

  it.each(CALLS)('is told, and what was not sent goes when the person is back (at request %i)', async (ends) => {
    atCall = (now) => (server.signedIn = now < ends);
    await sync.run();
    expect(sync.state.kind).toBe('SIGNED_OUT');
    expect((await store.submission('v1'))?.receipt ?? null).toBeNull();
    expect(await store.answers('v1')).toHaveLength(3);

    atCall = () => (server.signedIn = true);
    await sync.run();

    expect(sync.state.kind).toBe('RESTING');
    await expectOnce(store, server);
  });

  it.each(CALLS.slice(1))('and passes to somebody else carries nothing of the first (at request %i)', async (ends) => {
    const first = server.person;
    atCall = (now) => {
      server.signedIn = now !== ends;
      if (now > ends) {
        server.person = { ...first, id: 'p2' };
      }
    };
    await sync.run();
    const sent = [...server.answers.keys(), ...server.photos.keys(), ...server.submissions.keys()];
    await sync.run();
    expect(sync.state.kind).toBe('OTHER_PERSON');
    expect([...server.answers.keys(), ...server.photos.keys(), ...server.submissions.keys()]).toEqual(sent);

    atCall = () => (server.person = first);
    await sync.run();

    await expectOnce(store, server);
  });

  it('stays told while there is nothing to send, and is over when the person is back', async () => {
    const idle = new Store(`p1-idle-${++person}`);
    const api = new Api(server.fetch, () => 'token');
    const resting = new Sync({ store: idle, api, personId: 'p1', later: () => () => undefined });
    server.signedIn = false;
    await resting.greet();
    await resting.run();
    expect(resting.state.kind).toBe('SIGNED_OUT');

    server.signedIn = true;
    await resting.greet();
    expect(resting.state.kind).toBe('RESTING');
    await idle.close();
  });
});
