import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../words/words.js';

/** What the server takes of a text that is written by hand, in the units of a browser's `maxlength`. */
export const LONGEST_TEXT = 5000;

/** What the phone takes of a reason; the server takes twice as much. */
export const LONGEST_REASON = 500;

/** A pair of halves is one sign; a half alone, as a paste that is cut leaves it, and NUL can be kept nowhere. */
const HALVES = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]|\0/g;

/** What was written, without what is no sign. */
export function written(event: Event): string {
  return (event.target as HTMLTextAreaElement).value.replace(HALVES, (found) => (found.length === 2 ? found : ''));
}

/** Says that a text is full: browsers cut what is pasted into it, and say nothing. */
export function fullness(text: string, longest = LONGEST_TEXT): TemplateResult | typeof nothing {
  return text.length >= longest - 1 ? html`<p class="hint full" role="status">${t('question.full', longest)}</p>` : nothing;
}
