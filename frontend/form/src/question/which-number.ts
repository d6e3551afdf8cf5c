import { html, nothing, type TemplateResult } from 'lit';
import { decimalPoint } from '../words/formats.js';
import { t } from '../words/words.js';
import { unsureNumbers } from './typed-number.js';

/** Asks back where what was typed can be two numbers: a mark that may part thousands or the fraction. */
export function whichNumber(
  id: string,
  typed: string,
  fractionDigits: number,
  choose: (meant: string) => void,
): TemplateResult | typeof nothing {
  const candidates = unsureNumbers(typed, fractionDigits);
  return candidates.length === 0
    ? nothing
    : html`<div class="which-number" role="group" aria-labelledby="${id}-which">
        <p id="${id}-which" class="hint">${t('question.number.which', typed)}</p>
        ${candidates.map(
          (meant) => html`<button type="button" class="button wide" @click=${() => choose(meant)}>
            ${t(meant.includes('.') ? 'question.number.fraction' : 'question.number.whole', decimalPoint(meant))}
          </button>`,
        )}
      </div>`;
}
