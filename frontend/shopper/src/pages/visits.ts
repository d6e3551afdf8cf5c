import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Unreachable } from '../api.js';
import { heading, loading, Page, trouble } from '../elements.js';
import { isOnItsWay } from '../kept.js';
import type { VisitCard, VisitState } from '../protocol.js';
import { href } from '../route.js';
import type { Session } from '../session.js';
import { dates, dateTime, money } from '../words/formats.js';
import { t } from '../words/words.js';

const GROUPS = ['answer', 'todo', 'returned', 'sent', 'done'] as const;
type Group = (typeof GROUPS)[number];

const FINISHED = new Set<VisitState>(['APPROVED', 'RELEASED', 'REJECTED', 'CANCELLED', 'EXPIRED']);

/** All visits of the person, those that wait for them first. */
@customElement('ts-visits')
export class VisitsPage extends Page {
  @property({ attribute: false }) session!: Session;
  @state() private cards: VisitCard[] | undefined;
  @state() private failure: unknown;
  private onPhone = new Set<string>();
  private packed = new Set<string>();
  private readonly refreshed = () => void this.readOnPhone();

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.sync.addEventListener('change', this.refreshed);
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.sync.removeEventListener('change', this.refreshed);
  }

  private async load(): Promise<void> {
    const { store, api } = this.session;
    this.failure = undefined;
    const kept = await store.cards();
    await this.readOnPhone();
    if (kept.length > 0) {
      this.cards ??= kept;
    }
    try {
      this.cards = await api.visits();
      await store.saveCards(this.cards);
      await this.tidy(this.cards);
      await this.session.packs.fetch(this.cards);
      await this.readOnPhone();
    } catch (failure) {
      this.failure = failure;
    }
  }

  private async readOnPhone(): Promise<void> {
    const { submissions } = await this.session.store.leaving();
    this.onPhone = new Set(submissions.filter(isOnItsWay).map((one) => one.visitId));
    this.packed = await this.session.packs.kept();
    this.requestUpdate();
  }

  /** Finished visits leave the phone once nothing of them waits to be sent. */
  private async tidy(cards: VisitCard[]): Promise<void> {
    for (const card of cards.filter((one) => FINISHED.has(one.state))) {
      const load = await this.session.sync.outbox.load(card.id);
      if (load.answers + load.photos + load.submissions === 0) {
        await this.session.store.forget(card.id);
      }
    }
  }

  override render(): TemplateResult {
    if (!this.cards) {
      return this.failure ? trouble(this.failure, () => void this.load()) : loading();
    }
    return html`
      ${heading(t('visits.title'))}
      ${this.failure
        ? html`<div class="notice">
            <p>${this.failure instanceof Unreachable ? t('visits.kept') : t('sync.signedOut')}</p>
            <button class="button" @click=${() => void this.load()}>${t('app.retry')}</button>
          </div>`
        : nothing}
      ${this.cards.length === 0
        ? html`<div class="empty"><h2>${t('visits.empty.title')}</h2><p>${t('visits.empty.text')}</p>
            <button class="button" @click=${() => void this.load()}>${t('visits.refresh')}</button></div>`
        : GROUPS.map((group) => this.group(group))}
    `;
  }

  private group(group: Group): TemplateResult | typeof nothing {
    const cards = this.cards?.filter((card) => groupOf(card) === group) ?? [];
    if (cards.length === 0) {
      return nothing;
    }
    return html`<section aria-labelledby="group-${group}">
      <h2 id="group-${group}">${t(`visits.group.${group}`)} <span class="count">${cards.length}</span></h2>
      <ul class="cards">
        ${cards.map((card) => html`<li>${this.card(card)}</li>`)}
      </ul>
    </section>`;
  }

  private card(card: VisitCard): TemplateResult {
    const isWaiting = this.onPhone.has(card.id);
    const group = groupOf(card);
    const isReady = this.session.installed.isReady && this.packed.has(card.id);
    return html`<a class="card" href=${href({ page: 'visit', visit: card.id })}>
      <span class="card-top">
        <strong>${card.outletName ?? t('visits.hidden')}</strong>
        ${card.fee ? html`<span class="fee">${money(card.fee)}</span>` : nothing}
      </span>
      <span class="meta">${[card.client, card.city].filter(Boolean).join(' · ')}</span>
      <span class="meta">${dates(card.windowFrom, card.windowTo)}</span>
      ${FINISHED.has(card.state)
        ? nothing
        : html`<span class="meta">${t('fact.due')} ${dateTime(card.dueAt, card.timeZone)}</span>`}
      <span class="chip ${isWaiting ? 'attention' : toneOf(card)}"
        >${isWaiting ? t('visits.waiting') : t(`state.${stateOf(card)}`)}</span
      >
      ${isReady && (group === 'todo' || group === 'returned')
        ? html`<span class="meta kept"><span aria-hidden="true">✓</span> ${t('visits.packed')}</span>`
        : nothing}
    </a>`;
  }
}

/** A returned visit stays one to change while it is being changed. */
function stateOf(card: VisitCard): VisitState {
  return card.returned && card.state === 'IN_PROGRESS' ? 'RETURNED' : card.state;
}

function groupOf(card: VisitCard): Group {
  switch (stateOf(card)) {
    case 'ASSIGNED':
      return 'answer';
    case 'ACCEPTED':
    case 'IN_PROGRESS':
      return 'todo';
    case 'RETURNED':
      return 'returned';
    case 'SUBMITTED':
    case 'IN_REVIEW':
      return 'sent';
    default:
      return 'done';
  }
}

function toneOf(card: VisitCard): string {
  const group = groupOf(card);
  return group === 'answer' || group === 'returned' ? 'attention' : group;
}
