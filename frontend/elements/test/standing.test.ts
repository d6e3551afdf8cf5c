// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watch } from '../src/standing.js';
import { touch } from '../src/unsaved.js';

const reload = vi.fn();
const fetched = vi.fn();
let hidden = false;
let answer: () => Response;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.replaceChildren();
  document.body.removeAttribute('data-over');
  hidden = false;
  answer = () => Response.json({ standing: 'SAME' });
  reload.mockClear();
  fetched.mockReset();
  fetched.mockImplementation(() => Promise.resolve(answer()));
  vi.stubGlobal('fetch', fetched);
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
  vi.spyOn(location, 'reload').mockImplementation(reload);
  watch('mark', 'over', 'over kept', 'changed', 'changed kept');
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function stands(standing: string): void {
  answer = () => Response.json({ standing });
}

function unsavedForm(): HTMLElement {
  const form = document.createElement('form');
  document.body.append(form);
  touch(form);
  return form;
}

it('shows its mark, and leaves the page alone as long as its reader is the same', async () => {
  await vi.advanceTimersByTimeAsync(5000);

  expect(fetched).toHaveBeenCalledOnce();
  expect(fetched.mock.calls[0]![1]).toMatchObject({
    headers: { 'Touchstone-Standing': 'mark' },
    credentials: 'omit',
  });
  expect(reload).not.toHaveBeenCalled();
});

it.each(['CHANGED', 'OVER'])('opens the page anew within five seconds when its reader is %s', async word => {
  stands(word);

  await vi.advanceTimersByTimeAsync(5000);

  expect(reload).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(fetched).toHaveBeenCalledOnce();
});

it.each([
  ['CHANGED', 'changed', 'changed kept'],
  ['OVER', 'over', 'over kept'],
])('keeps what was typed, and nothing else to be seen, when its reader is %s', async (word, caption, message) => {
  const form = unsavedForm();
  stands(word);

  await vi.advanceTimersByTimeAsync(5000);

  expect(reload).not.toHaveBeenCalled();
  expect(document.querySelector('.v-system-error .caption')?.textContent).toBe(caption);
  expect(document.querySelector('.v-system-error .message')?.textContent).toBe(message);
  expect(document.body.hasAttribute('data-over')).toBe(true);
  expect(form.hasAttribute('data-kept')).toBe(true);
});

it('adds no second notice to the one that is there', async () => {
  unsavedForm();
  const box = document.createElement('div');
  box.className = 'v-system-error';
  document.body.append(box);
  stands('OVER');

  await vi.advanceTimersByTimeAsync(5000);

  expect([...document.querySelectorAll('.v-system-error')]).toEqual([box]);
  expect(document.body.hasAttribute('data-over')).toBe(true);
});

it('asks nothing while nobody looks, and at once when somebody does', async () => {
  hidden = true;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(fetched).not.toHaveBeenCalled();
  hidden = false;
  stands('CHANGED');

  document.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(0);

  expect(reload).toHaveBeenCalledOnce();
});

it.each([
  ['no line', () => Promise.reject(new TypeError('no line'))],
  ['a page of somebody in between', () => Promise.resolve(new Response('<html></html>'))],
  ['a word that it does not know', () => Promise.resolve(Response.json({ standing: 'GONE' }))],
  ['a server that fails', () => Promise.resolve(new Response('', { status: 503 }))],
])('learns nothing from %s, and asks again', async (_, met) => {
  fetched.mockImplementationOnce(met);
  await vi.advanceTimersByTimeAsync(5000);
  expect(reload).not.toHaveBeenCalled();
  stands('OVER');

  await vi.advanceTimersByTimeAsync(5000);

  expect(reload).toHaveBeenCalledOnce();
});
