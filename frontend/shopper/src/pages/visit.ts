import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Form } from '@touchstone/form/protocol';
import { fullness, LONGEST_REASON, written } from '@touchstone/form/question/written';
import { dates, dateTime, money } from '@touchstone/form/words/formats';
import { local } from '@touchstone/form/words/language';
import { localText } from '@touchstone/form/words/local-text';
import type { KeptNote } from '../disk/kept.js';
import { Refusal } from '../line/failures.js';
import type { VisitBrief } from '../protocol.js';
import { href } from '../route.js';
import type { Session } from '../session.js';
import { isQuizFirst } from '../visit/notes.js';
import { howFar, nameOf, Whereabouts } from '../visit/offers.js';
import { t } from '../words/words.js';
import { heading, loading, Page, trouble } from './page.js';
import './arrival.js';

/** One visit before and after its report: what is asked, where and until when, and the one thing to do next. */
@customElement('ts-visit')
export class VisitPage extends Page {
  @property({ attribute: false }) session!: Session;
  @property() visit = '';
  @property({ type: Boolean }) isSentBack = false;
  @state() private brief: VisitBrief | undefined;
  @state() private failure: unknown;
  @state() private error: { field: 'declaration' | 'reason' | 'server'; text: string } | undefined;
  @state() private isBusy = false;
  @state() private isDeclining = false;
  @state() private reason = '';
  private readonly whereabouts = new Whereabouts(this);
  private form: Form | undefined;
  private notes: KeptNote[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  private async load(): Promise<void> {
    const { store, api } = this.session;
    this.failure = undefined;
    this.form = await store.form(this.visit);
    this.notes = await store.notes(this.visit);
    this.brief ??= await store.brief(this.visit);
    try {
      await this.show(await api.visit(this.visit));
    } catch (failure) {
      this.failure = failure;
    }
  }

  private async show(brief: VisitBrief): Promise<void> {
    this.brief = brief;
    await this.session.store.saveBrief(brief);
    await this.whereabouts.look([brief]);
  }

  override render(): TemplateResult {
    const brief = this.brief;
    if (!brief || (this.failure instanceof Refusal && this.failure.problem.status === 404)) {
      return this.failure ? trouble(this.failure, () => void this.load()) : loading();
    }
    return html`
      <p class="crumb"><a href="#/visits">${t('visits.title')}</a></p>
      ${heading(nameOf(brief))}
      ${this.isSentBack && isQuizFirst(brief, this.notes)
        ? html`<p class="notice attention" role="status">${t('quiz.sentBack')}</p>`
        : nothing}
      ${this.returned(brief)} ${this.facts(brief)}
      ${local(brief.brief)
        ? html`<section aria-labelledby="brief-title">
            <h2 id="brief-title">${t('visit.brief')}</h2>
            <div class="prose">${localText(brief.brief)}</div>
          </section>`
        : nothing}
      ${brief.recordingConsent
        ? html`<section aria-labelledby="sound-title">
            <h2 id="sound-title">${t('sound.consent')}</h2>
            <div class="prose">${localText(brief.recordingConsent)}</div>
          </section>`
        : nothing}
      ${brief.feedback
        ? html`<section aria-labelledby="feedback-title">
            <h2 id="feedback-title">${t('visit.feedback')}</h2>
            <div class="prose">${brief.feedback}</div>
          </section>`
        : nothing}
      ${this.isToVisit(brief)
        ? html`<ts-arrival .session=${this.session} .brief=${brief} .next=${this.toReport(brief)}></ts-arrival>`
        : this.next(brief)}
    `;
  }

  private facts(brief: VisitBrief): TemplateResult {
    const rows: [string, string | null][] = [
      [t('fact.state'), t(`state.${brief.state}`)],
      [t('fact.client'), brief.client],
      [t('fact.city'), brief.city],
      [t('fact.address'), brief.address ?? (brief.state === 'ASSIGNED' ? t('fact.afterAcceptance') : null)],
      [t('fact.distance'), howFar(brief) ?? (this.whereabouts.isLost ? t('offer.unknown') : null)],
      [t('fact.hours'), brief.openingHours],
      [t('fact.window'), dates(brief.windowFrom, brief.windowTo)],
      [t('fact.due'), dateTime(brief.dueAt, brief.timeZone)],
      [t('fact.fee'), brief.fee && money(brief.fee)],
      [t('fact.questions'), brief.questionCount > 0 ? String(brief.questionCount) : null],
      [t('fact.receipt'), brief.receipt],
      [t('fact.number'), brief.number],
    ];
    return html`<dl class="facts">
      ${rows.map(([name, value]) => (value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : nothing))}
    </dl>
    ${brief.around && !howFar(brief) && !this.whereabouts.isLost
      ? html`<button class="button wide quiet" @click=${this.askHowFar}>${t('offer.how-far.one')}</button>`
      : nothing}`;
  }

  private readonly askHowFar = async (): Promise<void> => {
    await this.whereabouts.ask();
    this.querySelector<HTMLElement>('h1')?.focus();
  };

  private returned(brief: VisitBrief): TemplateResult | typeof nothing {
    if (brief.returnedQuestions.length === 0) {
      return nothing;
    }
    const questions = this.form?.sections.flatMap((section) => section.questions) ?? [];
    return html`<section class="notice attention" aria-labelledby="returned-title">
      <h2 id="returned-title">${t('visit.returned')}</h2>
      <p>${t('visit.returned.text')}</p>
      <ul class="messages">
        ${brief.returnedQuestions.map((one) => {
          const question = questions.find((candidate) => candidate.code === one.question);
          return html`<li>${question ? html`<strong>${localText(question.text)}</strong><br />` : nothing}${one.message}</li>`;
        })}
      </ul>
    </section>`;
  }

  private isToVisit(brief: VisitBrief): boolean {
    return (brief.state === 'IN_PROGRESS' || brief.state === 'ACCEPTED') && !isQuizFirst(brief, this.notes);
  }

  private next(brief: VisitBrief): TemplateResult | typeof nothing {
    if (isQuizFirst(brief, this.notes)) {
      return html`<p>${t('quiz.first')}</p>
        <div class="bottom"><a class="button primary" href=${href({ page: 'quiz', visit: brief.id })}>${t('quiz.begin')}</a></div>`;
    }
    if (brief.state === 'ASSIGNED') {
      return this.answerForm();
    }
    const link = this.toReport(brief);
    return link === nothing ? nothing : html`<div class="bottom">${link}</div>`;
  }

  private toReport(brief: VisitBrief): TemplateResult | typeof nothing {
    const link = (text: string) =>
      html`<a class="button primary" href=${href({ page: 'outline', visit: brief.id })}>${text}</a>`;
    switch (brief.state) {
      case 'ACCEPTED':
        return link(t('visit.start'));
      case 'IN_PROGRESS':
        return link(t(brief.returned ? 'visit.fix' : 'visit.continue'));
      case 'RETURNED':
        return link(t('visit.fix'));
      case 'SUBMITTED':
      case 'IN_REVIEW':
        return link(t('visit.see'));
      default:
        return nothing;
    }
  }

  private answerForm(): TemplateResult {
    const error = this.error;
    const isMissing = error?.field === 'declaration';
    return html`<section aria-labelledby="accept-title" class="answer">
      <h2 id="accept-title">${t('visit.accept.title')}</h2>
      ${error?.field === 'server' ? html`<p class="error" role="alert">${error.text}</p>` : nothing}
      <form id="accept" @submit=${this.accept} novalidate>
        ${isMissing ? html`<p class="error" id="declaration-error">${error.text}</p>` : nothing}
        <label class="row ${isMissing ? 'wrong' : ''}">
          <input type="checkbox" name="declaration" aria-invalid=${isMissing ? 'true' : nothing}
            aria-describedby=${isMissing ? 'declaration-error' : nothing} />
          <span>${t('visit.accept.declaration')}</span>
        </label>
      </form>
      ${this.isDeclining ? this.declineForm() : nothing}
      <div class="bottom">
        ${this.isDeclining
          ? html`<button form="decline" class="button danger" ?disabled=${this.isBusy}>${t('visit.decline')}</button>`
          : html`<button class="button" @click=${this.beginDeclining}>${t('visit.decline.open')}</button>`}
        <button form="accept" class="button primary" ?disabled=${this.isBusy}>${t('visit.accept')}</button>
      </div>
    </section>`;
  }

  private readonly beginDeclining = async (): Promise<void> => {
    this.isDeclining = true;
    await this.updateComplete;
    this.querySelector<HTMLElement>('#reason')?.focus();
  };

  private declineForm(): TemplateResult {
    const isMissing = this.error?.field === 'reason';
    return html`<form id="decline" @submit=${this.decline} novalidate>
      <label class="label" for="reason">${t('visit.decline.reason')}</label>
      ${isMissing ? html`<p class="error" id="reason-error">${this.error?.text}</p>` : nothing}
      <textarea id="reason" name="reason" rows="3" maxlength=${LONGEST_REASON} aria-invalid=${isMissing ? 'true' : nothing}
        aria-describedby=${isMissing ? 'reason-error' : nothing}
        @input=${(event: Event) => (this.reason = written(event))}></textarea>
      ${fullness(this.reason, LONGEST_REASON)}
    </form>`;
  }

  private readonly accept = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const box = (event.target as HTMLFormElement).elements.namedItem('declaration') as HTMLInputElement;
    if (!box.checked) {
      this.error = { field: 'declaration', text: t('visit.accept.missing') };
      box.focus();
      return;
    }
    await this.act(async () => {
      await this.show(await this.session.api.accept(this.visit));
      void navigator.storage?.persist?.();
      await this.session.packs.fetch([this.brief!]);
    });
    this.querySelector('h1')?.focus();
  };

  private readonly decline = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).elements.namedItem('reason') as HTMLTextAreaElement;
    if (field.value.trim() === '') {
      this.error = { field: 'reason', text: t('visit.decline.missing') };
      field.focus();
      return;
    }
    await this.act(async () => {
      await this.session.api.decline(this.visit, field.value.trim());
      location.hash = '#/visits';
    });
  };

  private async act(work: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.error = undefined;
    try {
      await work();
    } catch (failure) {
      const text = failure instanceof Refusal ? failure.message : t('app.unreachable.text');
      this.error = { field: 'server', text };
    } finally {
      this.isBusy = false;
    }
  }
}
