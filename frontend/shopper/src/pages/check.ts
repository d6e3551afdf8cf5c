import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { idle } from '@touchstone/form/picture/picture';
import type { FormQuestion } from '@touchstone/form/protocol';
import { isOnItsWay, isSound, type LateReceipt } from '@touchstone/form/report/kept';
import type { Problem } from '@touchstone/form/rules/check';
import { instantsOf, type Local, localOf } from '@touchstone/form/time/zoned';
import { offsetOf } from '@touchstone/form/words/dates';
import { dateTime, size, zone } from '@touchstone/form/words/formats';
import { localText } from '@touchstone/form/words/local-text';
import type { Load } from '../line/outbox.js';
import { byServer } from '../line/server-clock.js';
import { QUIZ_FIRST } from '../protocol.js';
import type { Report } from '../report/report.js';
import { href } from '../route.js';
import { t } from '../words/words.js';
import { aside, left } from './aside.js';
import { bySection } from './by-section.js';
import { clockNotice } from './clock-notice.js';
import { heading } from './page.js';
import { leftIn, ReportPage } from './report-page.js';
import { isToCome, visitedWrong } from './visited.js';

type Listed = { question: FormQuestion; kind: Problem };

/** The last look before sending, the sending itself, and the receipt: one address for all three. */
@customElement('ts-check')
export class CheckPage extends ReportPage {
  @state() private visited: Local | undefined;
  /** Which of two moments it was that a clock shows alike. */
  @state() private turn: number | undefined;
  @state() private visitedError = '';
  @state() private sendError = '';
  @state() private weight: Load = { answers: 0, photos: 0, submissions: 0 };
  @state() private bytes = 0;

  protected override updated(): void {
    super.updated();
    void this.weigh();
    if (this.report && document.title.startsWith(t('check.title')) && this.report.problems().length > 0) {
      document.title = t('problem.prefix', document.title);
    }
  }

  /** What still lies on the phone, looked up after every change that is shown. */
  private async weigh(): Promise<void> {
    if (!this.report) {
      return;
    }
    const load = await this.session.sync.outbox.load(this.visit);
    const waiting = this.report.photos.filter((photo) => photo.state === 'KEPT');
    const sizes = await Promise.all(
      waiting.map(async (photo) => (await this.session.store.photoBytes(photo.id))?.bytes.byteLength ?? 0),
    );
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    if (JSON.stringify([load, bytes]) !== JSON.stringify([this.weight, this.bytes])) {
      this.weight = load;
      this.bytes = bytes;
    }
  }

  protected override screen(report: Report): TemplateResult {
    if (report.submission?.setAside) {
      return aside(report, report.submission.setAside, this.weight.photos);
    }
    if (leftIn(report) > 0) {
      return html`${left(report, () => void this.sendLeft(report))}
        ${report.receipt ? this.receipt(report, report.receipt) : nothing}`;
    }
    if (report.receipt) {
      return this.receipt(report, report.receipt);
    }
    if (!report.isOpen && !isOnItsWay(report.submission)) {
      return html`${heading(t('left.group.none'))}<p class="notice">${t('left.none')}</p>
        <a class="button primary wide" href="#/visits">${t('app.toVisits')}</a>`;
    }
    return isOnItsWay(report.submission) ? this.sending(report) : this.check(report);
  }

  private check(report: Report): TemplateResult {
    const problems = report.problems();
    return html`
      ${heading(t('check.title'))} ${this.summary(report, problems)} ${this.warnings(report)}
      ${report.isOpen ? this.form(report, problems) : this.closedNotice(report)}
    `;
  }

  private summary(report: Report, problems: Listed[]): TemplateResult {
    const refusal = report.submission?.refusal;
    if (problems.length === 0 && !refusal) {
      return html`<p class="all-there">${t('check.complete')}</p>`;
    }
    return html`<div class="notice error-summary" tabindex="-1" data-focus aria-labelledby="summary-title" role="group">
      <h2 id="summary-title">${refusal ? t('send.refused') : t('check.problems', problems.length)}</h2>
      ${refusal ? html`<p>${refusal.detail ?? refusal.title ?? ''}</p>` : nothing}
      ${refusal?.code === QUIZ_FIRST
        ? html`<p><a href=${href({ page: 'visit', visit: this.visit })}>${t('quiz.on')}</a></p>`
        : nothing}
      ${bySection(report, problems).map(
        ({ title, listed }) => html`<h3>${title}</h3>
          <ul>
            ${listed.map(
              ({ question, kind }) => html`<li>
                <a href=${this.linkTo(report, question)}>${localText(question.text)}</a>
                <span>${t(`problem.${kind}`)}</span>
              </li>`,
            )}
          </ul>`,
      )}
    </div>`;
  }

  private warnings(report: Report): TemplateResult | typeof nothing {
    const warnings = report.allWarnings();
    return warnings.length === 0
      ? nothing
      : html`<section class="notice attention" aria-labelledby="warnings-title">
          <h2 id="warnings-title">${t('check.warnings')}</h2>
          ${bySection(report, warnings).map(
            ({ title, listed }) => html`<h3>${title}</h3>
              <ul>
                ${listed.map(
                  ({ question, texts }) => html`<li>
                    <a href=${this.linkTo(report, question)}>${localText(question.text)}</a>
                    ${texts.map((text) => html`<span>${localText(text)}</span>`)}
                  </li>`,
                )}
              </ul>`,
          )}
        </section>`;
  }

  private linkTo(report: Report, question: FormQuestion): string {
    const section = report.sectionOf(question.code)?.code ?? '';
    return href({ page: 'section', visit: this.visit, section, question: question.code });
  }

  private form(report: Report, problems: Listed[]): TemplateResult {
    const visited = this.visited ?? this.visitedByDefault(report);
    const set = (patch: Partial<Local>) => {
      this.visited = { ...visited, ...patch };
      this.turn = undefined;
      this.visitedError = '';
    };
    const isWrong = this.visitedError !== '';
    return html`
      <fieldset class="question ${isWrong ? 'wrong' : ''}" id="visited">
        <legend class="question-text">${t('check.visited')}</legend>
        <p class="hint" id="visited-hint">${t('check.visited.hint', zone(report.form.timeZone))}</p>
        ${isWrong ? html`<p class="error" id="visited-error" role="alert">${this.visitedError}</p>` : nothing}
        <div class="two">
          <label><span class="label">${t('check.visited.date')}</span>
            <input type="date" .value=${visited.date} aria-describedby="visited-hint" aria-invalid=${isWrong ? 'true' : nothing}
              @change=${(event: Event) => set({ date: (event.target as HTMLInputElement).value })} /></label>
          <label><span class="label">${t('check.visited.time')}</span>
            <input type="time" .value=${visited.time} aria-describedby="visited-hint" aria-invalid=${isWrong ? 'true' : nothing}
              @change=${(event: Event) => set({ time: (event.target as HTMLInputElement).value })} /></label>
        </div>
        ${this.turns(report, visited)} ${clockNotice()}
        ${isToCome(visited, report.form.timeZone)
          ? html`<p class="notice attention" role="status" id="visited-to-come">${t('check.visited.future')}</p>`
          : nothing}
      </fieldset>
      <section class="question" aria-labelledby="load-title">
        <h2 id="load-title">${t('check.load')}</h2>
        <p>${t('check.answers', answered(report))}, ${evidenceWords(report)}.
          ${this.weight.photos > 0 ? t('check.photosWaiting', this.weight.photos, size(this.bytes)) : nothing}</p>
        <p class="hint">${t('check.closing')}</p>
      </section>
      ${this.sendError ? html`<p class="error" role="alert">${this.sendError}</p>` : nothing}
      <div class="bottom">
        <a class="button" href=${href({ page: 'outline', visit: this.visit })}>${t('section.outline')}</a>
        <button class="button primary" @click=${() => void this.send(report, visited, problems)}>${t('check.send')}</button>
      </div>
    `;
  }

  /** When a clock is set back it shows an hour twice, and only the person knows which was meant. */
  private turns(report: Report, visited: Local): TemplateResult | typeof nothing {
    const place = report.form.timeZone;
    const instants = instantsOf(visited, place);
    if (instants.length < 2) {
      return nothing;
    }
    const chosen = this.turnOf(report, instants);
    const words = ['check.visited.first', 'check.visited.second'] as const;
    return html`<div role="radiogroup" aria-labelledby="twice" id="turns">
      <p class="hint" id="twice">${t('check.visited.twice')}</p>
      ${words.map((word, turn) => html`<label class="row">
        <input type="radio" name="turn" .checked=${chosen === turn} @change=${() => this.choose(turn)} />
        <span>${t(word, offsetOf(instants[turn]!, place))}</span></label>`)}
    </div>`;
  }

  private choose(turn: number): void {
    this.turn = turn;
    this.visitedError = '';
  }

  /** The phone knows which it was as long as nobody has typed another time. */
  private turnOf(report: Report, instants: Date[]): number | undefined {
    const begun = this.visited ? undefined : this.visitedInstant(report)?.getTime();
    const known = instants.findIndex((one) => begun !== undefined && begun >= one.getTime() && begun < one.getTime() + 60_000);
    return this.turn ?? (known < 0 ? undefined : known);
  }

  private visitedInstant(report: Report): Date | undefined {
    const begun = report.begunAt;
    return report.submission ? new Date(report.submission.upload.visitedAt) : begun && byServer(begun);
  }

  private visitedByDefault(report: Report): Local {
    const instant = this.visitedInstant(report);
    return instant ? localOf(instant, report.form.timeZone) : { date: '', time: '' };
  }

  private async send(report: Report, visited: Local, problems: Listed[]): Promise<void> {
    const instants = instantsOf(visited, report.form.timeZone);
    const instant = instants.length > 1 ? instants[this.turnOf(report, instants) ?? -1] : instants[0];
    if (!instant) {
      this.visitedError = visitedWrong(visited, instants);
      await this.updateComplete;
      this.querySelector<HTMLElement>('#visited input')?.focus();
    } else if (problems.length > 0) {
      this.querySelector<HTMLElement>('.error-summary')?.focus();
    } else {
      try {
        await idle();
        await report.reload();
        await report.submit(instant);
        this.sendError = isOnItsWay(report.submission) || report.receipt ? '' : t('save.failed');
      } catch (failure) {
        console.error('Report not kept', failure);
        this.sendError = t('save.failed');
      }
      await this.updateComplete;
      this.querySelector<HTMLElement>('h1')?.focus();
    }
  }

  private async sendLeft(report: Report): Promise<void> {
    await report.submit(byServer(report.begunAt ?? new Date()));
    await this.updateComplete;
    this.querySelector<HTMLElement>('h1')?.focus();
  }

  /** Each line says "done" only when the server has confirmed it. */
  private sending(report: Report): TemplateResult {
    const state = this.session.sync.state.kind;
    const line = (text: string, left: number) => html`<li class=${left === 0 ? 'complete' : ''}>
      <span>${text}</span><span>${left === 0 ? t('send.done') : t('send.left', left)}</span>
    </li>`;
    return html`
      ${heading(t('send.title'))}
      <p class="notice" role="status">
        ${t(state === 'WAITING' ? 'send.waiting' : state === 'SIGNED_OUT' ? 'sync.signedOut' : 'send.sending')}
      </p>
      <ol class="path flat">
        <li class="complete"><span>${t('send.kept')}</span><span>${t('send.done')}</span></li>
        ${line(t('send.answers'), this.weight.answers)} ${line(t('send.photos'), this.weight.photos)}
        <li><span>${t('send.report')}</span><span>${t('send.open')}</span></li>
      </ol>
      <div class="bottom">
        ${report.submission?.tried
          ? nothing
          : html`<button class="button" @click=${() => void report.takeBack()}>${t('send.edit')}</button>`}
        <button class="button primary" @click=${() => this.session.sync.kick()}>${t('send.now')}</button>
      </div>
    `;
  }

  private receipt(report: Report, receipt: LateReceipt): TemplateResult {
    return html`<div class="receipt">
      <span class="tick" aria-hidden="true"></span>
      ${heading(t('receipt.title'))}
      <p class="receipt-number">${t('receipt.number', receipt.number)}</p>
      <p>${t('receipt.time', dateTime(receipt.receivedAt, report.form.timeZone))}</p>
      ${receipt.late ? html`<p>${lateness(receipt, report.form.timeZone)}</p>` : nothing}
      <p>${t('receipt.next')}</p>
      <a class="button primary wide" href="#/visits">${t('app.toVisits')}</a>
    </div>`;
  }
}

function lateness({ captured }: LateReceipt, zone: string): string {
  return captured?.inTime
    ? t(captured.byPhone ? 'late.capturedByPhone' : 'late.captured', dateTime(captured.at, zone))
    : t('receipt.late');
}

function answered(report: Report): number {
  return report.shown.filter((question) => report.content(question.code).value !== null).length;
}

function evidenceWords({ photos }: Report): string {
  const recordings = photos.filter(isSound).length;
  const words = t('check.photos', photos.length - recordings);
  return recordings > 0 ? `${words}, ${t('check.recordings', recordings)}` : words;
}
