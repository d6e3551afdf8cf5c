import type { Amount } from '../protocol.js';
import { language } from './words.js';

const locales = { en: 'en-GB', ru: 'ru-RU' };

function locale(): string {
  return locales[language()];
}

/** A date of the outlet, such as `2026-11-21`. */
export function date(day: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone: 'UTC' }).format(dayOf(day));
}

/** From one date of the outlet to another, written once where it can be. */
export function dates(from: string, to: string): string {
  const format = new Intl.DateTimeFormat(locale(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.formatRange(dayOf(from), dayOf(to));
}

/** An instant in the outlet's time zone, which is named where the phone's own differs. */
export function dateTime(instant: string, timeZone?: string): string {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return new Intl.DateTimeFormat(locale(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...(timeZone ? { timeZone } : {}),
    ...(timeZone && timeZone !== here ? { timeZoneName: 'short' as const } : {}),
  }).format(new Date(instant));
}

/** A moment of today as the phone's clock shows it. */
export function timeOfDay(at: number): string {
  return new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit' }).format(at);
}

export function money(amount: Amount): string {
  const value = Number(amount.amount);
  return new Intl.NumberFormat(locale(), {
    style: 'currency',
    currency: amount.currency,
    minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
  }).format(value);
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

function dayOf(day: string): Date {
  return new Date(`${day.slice(0, 10)}T00:00:00Z`);
}

/** How long something lasts, as a clock shows it: 1:23. */
export function clock(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
