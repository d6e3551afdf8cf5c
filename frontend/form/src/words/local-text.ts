import { html, type TemplateResult } from 'lit';
import type { LocalizedText } from '../protocol.js';
import { local, otherLanguage } from './language.js';

/** Text of the client, marked where it is not in the page's language. */
export function localText(text: LocalizedText | null | undefined): TemplateResult {
  const lang = otherLanguage(text);
  return lang ? html`<span lang=${lang}>${local(text)}</span>` : html`${local(text)}`;
}
