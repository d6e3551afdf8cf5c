// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formOf, question } from '@touchstone/form/test/forms';
import { newId } from '@touchstone/form/tools/identifiers';
import { speak } from '@touchstone/form/words/language';
import { Store } from '../../src/disk/store.js';
import { forgetTime, hearTime } from '../../src/line/server-clock.js';
import type { CheckPage } from '../../src/pages/check.js';
import type { Session } from '../../src/session.js';
import { answer } from '../kept-report.js';
import { leaveThePage } from '../leave.js';
import '../../src/pages/check.js';

const SECTIONS = ['hall', 'till'].map((code) => ({
  code,
  title: { en: `The ${code}` },
  questions: [question(`${code}-1`, { required: code === 'till' }), question(`${code}-2`)],
}));

describe('the final check', () => {
  let store: Store;

  beforeEach(async () => {
    speak('en');
    forgetTime();
    store = new Store(newId());
    await store.adoptForm(formOf('v1', SECTIONS), 0);
    await store.saveBrief({ id: 'v1', state: 'IN_PROGRESS', quiz: [], quizPassed: true } as never);
  });

  afterEach(async () => {
    forgetTime();
    await leaveThePage();
  });

  async function open(): Promise<CheckPage> {
    const page = document.createElement('ts-check') as CheckPage;
    page.session = {
      store,
      api: { form: async () => formOf('v1', SECTIONS) },
      sync: Object.assign(new EventTarget(), {
        kick: () => undefined,
        state: { kind: 'RESTING' },
        outbox: { load: async () => ({ answers: 0, photos: 0, submissions: 0 }) },
      }),
    } as unknown as Session;
    page.visit = 'v1';
    document.body.append(page);
    await expect.poll(() => page.querySelector('#visited')).not.toBeNull();
    return page;
  }

  it('lists what is missing under the sections in which it stands', async () => {
    const page = await open();
    const lines = [...page.querySelectorAll('.error-summary h3, .error-summary li a')].map((one) => one.textContent?.trim());
    expect(lines).toEqual(['The hall', 'hall-2', 'The till', 'till-1', 'till-2']);
  });

  it('says that the clock of the phone is wrong, and proposes the time by the clock of the server', async () => {
    const now = Date.now();
    hearTime(new Date(now - 3_600_000).toISOString(), 0, now);
    await store.changeAnswer('v1', 'hall-1', () => ({
      ...answer('hall-1'),
      value: { kind: 'text', text: 'Clean' },
      capturedAt: '2026-11-20T10:30:00Z',
    }));
    const page = await open();
    expect(page.querySelector('.clock-notice')?.textContent).toContain('This phone’s clock is 60 minutes fast.');
    await expect.poll(() => page.querySelector<HTMLInputElement>('input[type=time]')?.value).toBe('10:30');
  });

  it('says of a time that is still to come that it may be wrong, and refuses nothing', async () => {
    await answered();
    const page = await open();
    await expect.poll(() => page.querySelector('.error-summary')).toBeNull();
    const day = page.querySelector<HTMLInputElement>('input[type=date]')!;
    day.value = '2099-01-01';
    day.dispatchEvent(new Event('change'));
    await expect.poll(() => page.querySelector('#visited-to-come')).not.toBeNull();
    page.querySelector<HTMLButtonElement>('.bottom .primary')!.click();
    await expect.poll(async () => (await store.submission('v1'))?.upload.visitedAt.slice(0, 4)).toBe('2099');
  });

  async function answered() {
    for (const code of ['hall-1', 'hall-2', 'till-1', 'till-2']) {
      await store.changeAnswer('v1', code, () => ({
        ...answer(code),
        value: { kind: 'text', text: 'Clean' },
        capturedAt: '2026-11-20T10:30:00Z',
      }));
    }
  }
});
