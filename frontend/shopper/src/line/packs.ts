import type { Store } from '../disk/store.js';
import type { VisitCard, VisitState } from '../protocol.js';
import type { Api } from './api.js';
import { Refusal, Unreachable } from './failures.js';

const TO_DO = new Set<VisitState>(['ACCEPTED', 'IN_PROGRESS', 'RETURNED']);

/** Everything that a visit needs without network, fetched while there is one: its brief and its form. */
export class Packs {
  private renewing: Promise<void> | undefined;
  private readonly refused = new Set<string>();

  constructor(
    private readonly store: Store,
    private readonly api: Api,
  ) {}

  /** Fetches what the visits to do need, one visit after another; tells whether all of it is here. */
  async fetch(cards: readonly VisitCard[]): Promise<boolean> {
    let isWhole = true;
    for (const card of cards.filter((one) => TO_DO.has(one.state))) {
      try {
        await this.fetchOne(card.id);
      } catch (failure) {
        if (failure instanceof Unreachable) {
          return false;
        }
        console.warn('No pack for a visit', failure);
        isWhole = false;
      }
    }
    return isWhole;
  }

  async fetchOne(visitId: string): Promise<void> {
    const askedAt = Date.now();
    await this.store.saveBrief(await this.api.visit(visitId));
    await this.store.adoptForm(await this.api.form(visitId), askedAt);
  }

  /**
   * Fetches anew, once there is network, what another version of the application kept. Call it whenever there may be
   * some; what the server refuses stays as it is.
   */
  renew(): Promise<void> {
    this.renewing ??= this.renewAll().finally(() => (this.renewing = undefined));
    return this.renewing;
  }

  private async renewAll(): Promise<void> {
    for (const visitId of await this.store.outdated()) {
      if (this.refused.has(visitId)) {
        continue;
      }
      try {
        await this.fetchOne(visitId);
      } catch (failure) {
        if (!(failure instanceof Refusal)) {
          console.warn('Packs of another version stay until there is network', failure);
          return;
        }
        this.refused.add(visitId);
      }
    }
  }

  /** The visits whose pack lies on this phone. */
  async kept(): Promise<Set<string>> {
    return new Set(await this.store.packed());
  }
}
