// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { open } from '../src/place.js';

let page: HTMLElement;

const later = () => new Promise(resolve => setTimeout(resolve));

function draw(...words: string[]): void {
  page.replaceChildren(
    ...words.map(word => {
      const button = document.createElement('button');
      button.textContent = word;
      return button;
    }),
  );
}

function focused(): string | null | undefined {
  return document.activeElement?.textContent;
}

beforeEach(async () => {
  page = document.createElement('main');
  page.tabIndex = -1;
  document.body.replaceChildren(page);
  draw('Accept', 'Decline', 'Accept');
  open(page, true);
  await later();
});

it('opens a page with the keys at its service', () => {
  expect(document.activeElement).toBe(page);
});

it('leaves the focus where a loaded page put it', async () => {
  page.querySelector('button')!.focus();
  open(page, false);
  await later();
  expect(focused()).toBe('Accept');
});

it('gives the focus to what took the place of the focused thing', async () => {
  page.querySelectorAll('button')[2]!.focus();
  draw('Accept', 'Seen', 'Accept');
  (document.activeElement as HTMLElement | null)?.blur();
  await later();
  expect(document.activeElement).toBe(page.querySelectorAll('button')[2]);
});

it('gives the focus to the page where nothing took that place', async () => {
  page.querySelectorAll('button')[1]!.focus();
  draw('Seen');
  (document.activeElement as HTMLElement | null)?.blur();
  await later();
  expect(document.activeElement).toBe(page);
});

it('keeps the scroll of a page that was drawn anew', async () => {
  page.scrollTop = 300;
  page.dispatchEvent(new Event('scroll'));
  page.querySelector('button')!.focus();
  page.scrollTop = 0;
  draw('Accept');
  (document.activeElement as HTMLElement | null)?.blur();
  await later();
  expect(page.scrollTop).toBe(300);
});

it('opens the next page at its top', () => {
  page.scrollTop = 300;
  open(page, true);
  expect(page.scrollTop).toBe(0);
});
