import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Refusal } from '../api.js';
import { draftOf, handOut } from '../draft.js';
import { loading, Page, trouble } from '../elements.js';
import { isOnItsWay } from '../kept.js';
import { findsQuizFirst } from '../notes.js';
import { idle } from '../picture.js';
import type { VisitBrief } from '../protocol.js';
import { Report } from '../report.js';
import { href } from '../route.js';
import type { Session } from '../session.js';
import { t } from '../words/words.js';

/** A screen of one report: shows what the phone has at once, and what the server has as soon as it is here. */
export abstract class ReportPage extends Page {
  @property({ attribute: false }) session!: Session;
  @property() visit = '';
  @state() protected report: Report | undefined;
  @state() private failure: unknown;
  @state() private hasAsked = false;
  protected brief: VisitBrief | undefined;
  private readonly changed = () => this.requestUpdate();
  private readonly kept = () => this.session.sync.kick();
  private readonly synced = (event: Event) => {
    if ((event as CustomEvent<string>).detail === this.visit) {
      void this.report?.reload();
    }
  };
  private readonly stateChanged = () => this.requestUpdate();
  private readonly leaving = () => void this.report?.flush();
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
    document.addEventListener('visibilitychange', this.leaving);
    addEventListener('pagehide', this.leaving);
    addEventListener('beforeunload', this.closing);
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.leaving();
    this.session.sync.removeEventListener('change', this.synced);
    this.session.sync.removeEventListener('state', this.stateChanged);
    document.removeEventListener('visibilitychange', this.leaving);
    removeEventListener('pagehide', this.leaving);
    removeEventListener('beforeunload', this.closing);
  }

  override async keep(): Promise<boolean> {
    await this.report?.flush();
    return !this.report?.hasFailed;
  }

  private async load(): Promise<void> {
    const { store, api } = this.session;
    this.failure = undefined;
    const report = await this.open();
    if ((!report || report.isOpen) && (await findsQuizFirst(this.session, this.visit))) {
      location.replace(href({ page: 'visit', visit: this.visit, isSentBack: true }));
      return;
    }
    this.brief = await store.brief(this.visit);
    this.report = report;
    const askedAt = Date.now();
    try {
      await store.adoptForm(await api.form(this.visit), askedAt);
      this.report ??= await this.open();
      await this.report?.reload();
      this.session.sync.kick();
    } catch (failure) {
      this.failure = failure;
      if (this.report && failure instanceof Refusal && failure.problem.status === 404) {
        this.report.isGone = true;
      }
    } finally {
      this.hasAsked = true;
    }
  }

  private async open(): Promise<Report | undefined> {
    const photos = idle();
    const report = await Report.open(this.visit, { store: this.session.store });
    report?.addEventListener('change', this.changed);
    report?.addEventListener('kept', this.kept);
    void photos.then((haveCome) => (haveCome ? report?.reload() : undefined));
    return report;
  }

  override render(): TemplateResult {
    if (!this.report || !this.isWorthShowing(this.report)) {
      return this.failure ? trouble(this.failure, () => void this.load()) : loading();
    }
    return html`${this.where(this.report)}${this.trouble(this.report)}${this.screen(this.report)}`;
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

  private async save(report: Report): Promise<void> {
    const { store, person } = this.session;
    handOut(await draftOf(store, this.visit, person.id, report.unsaved));
  }

  /** A report that was closed may have been returned: nothing is said before the server was asked. */
  private isWorthShowing(report: Report): boolean {
    return report.isOpen || isOnItsWay(report.submission) || this.hasAsked;
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
