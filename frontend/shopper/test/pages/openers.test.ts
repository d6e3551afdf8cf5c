// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FormQuestion } from '@touchstone/form/protocol';
import { formOf, question } from '@touchstone/form/test/forms';
import { newId } from '@touchstone/form/tools/identifiers';
import { speak } from '@touchstone/form/words/language';
import { Store } from '../../src/disk/store.js';
import type { SectionPage } from '../../src/pages/section.js';
import { leaveThePage } from '../leave.js';
import '../../src/pages/section.js';

beforeEach(() => speak('en'));
afterEach(leaveThePage);

async function asking(asked: FormQuestion): Promise<HTMLElement> {
  const store = new Store(newId());
  const form = formOf('v1', [{ code: 'hall', title: { en: 'The hall' }, questions: [asked] }]);
  await store.adoptForm(form, 0);
  await store.saveBrief({ id: 'v1', state: 'IN_PROGRESS', quiz: [], quizPassed: true } as never);
  const page = document.createElement('ts-section') as SectionPage;
  page.session = {
    store,
    api: { form: async () => form },
    sync: Object.assign(new EventTarget(), { kick: () => undefined }),
  } as never;
  page.visit = 'v1';
  page.section = 'hall';
  document.body.append(page);
  await expect.poll(() => page.querySelector('ts-question')).not.toBeNull();
  await expect.poll(() => (page as unknown as { askedAt?: number }).askedAt).toBeDefined();
  return page.querySelector<HTMLElement>('ts-question')!;
}

const offered = (card: HTMLElement) =>
  [...card.querySelectorAll<HTMLElement>('.openers button')].map((button) => button.textContent?.replace('+', '').trim());
const camera = (card: HTMLElement) => card.querySelector<HTMLElement>('ts-photos input[type=file]');
const isHidden = (card: HTMLElement) => card.querySelector('ts-photos')?.hasAttribute('hidden');

it('has one way to photo, comment and note, which leads to the camera', async () => {
  const card = await asking(question('sign', { maxPhotos: 3 }));
  expect(offered(card)).toEqual(['Photo, comment or note']);
  expect(isHidden(card)).toBe(true);

  card.querySelector<HTMLElement>('.openers button')!.click();
  await expect.poll(() => offered(card)).toEqual(['Comment', 'Note to the reviewer']);
  expect(isHidden(card)).toBe(false);
  await expect.poll(() => document.activeElement).toBe(camera(card));
});

it('has one way to comment and note where no photo is taken', async () => {
  const card = await asking(question('sign'));
  expect(offered(card)).toEqual(['Comment or note']);
  card.querySelector<HTMLElement>('.openers button')!.click();
  await expect.poll(() => offered(card)).toEqual(['Comment', 'Note to the reviewer']);
  await expect.poll(() => document.activeElement?.textContent).toContain('Comment');
});

it('shows what is asked for at once', async () => {
  const card = await asking(question('sign', { photos: 1, maxPhotos: 3 }));
  expect(isHidden(card)).toBe(false);
  expect(offered(card)).toEqual(['Comment or note']);
});
