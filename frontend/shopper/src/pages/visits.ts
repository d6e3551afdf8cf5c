import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { isLeft, isOnItsWay } from '@touchstone/form/report/kept';
import { dates, dateTime, money } from '@touchstone/form/words/formats';
import { holdsAlone } from '../disk/held.js';
import { SignedOut } from '../line/failures.js';
import { unsentIn } from '../line/outbox.js';
import { byServer } from '../line/server-clock.js';
import type { VisitBrief, VisitCard, VisitState } from '../protocol.js';
import { href } from '../route.js';
import type { Session } from '../session.js';
import { howFar, nameOf, Whereabouts } from '../visit/offers.js';
import { t } from '../words/words.js';
import { heading, loading, Page } from './page.js';

const GROUPS = ['answer', 'todo', 'returned', 'sent', 'done'] as const;
type Group = (typeof GROUPS)[number];

const FINISHED = new Set<VisitState>(['APPROVED', 'RELEASED', 'REJECTED', 'CANCELLED', 'EXPIRED', 'OUTLET_CLOSED']);

/** So many of a group are drawn until more are asked for: a slow phone takes its time for each. */
const AT_ONCE = 20;
/** What a phone shows at first without scrolling; the rest is drawn once that stands on the screen. */
const FIRST = 6;

/** So long after its end a visit is listed. */
const LISTED_FOR = 30 * 86_400_000;

/** Milliseconds for which an empty list waits for the server's before it says so. */
const ASK_FOR = 700;

/** Milliseconds after which the packs that did not come are asked for again. */
const FETCH_AGAIN = 10_000;

/** All visits of the person, those that wait for them first. */
@customElement('ts-visits')
export class VisitsPage extends Page {
  @property({ attribute: false }) session!: Session;
  @state() private cards: VisitCard[] | undefined;
  @state() private failure: unknown;
  /** How many of a group are drawn. */
  @state() private drawn: ReadonlyMap<Group, number> = new Map();
  private onPhone = new Set<string>();
  private packed = new Set<string>();
  private setAside = new Set<string>();
  /** What the phone has something of that is nowhere else, whether the server still lists it or not. */
  private held: VisitBrief[] = [];
  private retry: ReturnType<typeof setTimeout> | undefined;
  @state() private isAsking = false;
  private readonly whereabouts = new Whereabouts(this);
  @state() private isBegun = false;
  private readonly refreshed = () => void this.readOnPhone();
  private readonly installed = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.sync.addEventListener('change', this.refreshed);
    this.session.installed.addEventListener('change', this.installed);
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.sync.removeEventListener('change', this.refreshed);
    this.session.installed.removeEventListener('change', this.installed);
    clearTimeout(this.retry);
  }

  private async load(): Promise<void> {
    const { store, api } = this.session;
    this.failure = undefined;
    const kept = await store.cards();
    if (kept.length > 0) {
      this.cards ??= kept;
      await this.updateComplete;
      await painted();
    }
    this.isBegun = true;
    await this.readOnPhone();
    if (this.held.length > 0) {
      this.cards ??= kept;
    }
    void this.whereabouts.look(kept);
    this.isAsking = true;
    const waited = setTimeout(() => (this.cards ??= []), ASK_FOR);
    try {
      this.cards = await api.visits();
      await store.saveCards(this.cards);
      await this.tidy(this.cards);
      void this.whereabouts.look(this.cards);
      const isWhole = await this.session.packs.fetch(this.cards);
      await this.readOnPhone();
      if (!isWhole && this.isConnected) {
        this.retry = setTimeout(() => void this.load(), FETCH_AGAIN);
      }
    } catch (failure) {
      this.failure = failure;
      this.cards ??= kept;
    } finally {
      clearTimeout(waited);
      this.isAsking = false;
    }
  }

  private async readOnPhone(): Promise<void> {
    const { store } = this.session;
    const { answers, photos, submissions } = await store.leaving();
    this.onPhone = new Set(submissions.filter(isOnItsWay).map((one) => one.visitId));
    this.setAside = new Set(submissions.filter((one) => one.setAside).map((one) => one.visitId));
    const held = new Set([
      ...submissions.filter((one) => !one.receipt).map((one) => one.visitId),
      ...answers.filter(isLeft).map((one) => one.visitId),
      ...photos.filter((one) => one.own && one.state === 'KEPT').map((one) => one.visitId),
    ]);
    const briefs = await Promise.all([...held].map((id) => store.brief(id)));
    this.held = briefs.filter((brief) => brief !== undefined);
    this.packed = await this.session.packs.kept();
    this.requestUpdate();
  }

  private readonly askHowFar = async (): Promise<void> => {
    await this.whereabouts.ask();
    this.querySelector<HTMLElement>('[aria-labelledby=group-answer] .card')?.focus();
  };

  /** Visits that are finished, or have long not been listed, leave the phone once nothing of them waits to be sent. */
  private async tidy(cards: readonly VisitCard[]): Promise<void> {
    const { store, sync } = this.session;
    const listed = new Map(cards.map((card) => [card.id, card]));
    for (const id of await store.known()) {
      const card = listed.get(id) ?? (await store.brief(id));
      const isOver = listed.has(id) ? FINISHED.has(card!.state) : card !== undefined && isLongPast(card);
      if (isOver && unsentIn(await sync.outbox.load(id)) === 0 && !(await holdsAlone(store, id))) {
        await store.forget(id);
      }
    }
  }

  override render(): TemplateResult {
    if (!this.cards) {
      return loading();
    }
    return html`
      ${heading(t('visits.title'))}
      ${this.failure
        ? html`<div class="notice">
            <p>${this.said(this.failure)}</p>
            <button class="button" @click=${() => void this.load()}>${t('app.retry')}</button>
          </div>`
        : nothing}
      ${this.cards.length === 0 && this.isAsking
        ? html`<p role="status">${t('visits.asking')}</p>`
        : this.cards.length === 0 && this.failure
        ? nothing
        : this.cards.length === 0
        ? html`<div class="empty"><h2>${t('visits.empty.title')}</h2><p>${t('visits.empty.text')}</p>
            <button class="button" @click=${() => void this.load()}>${t('visits.refresh')}</button></div>`
        : this.groups()}
      ${this.unlisted()}
    `;
  }

  /** An empty list that nobody was asked for is not called a list. */
  private said(failure: unknown): string {
    if (failure instanceof SignedOut) {
      return t('sync.signedOut');
    }
    return t(this.cards?.length ? 'visits.kept' : 'visits.unread');
  }

  /** Visits that are not this person's any more, with something of theirs on the phone. */
  private unlisted(): TemplateResult | typeof nothing {
    const left = this.held.filter((brief) => !this.cards?.some((card) => card.id === brief.id));
    return left.length === 0
      ? nothing
      : html`<section aria-labelledby="group-left">
          <h2 id="group-left">${t('left.group')} <span class="count">${left.length}</span></h2>
          <ul class="cards">
            ${left.map((brief) => html`<li>${this.card(brief, href({ page: 'check', visit: brief.id }))}</li>`)}
          </ul>
        </section>`;
  }

  private groups(): (TemplateResult | typeof nothing)[] {
    let room = this.isBegun ? Number.POSITIVE_INFINITY : FIRST;
    return GROUPS.map((group) => {
      const cards = this.cards?.filter((card) => groupOf(card) === group) ?? [];
      const drawn = Math.min(room, this.drawn.get(group) ?? AT_ONCE);
      room -= Math.min(drawn, cards.length);
      return drawn === 0 || cards.length === 0 ? nothing : this.group(group, cards, drawn);
    });
  }

  private group(group: Group, cards: readonly VisitCard[], drawn: number): TemplateResult {
    return html`<section aria-labelledby="group-${group}">
      <h2 id="group-${group}">${t(`visits.group.${group}`)} <span class="count">${cards.length}</span></h2>
      <ul class="cards">
        ${cards.slice(0, drawn).map((card) => html`<li>${this.card(card)}</li>`)}
      </ul>
      ${this.isBegun && cards.length > drawn
        ? html`<button class="button wide" @click=${() => this.drawMore(group, drawn)}>
            ${t('visits.more', Math.min(AT_ONCE, cards.length - drawn))}
          </button>`
        : nothing}
      ${group === 'done' ? html`<p class="hint">${t('visits.ended')}</p>` : nothing}
      ${group === 'answer' ? this.distances(cards) : nothing}
    </section>`;
  }

  private distances(cards: readonly VisitCard[]): TemplateResult | typeof nothing {
    if (this.whereabouts.isLost) {
      return html`<p class="hint" role="status">${t('offer.unknown')}</p>`;
    }
    return !cards.some((card) => card.around && !howFar(card))
      ? nothing
      : html`<button class="button wide quiet" @click=${this.askHowFar}>
          ${t(cards.length === 1 ? 'offer.how-far.one' : 'offer.how-far')}
        </button>`;
  }

  /** A group is drawn as far as a person may look at once; the first of what is drawn besides takes the focus. */
  private async drawMore(group: Group, drawn: number): Promise<void> {
    this.drawn = new Map(this.drawn).set(group, drawn + AT_ONCE);
    await this.updateComplete;
    this.querySelectorAll<HTMLElement>(`[aria-labelledby=group-${group}] .card`)[drawn]?.focus();
  }

  private chip(card: VisitCard, isListed: boolean): TemplateResult {
    if (this.onPhone.has(card.id)) {
      return html`<span class="chip attention">${t('visits.waiting')}</span>`;
    }
    if (this.setAside.has(card.id)) {
      return html`<span class="chip attention">${t('aside.chip')}</span>`;
    }
    return isListed
      ? html`<span class="chip ${toneOf(card)}">${t(`state.${stateOf(card)}`)}</span>`
      : html`<span class="chip attention">${t('left.chip')}</span>`;
  }

  private card(card: VisitCard, link = ''): TemplateResult {
    const group = groupOf(card);
    const isListed = link === '';
    const isReady = isListed && this.session.installed.isReady && this.packed.has(card.id);
    return html`<a class="card" href=${link || href({ page: 'visit', visit: card.id })}>
      <span class="card-top">
        <strong>${nameOf(card)}</strong>
        ${card.fee ? html`<span class="fee">${money(card.fee)}</span>` : nothing}
      </span>
      <span class="meta">${(card.outletName ? [card.client, card.city] : [card.number, howFar(card)]).filter(Boolean).join(' · ')}</span>
      <span class="meta">${dates(card.windowFrom, card.windowTo)}</span>
      ${FINISHED.has(card.state) || !isListed
        ? nothing
        : html`<span class="meta">${t('fact.due')} ${dateTime(card.dueAt, card.timeZone)}</span>`}
      ${this.chip(card, isListed)}
      ${isReady && (group === 'todo' || group === 'returned')
        ? html`<span class="meta kept"><span aria-hidden="true">✓</span> ${t('visits.packed')}</span>`
        : nothing}
    </a>`;
  }
}

/** Waits until what was drawn stands on the screen, where anybody sees it. */
async function painted(): Promise<void> {
  if (!document.hidden) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }
}

function isLongPast({ dueAt }: VisitCard): boolean {
  return byServer(new Date()).getTime() - Date.parse(dueAt) > LISTED_FOR;
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
