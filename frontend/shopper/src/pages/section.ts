import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FormQuestion, FormSection } from '@touchstone/form/protocol';
import '@touchstone/form/question/question';
import { localText } from '@touchstone/form/words/local-text';
import type { Report } from '../report/report.js';
import { href } from '../route.js';
import { t } from '../words/words.js';
import { heading } from './page.js';
import { ReportPage } from './report-page.js';

/** Questions that are asked together though they are of many sections. */
const LISTS = {
  /** Those that a reviewer returned. */
  FIX: { title: 'section.fix', none: 'section.fix.none' },
  /** Those to answer right after the visit. */
  FIRST: { title: 'section.first', none: 'section.first.none' },
} as const;

/** Questions one after another: of one section, or of a list where no section is named. */
@customElement('ts-section')
export class SectionPage extends ReportPage {
  @property() section: string | undefined;
  @property() target: string | undefined;
  @property() list: keyof typeof LISTS = 'FIX';

  protected override screen(report: Report): TemplateResult {
    return this.section === undefined ? this.listed(report) : this.ofSection(report, this.section);
  }

  private ofSection(report: Report, code: string): TemplateResult {
    const filled = report.form.sections.filter((section) => report.shownIn(section).length > 0);
    const index = filled.findIndex((section) => section.code === code);
    const section = filled[index];
    return html`
      ${section
        ? html`<p class="meta step">${t('section.step', index + 1, filled.length)}</p>
            <h1 tabindex="-1">${localText(section.title)}</h1>`
        : heading(t('outline.title'))}
      ${this.closedNotice(report)}
      ${section ? this.questions(report, report.shownIn(section)) : html`<p>${t('section.empty')}</p>`}
      ${this.between(filled[index - 1], index < 0 ? undefined : filled[index + 1])}
    `;
  }

  private listed(report: Report): TemplateResult {
    const { title, none } = LISTS[this.list];
    const questions = this.list === 'FIRST' ? report.first : report.toFix;
    return html`
      ${heading(t(title))} ${this.closedNotice(report)}
      ${questions.length === 0 ? html`<p>${t(none)}</p>` : this.questions(report, questions)}
      ${this.list === 'FIRST'
        ? html`<nav class="bottom" aria-label=${t('outline.sections')}>
            <a class="button primary" href=${this.outline}>${t('section.first.done')}</a>
          </nav>`
        : this.between(undefined, undefined)}
    `;
  }

  /** Each question keeps its card, with what is open, recorded or worked on in it, when others come and go above it. */
  private questions(report: Report, questions: FormQuestion[]): TemplateResult {
    return html`${repeat(
      questions,
      (question) => question.code,
      (question) => html`<ts-question
        .session=${this.session}
        .report=${report}
        .question=${question}
        .stamp=${report.stamp}
        .marksMissing=${this.target !== undefined}
        ?data-focus=${question.code === this.target}
      ></ts-question>`,
    )}`;
  }

  private between(before: FormSection | undefined, after: FormSection | undefined): TemplateResult {
    return html`<nav class="bottom" aria-label=${t('outline.sections')}>
      <a class="button" href=${before ? this.to(before) : this.outline}
        >${before ? t('section.previous') : t('section.outline')}</a
      >
      ${after
        ? html`<a class="button primary" href=${this.to(after)}>${t('section.next')}</a>`
        : html`<a class="button primary" href=${href({ page: 'check', visit: this.visit })}>${t('outline.check')}</a>`}
    </nav>`;
  }

  private get outline(): string {
    return href({ page: 'outline', visit: this.visit });
  }

  private to(section: FormSection): string {
    return href({ page: 'section', visit: this.visit, section: section.code, question: undefined });
  }
}
