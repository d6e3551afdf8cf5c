import { metresBetween, type Point } from './notes.js';
import { findPosition } from './position.js';
import type { VisitCard } from './protocol.js';
import { t } from './words/words.js';

/** So long a position found once serves to tell how far a visit is. */
const SERVES_FOR = 10 * 60_000;
/** Nearer than this nothing more exact is told: the place is known to about a kilometre. */
const NEAR = 2000;

let found: { at: number; place: Point } | undefined;

/** Where this phone was found a short while ago, or is found now where its person has allowed that before. */
export async function placeIfAllowed(): Promise<Point | undefined> {
  if (placeFound()) {
    return placeFound();
  }
  const permission = await navigator.permissions?.query({ name: 'geolocation' }).catch(() => undefined);
  return permission?.state === 'granted' ? findPlace() : undefined;
}

/** Asks the phone where it is, and its person whether it may say so; nothing leaves the phone. */
export async function findPlace(): Promise<Point | undefined> {
  const answer = await findPosition();
  if (typeof answer === 'string') {
    return undefined;
  }
  found = { at: performance.now(), place: { latitude: answer.latitude, longitude: answer.longitude } };
  return found.place;
}

export function placeFound(): Point | undefined {
  return found && performance.now() - found.at < SERVES_FOR ? found.place : undefined;
}

/** In words how far from here an offered visit is; nothing where either place is unknown. */
export function howFar({ around }: VisitCard, from = placeFound()): string | undefined {
  if (!around || !from) {
    return undefined;
  }
  const metres = metresBetween(from, around);
  return metres < NEAR ? t('offer.near') : t('offer.away', Math.round(metres / 1000));
}

/** What an offer is called before its outlet may be named. */
export function nameOf(card: VisitCard): string {
  return card.outletName ?? ([card.client, card.city].filter(Boolean).join(', ') || card.number);
}
