// @vitest-environment happy-dom
import { render } from 'lit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerField } from '../src/question/fields.js';
import type { Content } from '../src/report/report-view.js';
import { question } from './forms.js';

const change = vi.fn();

function draw(type: 'NUMBER' | 'MONEY' | 'RECEIPT' | 'PRICES' | 'DURATION', typed: string): HTMLButtonElement[] {
  const content = { value: null, typed, comment: '', note: '' } as unknown as Content;
  const asked = question('people', { type, products: [{ code: 'tea', text: { en: 'Tea' } }] });
  render(answerField({ question: asked, content, name: 'q', currency: 'EUR', change }), document.body);
  return [...document.querySelectorAll<HTMLButtonElement>('.which-number button')];
}

describe('a number that can be two', () => {
  afterEach(() => {
    change.mockReset();
    render('', document.body);
  });

  it('is asked back and stands as it was meant', () => {
    const [whole, fraction] = draw('NUMBER', '1,234');
    whole!.click();
    expect(change).toHaveBeenLastCalledWith({ value: { kind: 'number', value: '1234' }, typed: '' }, false);
    fraction!.click();
    expect(change).toHaveBeenLastCalledWith({ value: { kind: 'number', value: '1.234' }, typed: '' }, false);
  });

  it('is asked back in sums, which have no third place', () => {
    expect(draw('MONEY', '1.234').map((button) => button.textContent!.trim())).toEqual(['1234, a whole number']);
  });

  it('is asked back on a receipt and at a price', () => {
    draw('RECEIPT', JSON.stringify({ amount: '1,234', time: '10:05' }))[0]!.click();
    expect(change).toHaveBeenLastCalledWith(
      { value: { kind: 'receipt', amount: '1234', time: '10:05' }, typed: '' },
      false,
    );
    draw('PRICES', JSON.stringify({ tea: '1,234' }))[0]!.click();
    expect(change).toHaveBeenLastCalledWith(
      { value: { kind: 'prices', prices: [{ product: 'tea', amount: '1234' }] }, typed: '' },
      false,
    );
  });

  it('is taken whole where only that is asked for', () => {
    const content = { value: null, typed: '', comment: '', note: '' } as unknown as Content;
    const asked = question('people', { type: 'NUMBER', whole: true });
    render(answerField({ question: asked, content, name: 'q', currency: 'EUR', change }), document.body);
    const field = document.querySelector('input')!;
    expect(field.inputMode).toBe('numeric');
    for (const [typed, expected] of [
      ['12', { value: { kind: 'number', value: '12' }, typed: '' }],
      ['12,5', { value: null, typed: '12,5' }],
    ] as const) {
      field.value = typed;
      field.dispatchEvent(new Event('change'));
      expect(change).toHaveBeenLastCalledWith(expected, false);
    }
  });

  it('is not asked back where nothing is in doubt', () => {
    for (const typed of ['', '12,5', '1,23', 'many', '1,234,567']) {
      expect(draw('DURATION', typed)).toEqual([]);
    }
  });
});
