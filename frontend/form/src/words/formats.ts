import type { Amount } from '../protocol.js';
import { localOf } from '../time/zoned.js';
import { once } from '../tools/once.js';
import { agree, dayInWords, dayOf, daysInWords, momentInWords, momentWithOffset, zoneInWords } from './dates.js';
import { language } from './language.js';

const locales = { en: 'en-GB', ru: 'ru-RU' };

function locale(): string {
  return locales[language()];
}

/** A date of the outlet, such as `2026-11-21`. */
export function date(day: string): string {
  return dayInWords(dayOf(day), language());
}

/** From one date of the outlet to another, written once where it can be. */
export function dates(from: string, to: string): string {
  return daysInWords(dayOf(from), dayOf(to), language());
}

/** An instant by the outlet's clock, which is told apart where the phone's own shows another time then. */
export function dateTime(instant: string, timeZone: string = here()): string {
  const at = new Date(instant);
  return agree(timeZone, here(), at)
    ? momentInWords(at, timeZone, language())
    : momentWithOffset(at, timeZone, language());
}

/** A zone as its people name it. */
export function zone(timeZone: string, at = new Date()): string {
  return zoneInWords(timeZone, at, language());
}

/** A moment of today as the phone's clock shows it. */
export function timeOfDay(at: number): string {
  return localOf(new Date(at), here()).time;
}

/** The zone by whose clock the phone goes. */
export function here(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

const sums = once(
  (written: string, currency: string, minimumFractionDigits: number) =>
    new Intl.NumberFormat(written, { style: 'currency', currency, minimumFractionDigits }),
);

export function money(amount: Amount): string {
  const value = Number(amount.amount);
  return sums(locale(), amount.currency, Number.isInteger(value) ? 0 : 2).format(value);
}

export function size(bytes: number): string {
  const isLarge = bytes >= 1_000_000;
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(bytes / (isLarge ? 1_000_000 : 1000));
}

export function decimalPoint(value: string): string {
  return language() === 'ru' ? value.replace('.', ',') : value;
}

/** How long something lasts, as a clock shows it: 1:23. */
export function clock(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
