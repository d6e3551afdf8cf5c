// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { formOf, question } from '@touchstone/form/test/forms';
import { newId } from '@touchstone/form/tools/identifiers';
import { speak } from '@touchstone/form/words/language';
import { Store } from '../../src/disk/store.js';
import { Refusal } from '../../src/line/failures.js';
import type { SectionPage } from '../../src/pages/section.js';
import type { Report } from '../../src/report/report.js';
import type { Session } from '../../src/session.js';
import { leaveThePage } from '../leave.js';
import '../../src/pages/section.js';

const form = (visit: string) =>
  formOf(
    visit,
    ['hall', 'till'].map((code) => ({ code, title: { en: `The ${code}` }, questions: [question(`${code}-1`)] })),
  );

let store: Store;
let session: Session;
let asked: ReturnType<typeof vi.fn>;

beforeEach(async () => {
  speak('en');
  store = new Store(newId());
  for (const visit of ['v1', 'v2']) {
    await store.adoptForm(form(visit), 0);
    await store.saveBrief({ id: visit, state: 'IN_PROGRESS', quiz: [], quizPassed: true } as never);
  }
  asked = vi.fn(async (visit: string) => form(visit));
  session = {
    store,
    api: { form: asked },
    sync: Object.assign(new EventTarget(), { kick: () => undefined }),
  } as never;
});

afterEach(async () => {
  await leaveThePage();
  vi.restoreAllMocks();
});

function open(section: string, visit = 'v1'): SectionPage {
  const page = document.createElement('ts-section') as SectionPage;
  page.session = session;
  page.visit = visit;
  page.section = section;
  document.body.append(page);
  return page;
}

async function shown(section: string): Promise<SectionPage> {
  const page = open(section);
  await expect.poll(() => page.querySelector('h1')?.textContent).toBe(`The ${section}`);
  await expect.poll(() => (page as unknown as { askedAt?: number }).askedAt).toBeDefined();
  return page;
}

const reportOf = (page: SectionPage) => (page as unknown as { report: Report }).report;

it('shows the next section without reading the phone or asking the server again', async () => {
  const first = await shown('hall');
  const read = vi.spyOn(store, 'form');
  reportOf(first).change('hall-1', { typed: 'Half a wo', value: { kind: 'text', text: 'Half a wo' } }, true);

  first.remove();
  const next = open('till');
  await next.updateComplete;

  expect(next.querySelector('h1')?.textContent).toBe('The till');
  expect(reportOf(next).content('hall-1').typed).toBe('Half a wo');
  expect(read).not.toHaveBeenCalled();
  expect(asked).toHaveBeenCalledOnce();
});

it('keeps on the next section what the phone could not keep, and says so', async () => {
  const first = await shown('hall');
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(store, 'changeAnswer').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  reportOf(first).change('hall-1', { typed: 'Long', value: { kind: 'text', text: 'Long' } });
  await expect.poll(() => reportOf(first).hasFailed).toBe(true);

  first.remove();
  const next = open('till');
  await next.updateComplete;

  expect(reportOf(next).content('hall-1').typed).toBe('Long');
  expect(next.querySelector('[role=alert]')?.textContent).toContain('coordinator');
});

it('shows what changes after the turn', async () => {
  const first = await shown('hall');
  first.remove();
  const next = open('till');
  await next.updateComplete;
  const update = vi.spyOn(next, 'requestUpdate');
  const left = vi.spyOn(first, 'requestUpdate');

  reportOf(next).change('till-1', { typed: 'Quick', value: { kind: 'text', text: 'Quick' } });

  expect(update).toHaveBeenCalled();
  expect(left).not.toHaveBeenCalled();
});

it('reads the report anew after another screen was in between', async () => {
  const first = await shown('hall');
  first.remove();
  await new Promise((resolve) => setTimeout(resolve));
  const before = reportOf(first);

  const later = await shown('till');

  expect(reportOf(later)).not.toBe(before);
});

it('reads the report of another visit', async () => {
  const first = await shown('hall');
  first.remove();
  const other = open('till', 'v2');
  await expect.poll(() => reportOf(other)?.form.visitId).toBe('v2');
});

it('asks the server again when it has not been asked for a minute', async () => {
  const first = await shown('hall');
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 61_000);
  first.remove();
  open('till');
  await expect.poll(() => asked).toHaveBeenCalledTimes(2);
});

it('draws no more once it has left the page', async () => {
  const page = await shown('hall');
  page.remove();
  const drawn = vi.spyOn(page, 'render');

  page.requestUpdate();
  await page.updateComplete;
  expect(drawn).not.toHaveBeenCalled();

  document.body.append(page);
  await page.updateComplete;
  expect(drawn).toHaveBeenCalled();
});

it.each(['en', 'ru'] as const)('tells a blocked shopper in %s what stays and how it leaves the phone', async (language) => {
  speak(language);
  const problem = { status: 422, code: 'assignments.refusal.blocked', detail: 'Blocked' };
  asked.mockRejectedValue(new Refusal(problem));
  const page = open('hall');
  await expect.poll(() => page.querySelector('#blocked')?.textContent).toContain(language === 'en' ? 'coordinator' : 'координатор');
  expect(page.querySelector('h1')).not.toBeNull();
  expect(page.querySelector('#blocked button')?.textContent).toContain(language === 'en' ? 'file' : 'файл');
});
