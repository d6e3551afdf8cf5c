import type { Language } from '../protocol.js';
import { fromUtc, localOf } from '../time/zoned.js';

/** Days and times as the server's pages write them; the cases of moments.json hold both to each other. */
const MONTHS: Record<Language, readonly string[]> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  ru: ['янв.', 'февр.', 'мар.', 'апр.', 'мая', 'июн.', 'июл.', 'авг.', 'сент.', 'окт.', 'нояб.', 'дек.'],
};

export interface Day {
  year: number;
  /** From 1. */
  month: number;
  day: number;
}

export function dayOf(iso: string): Day {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  return { year: year ?? 0, month: month ?? 1, day: day ?? 1 };
}

/** 28 Nov 2026 */
export function dayInWords({ year, month, day }: Day, language: Language): string {
  return `${day} ${MONTHS[language][month - 1]} ${String(year).padStart(4, '0')}`;
}

/** 3–28 Nov 2026: what both days have in common is written once. */
export function daysInWords(from: Day, to: Day, language: Language): string {
  const last = dayInWords(to, language);
  if (from.year !== to.year) {
    return `${dayInWords(from, language)} – ${last}`;
  }
  if (from.month !== to.month) {
    return `${from.day} ${MONTHS[language][from.month - 1]} – ${last}`;
  }
  return from.day === to.day ? last : `${from.day}–${last}`;
}

interface Shown extends Day {
  time: string;
  /** Minutes from UTC. */
  offset: number;
}

/** 28 Nov 2026, 18:05; an hour that the clock shows twice carries its offset. */
export function momentInWords(instant: Date, timeZone: string, language: Language): string {
  const now = shown(instant, timeZone);
  const words = `${dayInWords(now, language)}, ${now.time}`;
  return isShownTwice(instant, timeZone, now) ? `${words} (${offsetInWords(now.offset)})` : words;
}

/** The same with how far the clock of the place is from UTC. */
export function momentWithOffset(instant: Date, timeZone: string, language: Language): string {
  const now = shown(instant, timeZone);
  return `${dayInWords(now, language)}, ${now.time} (${offsetInWords(now.offset)})`;
}

/** Whether the clocks of both zones show the same then. */
export function agree(one: string, other: string, instant: Date): boolean {
  return shown(instant, one).offset === shown(instant, other).offset;
}

export function offsetOf(instant: Date, timeZone: string): string {
  return offsetInWords(shown(instant, timeZone).offset);
}

/** A zone by the name that its people use, and how far its clock is from UTC then: Moscow, UTC+3. */
export function zoneInWords(timeZone: string, instant: Date, language: Language): string {
  const name = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'longGeneric' })
    .formatToParts(instant)
    .find((part) => part.type === 'timeZoneName')
    ?.value.replace(/ Standard(?= Time$)|, стандартное время$/, '');
  const offset = offsetOf(instant, timeZone);
  return name && !/^(GMT|UTC)/.test(name) ? `${name}, ${offset}` : offset;
}

function offsetInWords(minutes: number): string {
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`;
  return `UTC${minutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${rest}`;
}

/** Nobody turns a clock by more than three hours. */
function isShownTwice(instant: Date, timeZone: string, now: Shown): boolean {
  return [-3, 3].some((hours) => {
    const other = shown(new Date(instant.getTime() + hours * 3_600_000), timeZone);
    const again = new Date(instant.getTime() + (now.offset - other.offset) * 60_000);
    return other.offset !== now.offset && shown(again, timeZone).offset === other.offset && isSame(shown(again, timeZone), now);
  });
}

function isSame(one: Shown, other: Shown): boolean {
  return one.day === other.day && one.time === other.time;
}

function shown(instant: Date, timeZone: string): Shown {
  const local = localOf(instant, timeZone);
  return { ...dayOf(local.date), time: local.time, offset: fromUtc(local, instant.getTime()) / 60_000 };
}

/**
 * The day that somebody means who types it: as the pages write it, with the whole month, as 28.11.2026, 28/11/26, 28 11
 * or 2026-11-28. The day stands before the month; without a year it is that of today. Nothing where it is no day.
 */
export function typedDay(typed: string, today: Day): Day | undefined {
  const text = typed.trim().toLowerCase().replace(/(?<=\d)\s*г(\.|ода)?$/u, '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(text);
  if (iso) {
    return real({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) });
  }
  const parts = /^(\d{1,2})[\s./-]+(\d{1,2}|\p{L}+)\.?(?:[\s./,-]+(\d{4}|\d{2}))?$/u.exec(text);
  if (!parts) {
    return undefined;
  }
  const [, day, month, year] = parts;
  return real({ day: Number(day), month: monthOf(month!), year: yearOf(year, today) });
}

function yearOf(typed: string | undefined, today: Day): number {
  if (typed === undefined) {
    return today.year;
  }
  return typed.length === 4 ? Number(typed) : 2000 + Number(typed);
}

/** By its number or the first three letters of its name in either language; `май` and `мая` are one. */
function monthOf(typed: string): number {
  const letters = typed.slice(0, 3).replace('май', 'мая');
  for (const names of Object.values(MONTHS)) {
    const index = names.findIndex((name) => name.slice(0, 3).toLowerCase() === letters);
    if (index >= 0) {
      return index + 1;
    }
  }
  return Number(typed);
}

function real(day: Day): Day | undefined {
  const date = new Date(Date.UTC(day.year, day.month - 1, day.day));
  const isReal = date.getUTCMonth() === day.month - 1 && date.getUTCDate() === day.day && date.getUTCFullYear() === day.year;
  return isReal ? day : undefined;
}
