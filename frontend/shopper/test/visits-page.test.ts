// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import '../src/pages/visits.js';
import type { VisitsPage } from '../src/pages/visits.js';
import type { VisitCard } from '../src/protocol.js';
import { Store } from '../src/store.js';
import { speak } from '../src/words/words.js';
import { leaveThePage } from './leave.js';

afterEach(leaveThePage);

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

it('says that a visit works without network as soon as the application itself lies on the phone', async () => {
  speak('en');
  const kept = vi.fn(async () => new Set(['v1']));
  const installed = Object.assign(new EventTarget(), { isReady: false });
  const page = document.createElement('ts-visits') as VisitsPage;
  page.session = {
    installed,
    store: new Store('visits-page'),
    api: { visits: async () => [CARD] },
    packs: { fetch: async () => true, kept },
    sync: Object.assign(new EventTarget(), { outbox: { load: async () => ({ answers: 0, photos: 0, submissions: 0 }) } }),
  } as never;
  document.body.append(page);
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

it('draws of a thousand visits no more than somebody looks at, and more when asked', async () => {
  speak('en');
  const page = document.createElement('ts-visits') as VisitsPage;
  page.session = {
    installed: Object.assign(new EventTarget(), { isReady: true }),
    store: new Store('a-thousand'),
    api: { visits: async () => Array.from({ length: 1000 }, (_, at) => ({ ...CARD, id: `v${at}`, outletName: `Shop ${at}` })) },
    packs: { fetch: async () => true, kept: async () => new Set() },
    sync: Object.assign(new EventTarget(), { outbox: { load: async () => ({ answers: 0, photos: 0, submissions: 0 }) } }),
  } as never;
  document.body.append(page);
  await expect.poll(() => page.textContent).toContain('Shop 19');
  expect(page.textContent).not.toContain('Shop 20');
  expect(page.querySelector('.count')?.textContent).toBe('1000');
  const more = [...page.querySelectorAll('button')].find((one) => one.textContent?.trim() === 'Show 20 more');
  more!.click();
  await expect.poll(() => document.activeElement?.textContent).toContain('Shop 20');
});
