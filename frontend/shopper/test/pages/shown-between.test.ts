// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Picture } from '@touchstone/form/picture/picture';
import type { FormQuestion } from '@touchstone/form/protocol';
import { formOf, question } from '@touchstone/form/test/forms';
import { newId } from '@touchstone/form/tools/identifiers';
import { speak } from '@touchstone/form/words/language';
import { Store } from '../../src/disk/store.js';
import type { SectionPage } from '../../src/pages/section.js';
import { leaveThePage } from '../leave.js';
import '../../src/pages/section.js';

const camera = vi.hoisted(() => ({ ready: (_: Picture): void => undefined }));

vi.mock('@touchstone/form/picture/picture', async (original) => ({
  ...(await original<typeof import('@touchstone/form/picture/picture')>()),
  prepare: async (_: File, take: (picture: Picture) => Promise<void>) =>
    take(await new Promise<Picture>((ready) => (camera.ready = ready))),
}));

beforeEach(() => speak('en'));
afterEach(leaveThePage);

const BETWEEN: FormQuestion[] = [
  question('queue', { type: 'YES_NO' }),
  question('minutes', {
    shownWhen: { op: 'compare', question: 'queue', is: 'IS', values: ['yes'] },
    maxPhotos: 3,
  }),
  question('till', { maxPhotos: 3 }),
];

async function section(): Promise<{ page: SectionPage; store: Store }> {
  const store = new Store(newId());
  const form = formOf('v1', [{ code: 'hall', title: { en: 'The hall' }, questions: BETWEEN }]);
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
  await expect.poll(() => page.querySelectorAll('ts-question').length).toBe(2);
  await expect.poll(() => (page as unknown as { askedAt?: number }).askedAt).toBeDefined();
  return { page, store };
}

const card = (page: SectionPage, code: string) => page.querySelector(`#q-${code}`)!.closest('ts-question')!;

async function answersTheQueue(page: SectionPage): Promise<void> {
  card(page, 'queue').querySelector<HTMLInputElement>('input[value=yes]')!.click();
  await expect.poll(() => page.querySelector('#q-minutes')).not.toBeNull();
}

it('leaves what is open at its question when another is shown above it', async () => {
  const { page } = await section();
  const till = card(page, 'till');
  till.querySelector<HTMLElement>('.openers button')!.click();
  await expect.poll(() => till.querySelectorAll('.openers button').length).toBe(2);
  till.querySelector<HTMLElement>('.openers button')!.click();
  await expect.poll(() => document.activeElement?.id).toBe('q-till-comment');

  await answersTheQueue(page);
  expect(card(page, 'till')).toBe(till);
  expect(document.activeElement?.id).toBe('q-till-comment');
  expect(page.querySelector('#q-minutes-comment')).toBeNull();
});

it('gives a photo to the question for which it was taken', async () => {
  const { page, store } = await section();
  const input = card(page, 'till').querySelector<HTMLInputElement>('ts-photos input[type=file]')!;
  Object.defineProperty(input, 'files', { value: [new File(['picture'], 'till.jpg')] });
  input.dispatchEvent(new Event('change'));
  await answersTheQueue(page);

  camera.ready({
    bytes: new ArrayBuffer(8),
    thumbnail: new ArrayBuffer(2),
    mediaType: 'image/jpeg',
    sha256: 'a',
    flaws: [],
  } as unknown as Picture);
  await expect.poll(() => store.photos('v1')).toHaveLength(1);
  expect((await store.photos('v1'))[0]?.question).toBe('till');
});
