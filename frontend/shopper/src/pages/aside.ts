import { html, nothing, type TemplateResult } from 'lit';
import type { KeptSubmission } from '@touchstone/form/report/kept';
import { dateTime } from '@touchstone/form/words/formats';
import type { Report } from '../report/report.js';
import { t } from '../words/words.js';
import { heading } from './page.js';

/** The end of a report that its visit could not take: safe with the coordinator, and still on this phone. */
export function aside(report: Report, kept: NonNullable<KeptSubmission['setAside']>, photosLeft: number): TemplateResult {
  return html`<div class="set-aside">
    ${heading(t('aside.title'))}
    <p class="notice attention">${t(`aside.reason.${kept.reason}`)}</p>
    <p>${t('aside.time', dateTime(kept.keptAt, report.form.timeZone))}</p>
    ${photosLeft > 0 ? html`<p role="status">${t('aside.photos', photosLeft)}</p>` : nothing}
    <p>${t('aside.next')}</p>
    <a class="button primary wide" href="#/visits">${t('app.toVisits')}</a>
  </div>`;
}

/** What is only on this phone while the visit takes no report any more, and the way to the coordinator. */
export function left(report: Report, send: () => void): TemplateResult {
  const { answers, photos } = report.leftover;
  return html`
    ${heading(t('left.title'))}
    <p class="notice attention">${t('left.text', t('check.answers', answers), t('check.photos', photos))}</p>
    <button class="button primary wide" @click=${send}>${t('left.send')}</button>
  `;
}
