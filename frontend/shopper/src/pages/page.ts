import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { Light } from '@touchstone/form/tools/light';
import { Refusal, SignedOut } from '../line/failures.js';
import { t } from '../words/words.js';
import { standAbove } from './foot.js';

let hasNavigated = false;

export function navigated(): void {
  hasNavigated = true;
}

/**
 * One screen. When it first has something to show, the document takes the heading's words as its title, and after a
 * change of screen the focus goes to the heading, or to what is marked by `data-focus`.
 */
export class Page extends Light {
  private isSettled = false;

  /** Keeps what is on the screen only; tells whether nothing would be lost with the page. */
  async keep(): Promise<boolean> {
    return true;
  }

  protected override updated(): void {
    standAbove(this.querySelector<HTMLElement>('.bottom'));
    const heading = this.querySelector('h1');
    if (this.isSettled || !heading) {
      return;
    }
    this.isSettled = true;
    document.title = `${heading.textContent?.trim()} – ${t('app.title')}`;
    const marked = this.querySelector<HTMLElement>('[data-focus]');
    if (marked) {
      void this.settleOn(marked);
    } else if (hasNavigated) {
      // with the frame: earlier, the screen would be laid out once more before its questions stand in it
      requestAnimationFrame(() => {
        scrollTo(0, 0);
        heading.focus({ preventScroll: true });
      });
    }
  }

  private async settleOn(marked: HTMLElement): Promise<void> {
    await (marked as Partial<LitElement>).updateComplete;
    marked.scrollIntoView({ block: 'start' });
    const control = 'a[href], input:not([type=file]), textarea, button';
    const target = marked.tabIndex < 0 && !marked.hasAttribute('tabindex')
      ? marked.querySelector<HTMLElement>(control)
      : marked;
    target?.focus({ preventScroll: true });
  }
}

export function heading(text: string, lang?: string): TemplateResult {
  return html`<h1 tabindex="-1" lang=${lang ?? nothing}>${text}</h1>`;
}

export function loading(): TemplateResult {
  return html`<div class="skeleton" role="status">
    <span class="visually-hidden">${t('app.loading')}</span>
    <div></div><div></div><div></div>
  </div>`;
}

/** What to show when a screen could not be loaded. */
export function trouble(failure: unknown, retry: () => void): TemplateResult {
  if (failure instanceof Refusal && failure.problem.status === 404) {
    return html`${heading(t('app.missing.title'))}
      <p>${t('app.missing.text')}</p>
      <p><a class="button" href="#/visits">${t('app.toVisits')}</a></p>`;
  }
  const isKnown = !(failure instanceof Refusal) && !(failure instanceof SignedOut);
  return html`${heading(t('app.unreachable.title'))}
    <p>${isKnown ? t('app.unreachable.text') : failure instanceof Refusal ? failure.message : t('sync.signedOut')}</p>
    <p><button class="button primary" @click=${retry}>${t('app.retry')}</button></p>`;
}
