import { instantsOf, isWhole, type Local } from '@touchstone/form/time/zoned';
import { byServer } from '../line/server-clock.js';
import { t } from '../words/words.js';

/** Only said, never barred: whether a time is still to come is for the server to judge, by its own clock. */
export function isToCome(visited: Local, zone: string): boolean {
  const now = byServer(new Date()).getTime();
  return instantsOf(visited, zone).some((instant) => instant.getTime() > now);
}

/** What is wrong with a time that is no moment, or two. */
export function visitedWrong(visited: Local, instants: Date[]): string {
  if (instants.length > 1) {
    return t('check.visited.which');
  }
  return t(isWhole(visited) ? 'check.visited.skipped' : 'check.visited.missing');
}
