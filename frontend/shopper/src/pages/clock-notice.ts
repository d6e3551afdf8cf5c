import { html, nothing, type TemplateResult } from 'lit';
import { wrongClock } from '../line/server-clock.js';
import { t } from '../words/words.js';

/** Says that this phone's clock is wrong where a time is asked for or noted; nothing where it is right. */
export function clockNotice(): TemplateResult | typeof nothing {
  const words = wrongClock();
  return words === undefined ? nothing : html`<p class="notice attention clock-notice">${words} ${t('clock.reckoned')}</p>`;
}
