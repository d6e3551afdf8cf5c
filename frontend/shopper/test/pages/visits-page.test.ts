// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { newId } from '@touchstone/form/tools/identifiers';
import { speak } from '@touchstone/form/words/language';
import { Store } from '../../src/disk/store.js';
import type { VisitsPage } from '../../src/pages/visits.js';
import type { VisitCard } from '../../src/protocol.js';
import { leaveThePage } from '../leave.js';
import '../../src/pages/visits.js';

afterEach(leaveThePage);
afterEach(() => vi.unstubAllGlobals());

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

function opened(store: Store, parts: object = {}): VisitsPage {
  const page = document.createElement('ts-visits') as VisitsPage;
  page.session = {
    installed: Object.assign(new EventTarget(), { isReady: true }),
    store,
    api: { visits: () => new Promise(() => undefined) },
    packs: { fetch: async () => true, kept: async () => new Set() },
    sync: Object.assign(new EventTarget(), { outbox: { load: async () => ({ answers: 0, photos: 0, submissions: 0 }) } }),
    ...parts,
  } as never;
  document.body.append(page);
  return page;
}

it('says that a visit works without network as soon as the application itself lies on the phone', async () => {
  speak('en');
  const kept = vi.fn(async () => new Set(['v1']));
  const installed = Object.assign(new EventTarget(), { isReady: false });
  const page = opened(new Store('visits-page'), {
    installed,
    api: { visits: async () => [CARD] },
    packs: { fetch: async () => true, kept },
  });
  await expect.poll(() => kept).toHaveBeenCalledTimes(2);
  await new Promise((resolve) => setTimeout(resolve));
  await page.updateComplete;
  expect(page.textContent).toContain('North');
  expect(page.textContent).not.toContain('Works without network');

  installed.isReady = true;
  installed.dispatchEvent(new Event('change'));

  await expect.poll(() => page.textContent).toContain('Works without network');
  page.remove();
});

it('does not call a list that nobody could ask for empty', async () => {
  speak('en');
  const visits = vi.fn().mockRejectedValueOnce(new TypeError('no line')).mockResolvedValue([]);
  const page = opened(new Store('never-asked'), { api: { visits } });
  await expect.poll(() => page.textContent).toContain('this phone has no list of your visits yet');
  expect(page.textContent).not.toContain('No visits yet');

  page.querySelector<HTMLElement>('.notice button')!.click();
  await expect.poll(() => page.textContent).toContain('No visits yet');
  expect(page.querySelector('.notice')).toBeNull();
});

it('draws of a thousand visits no more than somebody looks at, and more when asked', async () => {
  speak('en');
  const visits = Array.from({ length: 1000 }, (_, at) => ({ ...CARD, id: `v${at}`, outletName: `Shop ${at}` }));
  const page = opened(new Store('a-thousand'), { api: { visits: async () => visits } });
  await expect.poll(() => page.textContent).toContain('Shop 19');
  expect(page.textContent).not.toContain('Shop 20');
  expect(page.querySelector('.count')?.textContent).toBe('1000');
  const more = [...page.querySelectorAll('button')].find((one) => one.textContent?.trim() === 'Show 20 more');
  more!.click();
  await expect.poll(() => document.activeElement?.textContent).toContain('Shop 20');
});

it('shows what the phone lists before it has looked through what is kept', async () => {
  speak('en');
  const store = new Store('at-once');
  await store.saveCards(Array.from({ length: 30 }, (_, at) => ({ ...CARD, id: `v${at}`, outletName: `Shop ${at}.` })));
  let goOn = () => undefined as void;
  vi.spyOn(store, 'leaving').mockReturnValue(new Promise((resolve) => (goOn = () => resolve({ answers: [], photos: [], submissions: [], notes: [] }))));
  const page = opened(store);

  await expect.poll(() => page.textContent).toContain('Shop 19.');
  expect(page.textContent).not.toContain('Works without network');
  goOn();
});

const OFFER = {
  ...CARD,
  state: 'ASSIGNED',
  outletName: null,
  around: { latitude: 52.52, longitude: 13.4 },
} as VisitCard;

const OFFERS = [
  { ...OFFER, id: 'near', number: 'V-1' },
  { ...OFFER, id: 'far', number: 'V-2', around: { latitude: 52.4, longitude: 13.06 } },
];

function standing(state: PermissionState): { asked: () => number } {
  let asked = 0;
  vi.stubGlobal('navigator', {
    ...navigator,
    language: 'en',
    permissions: { query: async () => ({ state }) },
    geolocation: {
      getCurrentPosition: (found: (position: unknown) => void) => {
        asked++;
        found({ coords: { latitude: 52.5201, longitude: 13.41, accuracy: 20 } });
      },
    },
  });
  return { asked: () => asked };
}

it('tells offers apart by number and distance, and asks where the phone is only when told to', async () => {
  speak('en');
  const phone = standing('prompt');
  const page = opened(new Store('offers'), { api: { visits: async () => OFFERS } });
  await expect.poll(() => page.textContent).toContain('V-2');
  expect(page.textContent).toContain('Bakery, Bonn');
  expect(phone.asked()).toBe(0);

  [...page.querySelectorAll('button')].find((one) => one.textContent?.includes('How far are they?'))!.click();

  await expect.poll(() => page.textContent).toContain('less than 2 km from you');
  expect(page.textContent).toContain('about 27 km from you');
  expect(page.textContent).not.toContain('How far');
});

it('takes visits off the phone that have long not been listed, and keeps what is nowhere else', async () => {
  speak('en');
  const store = new Store('long-past');
  const past = { ...CARD, dueAt: '2020-01-01T00:00:00Z', quiz: [], returnedQuestions: [] };
  for (const id of ['gone', 'unsent', 'recent']) {
    await store.saveBrief({ ...past, id, dueAt: id === 'recent' ? new Date().toISOString() : past.dueAt } as never);
  }
  await store.changeAnswer('unsent', 'q1', () => ({ id: newId(0), visitId: 'unsent', question: 'q1', revision: 1, sentRevision: 0, comment: 'mine' }) as never);

  opened(store, { api: { visits: async () => [] } });

  await expect.poll(async () => store.known()).toEqual(['recent', 'unsent']);
});
