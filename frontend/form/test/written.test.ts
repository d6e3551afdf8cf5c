// @vitest-environment happy-dom
import { render } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerField } from '../src/question/fields.js';
import { LONGEST_TEXT } from '../src/question/written.js';
import type { Content } from '../src/report/report-view.js';
import { speak } from '../src/words/language.js';
import { question } from './forms.js';

const change = vi.fn();

function draw(text: string): HTMLTextAreaElement {
  const content = { value: { kind: 'text', text }, typed: '', comment: '', note: '' } as unknown as Content;
  render(
    answerField({ question: question('why', { type: 'TEXT' }), content, name: 'q', currency: 'EUR', change }),
    document.body,
  );
  return document.querySelector('textarea')!;
}

describe('a text', () => {
  beforeEach(() => speak('en'));

  afterEach(() => {
    change.mockReset();
    render('', document.body);
  });

  it('has the length that the server takes and says when it is full', () => {
    expect(draw('Crumbs').getAttribute('maxlength')).toBe(String(LONGEST_TEXT));
    expect(document.querySelector('.full')).toBeNull();
    draw('x'.repeat(LONGEST_TEXT));
    expect(document.querySelector('.full')!.textContent).toContain('5,000');
  });

  it('is kept without halves of signs and without NUL, which no server takes', () => {
    const field = draw('');
    Object.defineProperty(field, 'value', { value: 'Good 😀 \ud83d\0bread', configurable: true });
    field.dispatchEvent(new Event('change'));
    expect(change).toHaveBeenLastCalledWith({ value: { kind: 'text', text: 'Good 😀 bread' } }, false);
  });
});
