/** A moment by two clocks: the one that a person can set, and the one that only counts while the page lives. */
export interface Stamp {
  wall: number;
  steady: number;
  /** Which page counted: each begins anew. */
  page: number;
  /** How many milliseconds the clock that can be set was ahead of the server's then, where that is certain. */
  ahead?: number;
}

/** How long ago something was, and whether no clock that can be set had a part in it. */
export interface Elapsed {
  milliseconds: number;
  isSteady: boolean;
}

interface Pages {
  [page: string]: Stamp;
}

const KEY = 'touchstone.clock';
const MOST_PAGES = 30;
const JUMP = 5000;

export function stamp(): Stamp {
  const now = here();
  remember(now);
  return now;
}

/**
 * The time since a stamp. Across pages the last moment of each is known and only the gaps between them are measured by
 * the wall clock; where that was set meanwhile as far as can be seen, nothing is said.
 */
export function since(then: Stamp, now = here(), kept = pages()): Elapsed | undefined {
  if (then.page === now.page) {
    return { milliseconds: Math.max(0, now.steady - then.steady), isSteady: true };
  }
  const { milliseconds, isSound } = acrossPages(then, now, kept);
  return isSound ? { milliseconds, isSteady: false } : undefined;
}

/**
 * How long something lasts that a person measures; there is always an answer, and it says whether only the steady clock
 * made it. That clock stands still while some phones sleep: where the other one is far ahead of it, the phone slept or was
 * set, which nobody can tell apart here, and the other clock is taken.
 */
export function lasting(then: Stamp, now = here(), kept = pages()): Elapsed {
  if (then.page !== now.page) {
    return { milliseconds: acrossPages(then, now, kept).milliseconds, isSteady: false };
  }
  const steady = Math.max(0, now.steady - then.steady);
  const wall = now.wall - then.wall;
  return wall - steady > JUMP ? { milliseconds: wall, isSteady: false } : { milliseconds: steady, isSteady: true };
}

function acrossPages(then: Stamp, now: Stamp, kept: Pages): { milliseconds: number; isSound: boolean } {
  const chain = Object.values(kept)
    .filter((one) => one.page > then.page && one.page < now.page)
    .sort((left, right) => left.page - right.page);
  let last = kept[then.page] ?? then;
  let total = last.steady - then.steady;
  let isSound = isEven(then, last);
  for (const next of [...chain, now]) {
    const gap = next.wall - next.steady - last.wall;
    isSound &&= gap > -JUMP;
    total += Math.max(0, gap) + next.steady;
    last = next;
  }
  return { milliseconds: Math.max(0, total), isSound };
}

/** Writes down how far this page has come, so that a later one can count on. */
export function beat(): void {
  remember(here());
}

/** This moment; nothing is written down of it. */
export function here(): Stamp {
  return { wall: Date.now(), steady: performance.now(), page: performance.timeOrigin };
}

/** Whether both clocks went the same way between two moments of one page: nothing was set meanwhile. */
export function isEven(from: Stamp, to: Stamp): boolean {
  return from.page === to.page && Math.abs(to.wall - from.wall - (to.steady - from.steady)) < JUMP;
}

function pages(): Pages {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Pages;
  } catch {
    return {};
  }
}

function remember(now: Stamp): void {
  try {
    const known = Object.entries({ ...pages(), [now.page]: now });
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(known.slice(-MOST_PAGES))));
  } catch (full) {
    console.warn('The clock was not written down', full);
  }
}
