import { afterEach, describe, expect, it } from 'vitest';
import { date, dates, decimalPoint, money, size } from '@touchstone/form/words/formats';
import { local, speak } from '@touchstone/form/words/language';
import { dictionaries, type Key, t } from '../src/words/words.js';

const { en, ru } = dictionaries;

const keys = Object.keys(en) as Key[];

const texts = (entry: string | Partial<Record<string, string>>): string[] =>
  typeof entry === 'string' ? [entry] : Object.values(entry).map(String);

const placeholders = (text: string) => [...new Set(text.match(/\{\d\}/g))].sort();

describe('words', () => {
  afterEach(() => speak('en'));

  it('are the same keys in both languages', () => {
    expect(Object.keys(ru).sort()).toEqual([...keys].sort());
  });

  it.each(keys)('%s takes the same values in both languages', (key) => {
    const wanted = placeholders(texts(en[key])[0]!);
    for (const text of [...texts(en[key]), ...texts(ru[key])]) {
      expect(placeholders(text)).toEqual(wanted);
      expect(text.trim()).not.toBe('');
    }
  });

  it('never name the trade on the phone', () => {
    const all = keys.flatMap((key) => [...texts(en[key]), ...texts(ru[key])]).join('\n');
    expect(all).not.toMatch(/mystery|тайн/i);
  });

  it('keep the house style', () => {
    for (const key of keys) {
      expect(texts(en[key]).join()).not.toMatch(/\bplease\b|successfully|!/i);
      expect(texts(ru[key]).join()).not.toMatch(/пожалуйста|успешно|!|\bВы\b.*\bВы\b/i);
    }
  });

  it('count as each language does', () => {
    expect(t('check.answers', 1)).toBe('1 answer');
    expect(t('check.answers', 5)).toBe('5 answers');
    speak('ru');
    expect([1, 2, 5, 11, 21, 104].map((count) => t('check.answers', count))).toEqual([
      '1 ответ',
      '2 ответа',
      '5 ответов',
      '11 ответов',
      '21 ответ',
      '104 ответа',
    ]);
  });

  it('fall back to the language that a text has', () => {
    expect(local({ en: 'Menu', ru: 'Меню' })).toBe('Menu');
    expect(local({ ru: 'Меню' })).toBe('Меню');
    expect(local({})).toBe('');
    expect(local(null)).toBe('');
  });

  it('write dates, sizes and amounts as each language does', () => {
    expect(date('2026-11-21')).toBe('21 Nov 2026');
    expect(dates('2026-11-18', '2026-11-25')).toBe('18–25 Nov 2026');
    expect(money({ amount: '25.00', currency: 'EUR' })).toBe('€25');
    expect(size(18_400)).toBe('18 kB');
    speak('ru');
    expect(date('2026-11-21')).toBe('21 нояб. 2026');
    expect(money({ amount: 1234.5, currency: 'RUB' })).toMatch(/^1\s234,50\s₽$/u);
    expect(decimalPoint('12.50')).toBe('12,50');
  });
});
