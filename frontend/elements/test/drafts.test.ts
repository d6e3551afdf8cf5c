// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { flush, isWaiting, keep } from '../src/drafts.js';

let editor: HTMLElement;
let sent: string[];
let shown: boolean[];
let busy: boolean;

interface Field extends HTMLElement {
  value: string;
}

beforeEach(() => {
  vi.useFakeTimers();
  document.body.replaceChildren();
  editor = document.createElement('div');
  document.body.append(editor);
  sent = [];
  shown = [];
  busy = false;
  editor.addEventListener('change', event => sent.push((event.target as Field).value));
  keep(editor, waiting => shown.push(waiting), () => busy);
});

afterEach(() => {
  vi.useRealTimers();
});

function field(pauses: boolean): Field {
  const made = document.createElement(pauses ? 'vaadin-text-area' : 'vaadin-text-field') as unknown as Field;
  made.toggleAttribute('data-pause', pauses);
  editor.append(made);
  return made;
}

function type(into: Field, text: string): void {
  into.value = text;
  into.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

function leaves(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  return !leaving.defaultPrevented;
}

it('says from the first key on that something is being saved, until the server has answered', () => {
  const words = field(true);
  type(words, 'a');
  expect(shown.at(-1)).toBe(true);
  expect(sent).toEqual([]);
  type(words, 'ab');
  vi.advanceTimersByTime(599);
  expect(sent).toEqual([]);
  busy = true;
  vi.advanceTimersByTime(1);
  expect(sent).toEqual(['ab']);
  vi.advanceTimersByTime(1000);
  expect(shown.at(-1)).toBe(true);
  busy = false;
  vi.advanceTimersByTime(100);
  expect(shown.at(-1)).toBe(false);
  expect(leaves()).toBe(true);
});

it('sends the last words before the page goes back', () => {
  type(field(true), 'typed just now');
  window.dispatchEvent(new Event('popstate'));
  expect(sent).toEqual(['typed just now']);
});

it('sends them before the page is left, and asks while they are under way', () => {
  type(field(true), 'typed just now');
  busy = true;
  expect(leaves()).toBe(false);
  expect(sent).toEqual(['typed just now']);
  vi.advanceTimersByTime(100);
  expect(leaves()).toBe(false);
  busy = false;
  vi.advanceTimersByTime(100);
  expect(leaves()).toBe(true);
});

it('does not send a code or a number half typed', () => {
  const code = field(false);
  type(code, 'gree');
  vi.advanceTimersByTime(10_000);
  expect(sent).toEqual([]);
  expect(isWaiting()).toBe(true);
  flush();
  expect(sent).toEqual(['gree']);
});

it('sends one field when another is typed into', () => {
  type(field(true), 'first');
  type(field(true), 'second');
  expect(sent).toEqual(['first']);
});

it('forgets an editor that is gone', () => {
  type(field(true), 'gone');
  editor.remove();
  flush();
  expect(sent).toEqual([]);
  expect(leaves()).toBe(true);
});
