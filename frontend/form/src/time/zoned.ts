import { once } from '../tools/once.js';

/** Date and time as the clocks of a time zone show them. */
export interface Local {
  date: string;
  time: string;
}

const clockOf = once(
  (timeZone: string) =>
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
);

export function localOf(instant: Date, timeZone: string): Local {
  const parts = new Map(clockOf(timeZone).formatToParts(instant).map(({ type, value }) => [type, value]));
  return {
    date: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
    time: `${parts.get('hour')}:${parts.get('minute')}`,
  };
}

/** No place sets its clock by more than three hours; a day around is enough to meet both of its settings. */
const AROUND = 86_400_000;

/**
 * The instants at which the clocks of the zone show this, the earlier first: one as a rule, two where clocks are set back,
 * none where they are set forward or where it is no date and time.
 */
export function instantsOf(local: Local, timeZone: string): Date[] {
  const wanted = Date.parse(`${local.date}T${local.time}:00Z`);
  if (!isWhole(local)) {
    return [];
  }
  const offsets = new Set([-AROUND, 0, AROUND].map((apart) => offset(wanted + apart, timeZone)));
  return [...offsets]
    .map((minutes) => new Date(wanted - minutes))
    .filter((instant) => isShown(local, instant, timeZone))
    .sort((one, other) => one.getTime() - other.getTime());
}

/** Whether a date and a time were given at all. */
export function isWhole(local: Local): boolean {
  return local.date !== '' && local.time !== '' && !Number.isNaN(Date.parse(`${local.date}T${local.time}:00Z`));
}

function isShown(local: Local, instant: Date, timeZone: string): boolean {
  const shown = localOf(instant, timeZone);
  return shown.date === local.date && shown.time === local.time.slice(0, shown.time.length);
}

function offset(instant: number, timeZone: string): number {
  return fromUtc(localOf(new Date(instant), timeZone), instant);
}

/** By how many milliseconds a clock that shows this then is ahead of UTC. */
export function fromUtc({ date, time }: Local, instant: number): number {
  return Date.parse(`${date}T${time}:00Z`) - Math.floor(instant / 60_000) * 60_000;
}
