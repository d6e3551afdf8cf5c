import { describe, expect, it } from 'vitest';
import { readNumber, sureNumber, unsureNumbers } from '../src/question/typed-number.js';

describe('a typed number', () => {
  it.each([
    ['12,5', '12.5'],
    ['12.5', '12.5'],
    ['0,125', '0.125'],
    ['007', '7'],
    ['−3', '-3'],
    ['- 3,5', '-3.5'],
    ['1 234.50', '1234.50'],
    ['1\u00a0234\u202f567,5', '1234567.5'],
    ["12'345", '12345'],
    ['1,234,567', '1234567'],
    ['1.234.567', '1234567'],
    ['1,234.5', '1234.5'],
    ['1.234,5', '1234.5'],
    ['1 234,567', '1234.567'],
    ['1234,567', '1234.567'],
    ['1,2345', '1.2345'],
  ])('%s is read as %s', (typed, meant) => {
    expect(sureNumber(typed)).toBe(meant);
  });

  it.each([
    ['١٢٫٥', '12.5'],
    ['۱۲۳۴', '1234'],
    ['४०,५', '40.5'],
    ['１２．５', '12.5'],
    ['๑๒', '12'],
    ['𝟜𝟚', '42'],
  ])('%s is read in the digits of its script', (typed, meant) => {
    expect(sureNumber(typed)).toBe(meant);
  });

  it.each(['', '12,', ',5', '1.2.3', 'five', '1e3', '1 2', '12 34,5', '1,23,456', '1,234.567.8', '--1', '½'])(
    '%s is none',
    (typed) => {
      expect(readNumber(typed)).toBeUndefined();
    },
  );

  it('asks back where a mark may part thousands or the fraction', () => {
    expect(unsureNumbers('1,234')).toEqual(['1234', '1.234']);
    expect(unsureNumbers('-12.345')).toEqual(['-12345', '-12.345']);
    expect(unsureNumbers('١٬٢٣٤')).toEqual([]);
    expect(sureNumber('١٬٢٣٤')).toBe('1234');
    expect(unsureNumbers('1,234', 2)).toEqual(['1234']);
    expect(sureNumber('1,234', 2)).toBeUndefined();
  });

  it('keeps to the places that are asked for', () => {
    expect(readNumber('12,345', 2)).toEqual({ unsure: ['12345'] });
    expect(readNumber('0,125', 2)).toBeUndefined();
    expect(readNumber('1234567890123')).toBeUndefined();
  });

  it('reads back what it wrote, whatever the mark', () => {
    for (let unscaled = -12_345; unscaled <= 12_345; unscaled += 37) {
      for (const scale of [0, 1, 2, 4]) {
        const plain = (unscaled / 10 ** scale).toFixed(scale);
        for (const typed of [plain, plain.replace('.', ',')]) {
          expect(sureNumber(typed)).toBe(plain.replace(/^-(?=0(\.0*)?$)/, '-'));
        }
      }
    }
  });
});
