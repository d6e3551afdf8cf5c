import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { heading, localText } from '../elements.js';
import type { FormQuestion, FormSection } from '../protocol.js';
import type { Report } from '../report.js';
import { href } from '../route.js';
import { t } from '../words/words.js';
import '../question/question.js';
import { ReportPage } from './report-page.js';

/** The questions of one section one after another, or, without a section, those that an editor returned. */
@customElement('ts-section')
export class SectionPage extends ReportPage {
  @property() section: string | undefined;
  @property() target: string | undefined;

  protected override screen(report: Report): TemplateResult {
    const filled = report.form.sections.filter((section) => report.shownIn(section).length > 0);
    const index = filled.findIndex((section) => section.code === this.section);
    const section = report.form.sections.find((one) => one.code === this.section);
    const questions = section ? report.shownIn(section) : report.toFix;
    return html`
      ${section && index >= 0
        ? html`<p class="meta step">${t('section.step', index + 1, filled.length)}</p>
            <h1 tabindex="-1">${localText(section.title)}</h1>`
        : heading(section ? t('outline.title') : t('section.fix'))}
      ${this.closedNotice(report)}
      ${questions.length === 0
        ? html`<p>${t(section ? 'section.empty' : 'section.fix.none')}</p>`
        : this.questions(report, questions)}
      ${this.bottom(filled, index)}
    `;
  }

  private questions(report: Report, questions: FormQuestion[]): TemplateResult {
    return html`${questions.map(
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

  private bottom(filled: FormSection[], index: number): TemplateResult {
    const outline = href({ page: 'outline', visit: this.visit });
    const to = (section: FormSection) =>
      href({ page: 'section', visit: this.visit, section: section.code, question: undefined });
    const before = filled[index - 1];
    const after = index >= 0 ? filled[index + 1] : undefined;
    return html`<nav class="bottom" aria-label=${t('outline.sections')}>
      <a class="button" href=${before ? to(before) : outline}>${before ? t('section.previous') : t('section.outline')}</a>
      ${after
        ? html`<a class="button primary" href=${to(after)}>${t('section.next')}</a>`
        : html`<a class="button primary" href=${href({ page: 'check', visit: this.visit })}>${t('outline.check')}</a>`}
    </nav>`;
  }
}
