import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { idle } from '@touchstone/form/picture/picture';
import { isOnItsWay } from '@touchstone/form/report/kept';
import { Refusal } from '../line/failures.js';
import { BLOCKED, type VisitBrief } from '../protocol.js';
import { draftOf, handOut } from '../report/draft.js';
import { Report } from '../report/report.js';
import { href } from '../route.js';
import type { Session } from '../session.js';
import { findsQuizFirst } from '../visit/notes.js';
import { t } from '../words/words.js';
import { loading, Page, trouble } from './page.js';

/** Milliseconds for which the server is not asked again when another screen of the same report is shown. */
const ASK_AGAIN = 60_000;

/** What a screen shows of a report, for the next one of the same visit: it need not read the phone's database. */
interface Shown {
  session: Session;
  visit: string;
  report: Report;
  brief: VisitBrief | undefined;
  askedAt: number | undefined;
}

let turned: Shown | undefined;

/** A screen of one report: shows what the phone has at once, and what the server has as soon as it is here. */
export abstract class ReportPage extends Page {
  @property({ attribute: false }) session!: Session;
  @property() visit = '';
  @state() protected report: Report | undefined;
  @state() private failure: unknown;
  @state() private askedAt: number | undefined;
  protected brief: VisitBrief | undefined;
  private readonly changed = () => this.requestUpdate();
  private readonly synced = (event: Event) => {
    if ((event as CustomEvent<string>).detail === this.visit) {
      void this.report?.reload();
    }
  };
  private readonly stateChanged = () => this.requestUpdate();
  private readonly leaving = () => void this.report?.flush();
  /** What another window changed while this one slept is read when it wakes. */
  private readonly turnedTo = () =>
    document.visibilityState === 'visible' ? void this.report?.reload() : this.leaving();
  /** The browser asks whether to go where something would be lost with the page. */
  private readonly closing = (event: Event) => {
    if (this.report?.hasFailed) {
      event.preventDefault();
    }
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.sync.addEventListener('change', this.synced);
    this.session.sync.addEventListener('state', this.stateChanged);
    document.addEventListener('visibilitychange', this.turnedTo);
    addEventListener('pagehide', this.leaving);
    addEventListener('beforeunload', this.closing);
    if (turned?.session === this.session && turned.visit === this.visit) {
      this.goOn(turned);
    } else {
      void this.load();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.leaving();
    this.handOver();
    this.report?.removeEventListener('change', this.changed);
    this.session.sync.removeEventListener('change', this.synced);
    this.session.sync.removeEventListener('state', this.stateChanged);
    document.removeEventListener('visibilitychange', this.turnedTo);
    removeEventListener('pagehide', this.leaving);
    removeEventListener('beforeunload', this.closing);
  }

  override async keep(): Promise<boolean> {
    await this.report?.flush();
    return !this.report?.hasFailed;
  }

  /** The next screen stands in the same turn or not at all: later the report may have changed unseen. */
  private handOver(): void {
    const { session, visit, report, brief, askedAt } = this;
    if (report) {
      const shown = { session, visit, report, brief, askedAt };
      turned = shown;
      setTimeout(() => (turned = turned === shown ? undefined : turned));
    }
  }

  private goOn({ report, brief, askedAt }: Shown): void {
    this.brief = brief;
    this.askedAt = askedAt;
    this.show(report);
    if (askedAt === undefined || Date.now() - askedAt > ASK_AGAIN) {
      void this.ask();
    }
  }

  private async load(): Promise<void> {
    this.failure = undefined;
    const report = await this.open();
    if ((!report || report.isOpen) && (await findsQuizFirst(this.session, this.visit))) {
      location.replace(href({ page: 'visit', visit: this.visit, isSentBack: true }));
      return;
    }
    this.brief = await this.session.store.brief(this.visit);
    this.show(report);
    await this.ask();
  }

  private async ask(): Promise<void> {
    const { store, api } = this.session;
    const askedAt = Date.now();
    try {
      await store.adoptForm(await api.form(this.visit), askedAt);
      this.failure = undefined;
      if (!this.report) {
        this.show(await this.open());
      }
      await this.report?.reload();
      this.session.sync.kick();
    } catch (failure) {
      this.failure = failure;
      if (this.report && failure instanceof Refusal && failure.problem.status === 404) {
        this.report.isGone = true;
      }
    } finally {
      this.askedAt = askedAt;
    }
  }

  private async open(): Promise<Report | undefined> {
    const { store, sync } = this.session;
    const photos = idle();
    const report = await Report.open(this.visit, { store });
    report?.addEventListener('kept', () => sync.kick());
    void photos.then((haveCome) => (haveCome ? report?.reload() : undefined));
    return report;
  }

  private show(report: Report | undefined): void {
    report?.addEventListener('change', this.changed);
    this.report = report;
  }

  override render(): TemplateResult {
    if (!this.report || !this.isWorthShowing(this.report)) {
      return this.failure ? trouble(this.failure, () => void this.load()) : loading();
    }
    return html`${this.where(this.report)}${this.trouble(this.report)}${this.blocked(this.report)}${this.screen(this.report)}`;
  }

  /** The way out where the phone keeps nothing more: a file for the coordinator. */
  private trouble(report: Report): TemplateResult | typeof nothing {
    return report.hasFailed
      ? html`<div class="notice attention" role="alert">
          <p>${t('draft.trouble')}</p>
          <div class="choices">
            <button class="button" @click=${() => void report.flush()}>${t('app.retry')}</button>
            <button class="button" @click=${() => void this.save(report)}>${t('draft.save')}</button>
          </div>
        </div>`
      : nothing;
  }

  /** The server takes nothing from a shopper who is blocked: what is here stays, and leaves as a file. */
  private blocked(report: Report): TemplateResult | typeof nothing {
    return this.failure instanceof Refusal && this.failure.problem.code === BLOCKED
      ? html`<div class="notice attention" role="status" id="blocked">
          <p>${t('blocked.notice')}</p>
          <div class="choices">
            <button class="button" @click=${() => void this.save(report)}>${t('draft.save')}</button>
          </div>
        </div>`
      : nothing;
  }

  private async save(report: Report): Promise<void> {
    const { store, person } = this.session;
    handOut(await draftOf(store, this.visit, person.id, report.unsaved));
  }

  /** A report that was closed may have been returned: nothing is said before the server was asked. */
  private isWorthShowing(report: Report): boolean {
    return report.isOpen || isOnItsWay(report.submission) || this.askedAt !== undefined;
  }

  /** Every screen names the outlet, for a person with two visits on one day. */
  private where(report: Report): TemplateResult {
    const city = this.brief?.city;
    return html`<p class="crumb">
      <a href=${href({ page: 'visit', visit: this.visit })}
        >${report.form.outletName}${city ? html`, ${city}` : nothing}</a
      >
      ${this.tagName === 'TS-OUTLINE'
        ? html`<span class="meta">${report.form.number}</span>`
        : html`<a href=${href({ page: 'outline', visit: this.visit })}>${t('outline.title')}</a>`}
    </p>`;
  }

  protected abstract screen(report: Report): TemplateResult;

  protected closedNotice(report: Report): TemplateResult | typeof nothing {
    return report.isOpen
      ? nothing
      : report.submission?.setAside || report.isGone || leftIn(report) > 0
        ? html`<p class="notice attention">${t(report.submission?.setAside ? 'aside.title' : 'left.notice')}
            <a href=${href({ page: 'check', visit: this.visit })}>${t('left.see')}</a></p>`
        : html`<p class="notice">${t(report.receipt || !report.form.editable ? 'outline.closed' : 'outline.onItsWay')}
          <a href=${href({ page: 'check', visit: this.visit })}>${t(report.receipt ? 'receipt.title' : 'send.title')}</a></p>`;
  }
}

export function leftIn(report: Report): number {
  return report.leftover.answers + report.leftover.photos;
}
