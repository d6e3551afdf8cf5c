import { live } from 'lit/directives/live.js';
import type { FormQuestion } from '../protocol.js';
import type { Content } from '../report/report-view.js';

/** What a field shows, and whom it tells of a change. */
export interface Field {
  question: FormQuestion;
  content: Content;
  /** A prefix for ids and names that is unique on the page. */
  name: string;
  currency: string;
  change: (patch: Partial<Content>, isTyping?: boolean) => void;
}

/** What is being typed is not written over: the caret would jump. */
export function unlessTyping(id: string, shown: string) {
  const typing = focused();
  return live(typing?.id === id ? (typing as HTMLInputElement).value : shown);
}

/** What has the focus, in whichever tree it lies. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) {
    element = element.shadowRoot.activeElement;
  }
  return element;
}
