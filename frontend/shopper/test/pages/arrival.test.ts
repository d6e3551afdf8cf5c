// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newId } from '@touchstone/form/tools/identifiers';
import { speak } from '@touchstone/form/words/language';
import { Store } from '../../src/disk/store.js';
import { type Arrival, oddTime } from '../../src/pages/arrival.js';
import type { VisitBrief } from '../../src/protocol.js';
import type { Session } from '../../src/session.js';
import { leaveThePage } from '../leave.js';

const brief = {
  id: 'v1',
  windowFrom: '2026-03-02',
  windowTo: '2026-03-08',
  timeZone: 'Asia/Vladivostok',
  openingHours: 'Mon–Sat 08:00–20:00',
  latitude: null,
  longitude: null,
  checkedIn: false,
} as unknown as VisitBrief;

beforeEach(() => speak('en'));

describe('the time of an arrival', () => {
  it.each([
    ['2026-03-01T13:59:00Z', /begins on/],
    ['2026-03-08T14:00:00Z', /last day/],
    ['2026-03-03T21:59:00Z', /closed now \(07:59 there\)/],
    ['2026-03-08T02:00:00Z', /closed now/],
  ])('at %s is odd', (now, words) => {
    expect(oddTime(brief, new Date(now)).join(' ')).toMatch(words);
  });

  it.each(['2026-03-01T22:00:00Z', '2026-03-07T09:59:00Z'])('at %s is not, by the clock of the place', (now) => {
    expect(oddTime(brief, new Date(now))).toEqual([]);
  });

  it('says nothing of hours that are not understood', () => {
    expect(oddTime({ ...brief, openingHours: 'ask first' }, new Date('2026-03-03T18:00:00Z'))).toEqual([]);
  });
});

describe('"I am here"', () => {
  let store: Store;

  beforeEach(() => {
    store = new Store(newId());
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-02-20T03:00:00Z') });
    vi.stubGlobal('navigator', {
      ...navigator,
      geolocation: {
        getCurrentPosition: (found: (at: unknown) => void) =>
          found({ coords: { latitude: 43.1, longitude: 131.9, accuracy: 10 } }),
      },
    });
  });

  afterEach(async () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    await leaveThePage();
  });

  const session = () => ({ store, sync: Object.assign(new EventTarget(), { kick: () => undefined }) }) as never as Session;

  it('does not go on saying that it is noted when the server would not have it', async () => {
    const page = document.createElement('ts-arrival') as Arrival;
    page.session = session();
    page.brief = brief;
    const here = { kind: 'checkIn', latitude: null, longitude: null, accuracy: null, reason: '' } as const;
    const kept = { id: 'n1', visitId: 'v1', note: here, capturedAt: '2026-03-03T01:00:00Z', elapsedMs: 0 };
    await store.saveNote({ ...kept, isSettled: false });
    document.body.append(page);
    await expect.poll(() => page.textContent).toContain('Noted at');

    await store.saveNote({ ...kept, isSettled: true, refusal: 'The visit is over.' });
    page.session.sync.dispatchEvent(new Event('change'));

    await expect.poll(() => page.textContent).toContain('was not taken: The visit is over.');
    expect(page.textContent).not.toContain('Noted at');
    expect(page.querySelector('button')?.textContent).toContain('I am here');
  });

  it('says that the day has not come, and goes on with the reason that is given', async () => {
    const page = document.createElement('ts-arrival') as Arrival;
    page.session = session();
    page.brief = brief;
    document.body.append(page);
    await expect.poll(() => page.textContent).toContain('This visit begins on');
    page.querySelector('button')!.click();
    await expect.poll(() => page.querySelectorAll('input[type=radio]').length).toBeGreaterThan(0);
    const other = [...page.querySelectorAll('label')].find((label) => label.textContent?.includes('Something else'));
    other!.querySelector('input')!.dispatchEvent(new Event('change'));
    await expect.poll(() => page.querySelector('textarea')).not.toBeNull();
    const words = page.querySelector('textarea')!;
    words.value = 'A rehearsal';
    words.dispatchEvent(new Event('input'));
    page.querySelector<HTMLButtonElement>('.primary')!.click();

    await expect.poll(async () => JSON.stringify(await store.notes('v1'))).toContain('"reason":"A rehearsal"');
  });
});
