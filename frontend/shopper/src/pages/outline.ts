import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { FormQuestion, FormSection } from '@touchstone/form/protocol';
import { localText } from '@touchstone/form/words/local-text';
import type { Report } from '../report/report.js';
import { href } from '../route.js';
import { t } from '../words/words.js';
import { heading } from './page.js';
import { ReportPage } from './report-page.js';

/** The report as a path of steps in the order of the visit, with what is answered and what is missing. */
@customElement('ts-outline')
export class OutlinePage extends ReportPage {
  protected override screen(report: Report): TemplateResult {
    const [answered, all] = counts(report, report.shown);
    return html`
      ${heading(t('outline.title'))} ${this.closedNotice(report)}
      ${report.toFix.length > 0 && report.isOpen
        ? this.fixFirst(report)
        : html`
            <div class="progress">
              <progress value=${answered} max=${Math.max(1, all)} aria-label=${t('outline.progress', answered, all)}></progress>
              <span>${t('outline.progress', answered, all)}</span>
            </div>
            ${report.isOpen ? this.firstNotes(report) : nothing}
            <h2 class="visually-hidden">${t('outline.sections')}</h2>
            ${this.sections(report)}
          `}
      ${report.isOpen
        ? html`<div class="bottom">
            <a class="button primary" href=${href({ page: 'check', visit: this.visit })}>${t('outline.check')}</a>
          </div>`
        : nothing}
    `;
  }

  /** Five minutes outside the door, while the memory is fresh; everything else can wait. */
  private firstNotes(report: Report): TemplateResult | typeof nothing {
    const open = report.firstOpen.length;
    return open === 0
      ? nothing
      : html`<section class="notice" aria-labelledby="first-title">
          <h2 id="first-title">${t('outline.first.title')}</h2>
          <p>${t('outline.first.text', open)}</p>
          <a class="button primary wide" href=${href({ page: 'notes', visit: this.visit })}>${t('outline.first.open')}</a>
        </section>`;
  }

  private fixFirst(report: Report): TemplateResult {
    return html`
      <section class="notice attention" aria-labelledby="fix-title">
        <h2 id="fix-title">${t('outline.fix.title')}</h2>
        <ol class="fixes">
          ${report.toFix.map(
            (question) => html`<li>
              <a href=${href({ page: 'fix', visit: this.visit, question: question.code })}>${localText(question.text)}</a>
              <p>${report.messageFor(question.code)}</p>
            </li>`,
          )}
        </ol>
        <a class="button primary wide" href=${href({ page: 'fix', visit: this.visit, question: undefined })}
          >${t('outline.fix.open', report.toFix.length)}</a
        >
      </section>
      <details class="others">
        <summary>${t('outline.others')}</summary>
        ${this.sections(report)}
      </details>
    `;
  }

  private sections(report: Report): TemplateResult {
    return html`<ol class="path">
      ${report.form.sections.map((section) => this.section(report, section))}
    </ol>`;
  }

  private section(report: Report, section: FormSection): TemplateResult | typeof nothing {
    const questions = report.shownIn(section);
    if (questions.length === 0) {
      return nothing;
    }
    const [answered, all] = counts(report, questions);
    const missing = questions.filter((question) => report.problem(question)).length;
    const isComplete = missing === 0 && answered === all;
    return html`<li class=${isComplete ? 'complete' : missing === 0 ? 'enough' : ''}>
      <a href=${href({ page: 'section', visit: this.visit, section: section.code, question: undefined })}>
        <span class="path-title">${localText(section.title)}</span>
        <span class="path-count">
          ${all > 0 ? t('outline.count', answered, all) : nothing}
          ${missing > 0
            ? html`<span class="missing">${t('outline.missing', missing)}</span>`
            : html`<span class="done">${t('outline.complete')}</span>`}
        </span>
      </a>
    </li>`;
  }
}

function counts(report: Report, questions: FormQuestion[]): [number, number] {
  const asking = questions.filter((question) => question.type !== 'NOTE');
  const answered = asking.filter((question) => report.content(question.code).value !== null);
  return [answered.length, asking.length];
}
