import { here, isEven, type Stamp, stamp } from '@touchstone/form/time/steady';
import { t } from '../words/words.js';

const KEY = 'touchstone.clock.ahead';
/** A slower answer says too little about the moment at which the server wrote it. */
const SLOW = 5000;
/** A clock that is wrong by less is nothing to talk about. */
const WORTH_SAYING = 120_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let known: number | undefined;
/** When that was heard. */
let heardAt: Stamp | undefined;

/**
 * Learns from an answer how far this phone's clock is from the server's.
 *
 * @param told the server's time, as its answer says it
 * @param took how long the answer took, by the clock that nobody can set
 */
export function hearTime(told: string | null, took: number, now = Date.now()): void {
  const server = Date.parse(told ?? '');
  if (Number.isNaN(server) || took > SLOW) {
    return;
  }
  known = Math.round(now - server - took / 2);
  heardAt = here();
  try {
    localStorage.setItem(KEY, String(known));
  } catch (full) {
    console.warn('How wrong the clock is was not written down', full);
  }
}

/** By how many milliseconds this phone's clock is ahead of the server's, as heard last; nothing where never heard. */
export function ahead(): number | undefined {
  known ??= remembered();
  return known;
}

/** A moment in which something is captured, with how wrong the clock is where it cannot have been set since that was heard. */
export function captured(): Stamp {
  const now = stamp();
  const sure = heardAt && isEven(heardAt, now) ? known : undefined;
  return sure === undefined ? now : { ...now, ahead: sure };
}

/** How far this phone's clock was ahead when something was captured: as noted then, else as heard last. */
export function aheadAt(moment: Stamp | undefined): number | undefined {
  return moment?.ahead ?? ahead();
}

/** A moment of this phone's clock as the server's clock shows it, as far as that is known. */
export function byServer(instant: Date): Date {
  return new Date(instant.getTime() - (ahead() ?? 0));
}

/** In words how wrong this phone's clock is, where that matters to anybody. */
export function wrongClock(): string | undefined {
  const off = ahead() ?? 0;
  const size = Math.abs(off);
  if (size < WORTH_SAYING) {
    return undefined;
  }
  if (size < 2 * HOUR) {
    return t(off > 0 ? 'clock.fast.minutes' : 'clock.slow.minutes', Math.round(size / MINUTE));
  }
  return size < 2 * DAY
    ? t(off > 0 ? 'clock.fast.hours' : 'clock.slow.hours', Math.round(size / HOUR))
    : t(off > 0 ? 'clock.fast.days' : 'clock.slow.days', Math.round(size / DAY));
}

/** Forgets what was heard, as a phone that never met the server. */
export function forgetTime(): void {
  known = undefined;
  heardAt = undefined;
  try {
    localStorage.removeItem(KEY);
  } catch (closed) {
    console.warn('How wrong the clock was stays written down', closed);
  }
}

function remembered(): number | undefined {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === null ? undefined : Number(kept);
  } catch {
    return undefined;
  }
}
