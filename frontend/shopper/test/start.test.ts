// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { newId } from '@touchstone/form/tools/identifiers';
import { speak } from '@touchstone/form/words/language';
import { keepLastPerson } from '../src/disk/last-person.js';
import { Store } from '../src/disk/store.js';
import type { VisitsPage } from '../src/pages/visits.js';
import type { Person, VisitCard } from '../src/protocol.js';
import { forget, start } from '../src/session.js';
import { leaveThePage } from './leave.js';
import '../src/pages/visits.js';

const ADA: Person = { id: 'ada', name: 'Ada', language: 'en', colourScheme: 'SYSTEM' };
const CARD = {
  id: 'v1',
  number: 'V-1',
  state: 'ACCEPTED',
  client: 'Bakery',
  outletName: 'North',
  city: 'Bonn',
  windowFrom: '2026-11-20',
  windowTo: '2026-11-30',
  dueAt: '2026-11-30T20:00:00Z',
  timeZone: 'Europe/Berlin',
} as VisitCard;
const MARK = { 'Touchstone-Protocol': '1' };
const never = () => new Promise<never>(() => undefined);

afterEach(async () => {
  await leaveThePage();
  await forget();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a start', () => {
  it('waits for no answer where the phone knows its person', async () => {
    const asked = vi.fn(never);
    vi.stubGlobal('fetch', asked);
    await keepLastPerson(ADA);

    const begun = await start();

    expect(begun).toMatchObject({ kind: 'READY', session: { person: { id: 'ada' } } });
    expect(asked).not.toHaveBeenCalled();
  });

  it('reads nothing of the person whom only the quicker memory names', async () => {
    vi.stubGlobal('fetch', never);
    await new Store('grace').saveCards([{ ...CARD, id: 'of-grace' }]);
    localStorage.setItem('touchstone.person', JSON.stringify({ ...ADA, id: 'grace' }));
    await keepLastPerson(ADA);

    const begun = await start();

    expect(begun).toMatchObject({ kind: 'READY', session: { person: { id: 'ada' } } });
    expect(begun.kind === 'READY' && (await begun.session.store.cards())).toEqual([]);
  });

  it('writes down anew what the quicker memory has missed', async () => {
    vi.stubGlobal('fetch', never);
    localStorage.setItem('touchstone.person', JSON.stringify(ADA));
    await keepLastPerson({ ...ADA, language: 'ru' });

    await start();

    expect(JSON.parse(localStorage.getItem('touchstone.person')!)).toMatchObject({ language: 'ru' });
  });

  it.each([
    [401, 'SIGNED_OUT'],
    [404, 'UNREACHABLE'],
    [422, 'UNREACHABLE'],
    [500, 'UNREACHABLE'],
    [200, 'UNREACHABLE'],
  ])('ends in a screen when the first answer is %i', async (status, kind) => {
    vi.spyOn(console, 'warn').mockReturnValue();
    vi.stubGlobal('fetch', async () => new Response('broken', { status, headers: MARK }));

    expect((await start()).kind).toBe(kind);
  });
});

describe('the list of visits', () => {
  const list = (store: Store, visits: () => Promise<VisitCard[]>): VisitsPage => {
    speak('en');
    const page = document.createElement('ts-visits') as VisitsPage;
    page.session = {
      installed: Object.assign(new EventTarget(), { isReady: false }),
      store,
      api: { visits },
      packs: { fetch: async () => true, kept: async () => new Set() },
      sync: Object.assign(new EventTarget(), { outbox: { load: async () => ({ answers: 0, photos: 0, submissions: 0 }) } }),
    } as never;
    document.body.append(page);
    return page;
  };

  it('is the one of this phone while the server says nothing', async () => {
    const store = new Store(newId());
    await store.saveCards([CARD]);
    const page = list(store, never);
    await expect.poll(() => page.textContent).toContain('North');
  });

  it('says that it asks where this phone has none', async () => {
    const page = list(new Store(newId()), never);
    await expect.poll(() => page.textContent).toContain('Asking the server');
  });

  it('stands with what the phone has after whatever failure', async () => {
    const store = new Store(newId());
    const page = list(store, async () => {
      throw new Error('anything');
    });
    await expect.poll(() => page.textContent).toContain('this phone has no list of your visits yet');
    expect(page.textContent).toContain('Try again');
  });
});
