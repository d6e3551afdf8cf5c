import type { ReactiveControllerHost } from 'lit';
import { findPosition } from '@touchstone/form/tools/position';
import type { VisitCard } from '../protocol.js';
import { t } from '../words/words.js';
import { metresBetween, type Point } from './distance.js';

/** So long a position found once serves to tell how far a visit is. */
const SERVES_FOR = 10 * 60_000;
/** Nearer than this nothing more exact is told: the place is known to about a kilometre. */
const NEAR = 2000;

let found: { at: number; place: Point } | undefined;

/**
 * What a page knows of where its phone is, to tell how far offered visits are; the page is drawn anew when that changes.
 * Nothing leaves the phone.
 */
export class Whereabouts {
  /** Whether the phone was asked and did not say. */
  isLost = false;

  constructor(private readonly page: ReactiveControllerHost) {}

  /** Finds out for these visits, where the person has allowed that before. */
  async look(cards: readonly VisitCard[]): Promise<void> {
    if (cards.some((card) => card.around) && !placeFound() && (await isAllowed()) && (await findPlace())) {
      this.page.requestUpdate();
    }
  }

  /** Asks the phone, and its person whether it may say so; ends when the page shows what came of it. */
  async ask(): Promise<void> {
    this.isLost = !(await findPlace());
    this.page.requestUpdate();
    await this.page.updateComplete;
  }
}

async function isAllowed(): Promise<boolean> {
  const permission = await navigator.permissions?.query({ name: 'geolocation' }).catch(() => undefined);
  return permission?.state === 'granted';
}

async function findPlace(): Promise<Point | undefined> {
  const answer = await findPosition();
  if (typeof answer === 'string') {
    return undefined;
  }
  found = { at: performance.now(), place: { latitude: answer.latitude, longitude: answer.longitude } };
  return found.place;
}

/** Where this phone was found a short while ago. */
function placeFound(): Point | undefined {
  return found && performance.now() - found.at < SERVES_FOR ? found.place : undefined;
}

/** In words how far from here an offered visit is; nothing where either place is unknown. */
export function howFar({ around }: VisitCard): string | undefined {
  const from = placeFound();
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
