import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FormQuestion, FormSection, Language } from '@touchstone/form/protocol';
import '@touchstone/form/question/question';
import { speak } from '@touchstone/form/words/language';
import { localText } from '@touchstone/form/words/local-text';
import { fromJson, parsed } from './common/parsed.js';
import { PreviewReport } from './preview/report.js';
import { styles } from './preview/styles.js';

export interface PreviewLabels {
  check: string;
  reset: string;
  nothing: string;
  complete: string;
  missing: string;
}

const LABELS: PreviewLabels = { check: '', reset: '', nothing: '', complete: '', missing: '' };

/**
 * A form as the shopper's telephone shows it, made by the same modules: follow-ups open, comments and photos are asked
 * for, nothing is stored or sent.
 *
 * @prop form - the sections as the phone gets them, or the same as JSON text
 * @prop labels - PreviewLabels, or the same as JSON text; `{0}` in `missing` is the number of answers that lack something
 * @attr language - `en` or `ru`
 * @attr currency - of amounts of money
 * @attr brief - what the shopper is told before
 * @attr chosen - the code of the question or section to bring into view
 * @fires answers-changed - with `detail.answers`, JSON text of the answers by question
 */
@customElement('ts-form-preview')
export class FormPreview extends LitElement {
  static override styles = styles;

  @property({ converter: fromJson }) form: FormSection[] | string | undefined;
  @property({ converter: fromJson }) labels: Partial<PreviewLabels> | string | undefined;
  @property() language: Language = 'en';
  @property() currency = '';
  @property() brief = '';
  @property() chosen = '';
  @state() private marksMissing = false;
  private report: PreviewReport | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    speak(this.language);
    this.lang = this.language;
    this.dataset['scheme'] = scheme(this);
    if (changed.has('form') || changed.has('currency')) {
      const sections = parsed(this.form) ?? [];
      if (this.report) {
        this.report.become(sections, this.currency);
      } else {
        this.begin(sections);
      }
    }
  }

  private begin(sections: FormSection[]): void {
    this.report = new PreviewReport(sections, this.currency);
    this.report.addEventListener('change', this.changed);
  }

  private readonly changed = () => {
    this.requestUpdate();
    this.tellAnswers();
  };

  /** Fires `answers-changed` with what stands in the form. */
  tellAnswers(): void {
    const answers = JSON.stringify(this.report?.given ?? {});
    this.dispatchEvent(new CustomEvent('answers-changed', { detail: { answers } }));
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('chosen') && this.chosen) {
      void this.bringIntoView();
    }
  }

  /** What to look at: the chosen one, or the last one shown before it where that is a follow-up not yet open. */
  private get pointedAt(): string {
    const report = this.report;
    const questions = report?.form.sections.flatMap((section) => section.questions) ?? [];
    const at = questions.findIndex((question) => asked(question.code) === this.chosen);
    const shown = questions.slice(0, at + 1).filter((question) => report?.isShown(question.code));
    return shown.at(-1)?.code ?? this.chosen;
  }

  private async bringIntoView(): Promise<void> {
    const cards = [...this.renderRoot.querySelectorAll<LitElement>('ts-question')];
    await Promise.all(cards.map((card) => card.updateComplete));
    const chosen =
      this.renderRoot.querySelector<HTMLElement>('.chosen') ??
      this.renderRoot.querySelector<HTMLElement>(`[data-code='${this.pointedAt}']`);
    const frame = scroller(this);
    if (chosen && frame) {
      const above = chosen.getBoundingClientRect().top - frame.getBoundingClientRect().top;
      frame.scrollTo({ top: frame.scrollTop + above - 24 });
    }
  }

  override render(): TemplateResult {
    const report = this.report;
    const sections = report?.form.sections.filter((one) => report.shownIn(one).length > 0) ?? [];
    const labels = { ...LABELS, ...parsed(this.labels) };
    if (!report || sections.length === 0) {
      return html`<p>${labels.nothing}</p>`;
    }
    return html`
      ${this.brief ? html`<p class="prose">${this.brief}</p>` : nothing}
      ${sections.map((section) => this.section(report, section))} ${this.acts(report, labels)}
    `;
  }

  private section(report: PreviewReport, section: FormSection): TemplateResult {
    return html`<h2 class=${this.chosen === asked(section.code) ? 'chosen' : ''}>${localText(section.title)}</h2>
      ${repeat(
        report.shownIn(section),
        (question) => question.code,
        (question) => this.question(report, question),
      )}`;
  }

  private question(report: PreviewReport, question: FormQuestion): TemplateResult {
    return html`<div data-code=${question.code} class=${this.chosen === asked(question.code) ? 'chosen' : ''}>
      <ts-question
        .session=${report.session}
        .report=${report}
        .question=${question}
        .stamp=${report.stamp}
        .marksMissing=${this.marksMissing}
      ></ts-question>
    </div>`;
  }

  private acts(report: PreviewReport, labels: PreviewLabels): TemplateResult {
    const lacking = report.problems().length;
    const words = lacking > 0 ? labels.missing.replace('{0}', String(lacking)) : labels.complete;
    return html`<div class="acts">
      <p role="status" class=${lacking > 0 ? 'error' : ''}>${this.marksMissing ? words : nothing}</p>
      <button class="button" @click=${() => (this.marksMissing = true)}>${labels.check}</button>
      <button class="button quiet" @click=${this.reset}>${labels.reset}</button>
    </div>`;
  }

  private readonly reset = () => {
    this.report?.removeEventListener('change', this.changed);
    this.marksMissing = false;
    this.begin(parsed(this.form) ?? []);
    this.changed();
  };
}

/** The code that a draft knows a question or a section by: repetitions carry a number behind it. */
function asked(code: string): string {
  return code.split('~')[0] ?? code;
}

/** The nearest box around that scrolls for itself; the page is left where it is. */
function scroller(element: Element): Element | undefined {
  let frame = element.parentElement;
  while (frame && !['auto', 'scroll'].includes(getComputedStyle(frame).overflowY)) {
    frame = frame.parentElement;
  }
  return frame && frame.clientHeight < frame.scrollHeight && frame.tagName === 'DIV' ? frame : undefined;
}

/** The page's colours, in the word that the phone's style sheet has for them. */
function scheme(element: Element): string {
  const of = getComputedStyle(element.parentElement ?? element).colorScheme;
  return of === 'dark' || of === 'light' ? of : 'system';
}

declare global {
  interface HTMLElementTagNameMap {
    'ts-form-preview': FormPreview;
  }
}
