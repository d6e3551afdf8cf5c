// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newId } from '@touchstone/form/tools/identifiers';
import { speak } from '@touchstone/form/words/language';
import { Store } from '../../src/disk/store.js';
import type { VisitPage } from '../../src/pages/visit.js';
import type { VisitBrief } from '../../src/protocol.js';
import type { Session } from '../../src/session.js';
import { leaveThePage } from '../leave.js';
import '../../src/pages/visit.js';

const brief = {
  id: 'v1',
  number: 'V-2026-00417',
  state: 'ASSIGNED',
  outletName: null,
  city: 'Moscow',
  windowFrom: '2026-03-02',
  windowTo: '2026-03-08',
  dueAt: '2026-03-08T20:00:00Z',
  timeZone: 'Europe/Moscow',
  quiz: [],
  quizPassed: false,
  checkedIn: false,
  returnedQuestions: [],
  openingHours: null,
  brief: {},
} as unknown as VisitBrief;

describe('the bar under the thumb', () => {
  let accept: ReturnType<typeof vi.fn>;
  let decline: ReturnType<typeof vi.fn>;

  beforeEach(() => speak('en'));
  afterEach(leaveThePage);

  async function open(patch: Partial<VisitBrief> = {}): Promise<VisitPage> {
    const shown = { ...brief, ...patch };
    accept = vi.fn(async () => ({ ...shown, state: 'ACCEPTED' }));
    decline = vi.fn(async () => undefined);
    const page = document.createElement('ts-visit') as VisitPage;
    page.session = {
      store: new Store(newId()),
      api: { visit: async () => shown, accept, decline },
      packs: { fetch: async () => true },
      sync: Object.assign(new EventTarget(), { kick: () => undefined }),
    } as unknown as Session;
    page.visit = 'v1';
    document.body.append(page);
    await expect.poll(() => page.querySelector('.bottom')).not.toBeNull();
    return page;
  }

  const bar = (page: VisitPage) => [...page.querySelectorAll('.bottom > *')].map((one) => one.textContent?.trim());

  it('holds both answers to an offer, each of its own form', async () => {
    const page = await open();
    expect(bar(page)).toEqual(['Decline the visit', 'Take the visit']);
    expect(page.querySelector('.bottom .primary')?.getAttribute('form')).toBe('accept');
    expect(page.textContent).toContain('V-2026-00417');
  });

  it('asks why before it declines', async () => {
    const page = await open();
    page.querySelector<HTMLButtonElement>('.bottom button')!.click();
    await expect.poll(() => document.activeElement?.id).toBe('reason');
    expect(page.querySelector('.bottom .danger')?.getAttribute('form')).toBe('decline');
    page.querySelector('#decline')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await expect.poll(() => page.textContent).toContain('Say why, in a few words');
    expect(decline).not.toHaveBeenCalled();
  });

  it('holds "I am here" beside the report', async () => {
    const page = await open({ state: 'ACCEPTED', outletName: 'North' });
    await expect.poll(() => bar(page)).toEqual(['I am here', 'Begin the report']);
  });

  it('holds the report alone once the arrival was noted', async () => {
    const page = await open({ state: 'IN_PROGRESS', outletName: 'North', checkedIn: true });
    await expect.poll(() => bar(page)).toEqual(['Go on with the report']);
    expect(page.querySelector('ts-arrival .wide')?.textContent?.trim()).toBe('Say again that I am here');
  });
});
