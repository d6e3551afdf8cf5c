/** Opening hours as agencies write them, in words of either language; what is not understood says nothing. */

const DAYS: readonly (readonly string[])[] = [
  ['mo', 'mon', 'monday', 'пн', 'понедельник'],
  ['tu', 'tue', 'tues', 'tuesday', 'вт', 'вторник'],
  ['we', 'wed', 'wednesday', 'ср', 'среда', 'среду'],
  ['th', 'thu', 'thur', 'thurs', 'thursday', 'чт', 'четверг'],
  ['fr', 'fri', 'friday', 'пт', 'пятница', 'пятницу'],
  ['sa', 'sat', 'saturday', 'сб', 'суббота', 'субботу'],
  ['su', 'sun', 'sunday', 'вс', 'воскресенье'],
];

const ALL = [0, 1, 2, 3, 4, 5, 6];
const GROUPS: Record<string, readonly number[]> = {
  daily: ALL,
  everyday: ALL,
  ежедневно: ALL,
  weekdays: [0, 1, 2, 3, 4],
  будни: [0, 1, 2, 3, 4],
  weekend: [5, 6],
  weekends: [5, 6],
  выходные: [5, 6],
};
const NEVER = new Set(['closed', 'off', 'закрыто', 'выходной']);
const WHOLE_DAY = new Set(['24/7', 'круглосуточно', '24h']);
const DAY_MINUTES = 1440;

interface Span {
  day: number;
  from: number;
  to: number;
}

/**
 * Whether a place with these hours is open.
 *
 * @param weekday of the place's own day, 0 for Monday
 * @param minutes since that day began
 * @returns nothing where the hours are not understood
 */
export function isOpenAt(hours: string, weekday: number, minutes: number): boolean | undefined {
  const spans = spansOf(hours);
  const before = (weekday + 6) % 7;
  return spans?.some(
    ({ day, from, to }) =>
      (day === weekday && minutes >= from && minutes < to) || (day === before && minutes + DAY_MINUTES < to),
  );
}

function spansOf(hours: string): Span[] | undefined {
  const tokens = hours
    .toLowerCase()
    .replace(/every day/g, 'daily')
    .replace(/\s*[-–—]\s*/g, '-')
    .replace(/\b(?:from|to|and)\b|[,;|]/g, ' ')
    .split(/\s+/)
    .map((token) => (/\d/.test(token) ? token : token.replace(/[.:]/g, '')))
    .filter((token) => token !== '');
  const byDay = new Map<number, Span[]>();
  let days: readonly number[] = ALL;
  let wereDays = false;
  let isSaid = false;
  for (const token of tokens) {
    const named = daysOf(token);
    const open = NEVER.has(token) ? [] : timesOf(token);
    if (named) {
      days = wereDays ? [...days, ...named] : named;
    } else if (open) {
      for (const day of days) {
        const begun = wereDays || !isSaid ? [] : (byDay.get(day) ?? []);
        byDay.set(day, [...begun, ...open.map((span) => ({ ...span, day }))]);
      }
      isSaid = true;
    } else {
      return undefined;
    }
    wereDays = named !== undefined;
  }
  return isSaid && !wereDays ? [...byDay.values()].flat() : undefined;
}

function daysOf(token: string): readonly number[] | undefined {
  const [first = '', last = first, ...more] = token.split('-');
  const [from, to] = [first, last].map((name) => DAYS.findIndex((names) => names.includes(name)));
  if (GROUPS[token]) {
    return GROUPS[token];
  }
  if (more.length > 0 || from === undefined || to === undefined || from < 0 || to < 0) {
    return undefined;
  }
  return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, index) => (from + index) % 7);
}

function timesOf(token: string): { from: number; to: number }[] | undefined {
  if (WHOLE_DAY.has(token)) {
    return [{ from: 0, to: DAY_MINUTES }];
  }
  const parts = /^(\d{1,2})(?:[:.](\d{2}))?-(\d{1,2})(?:[:.](\d{2}))?$/.exec(token);
  if (!parts) {
    return undefined;
  }
  const from = Number(parts[1]) * 60 + Number(parts[2] ?? 0);
  const to = Number(parts[3]) * 60 + Number(parts[4] ?? 0);
  if (from >= DAY_MINUTES || to > DAY_MINUTES) {
    return undefined;
  }
  return [{ from, to: to > from ? to : to + DAY_MINUTES }];
}
