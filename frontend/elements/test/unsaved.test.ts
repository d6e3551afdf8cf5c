// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { settle, touch, watch } from '../src/unsaved.js';

let form: HTMLElement;
let told: number;

beforeEach(() => {
  document.body.replaceChildren();
  form = document.createElement('div');
  form.innerHTML = '<input><div data-aside><input></div>';
  document.body.append(form);
  told = 0;
  form.addEventListener('unsaved', () => (told += 1));
  watch(form);
  watch(form);
});

function type(at: number): void {
  form.querySelectorAll('input')[at]!.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

function leaves(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  return !leaving.defaultPrevented;
}

it('asks before the page goes once something was typed, and tells the server once', () => {
  expect(leaves()).toBe(true);
  type(0);
  type(0);
  expect(told).toBe(1);
  expect(leaves()).toBe(false);
});

it('asks no more when it was kept, and again when typing goes on', () => {
  type(0);
  settle(form);
  expect(leaves()).toBe(true);
  type(0);
  expect(told).toBe(2);
  expect(leaves()).toBe(false);
});

it('asks for what nobody typed as well', () => {
  touch(form);
  expect(leaves()).toBe(false);
  settle(form);
  expect(leaves()).toBe(true);
});

it('takes a search for no work', () => {
  type(1);
  expect(told).toBe(0);
  expect(leaves()).toBe(true);
});

it('forgets a form that is gone', () => {
  type(0);
  form.remove();
  expect(leaves()).toBe(true);
});
