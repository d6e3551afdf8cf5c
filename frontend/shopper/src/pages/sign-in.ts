import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Language } from '@touchstone/form/protocol';
import { language, speak } from '@touchstone/form/words/language';
import { Api } from '../line/api.js';
import { Intercepted, Refusal } from '../line/failures.js';
import { type Person, SIGN_IN_BLOCKED, SIGN_IN_WAIT, SIGN_IN_WRONG } from '../protocol.js';
import { wear } from '../session.js';
import { t } from '../words/words.js';
import { heading, Page } from './page.js';

const LANGUAGES: Record<Language, string> = { en: 'English', ru: 'Русский' };

/** What stands at which field; what is no field's fault stands above the button. */
interface Trouble {
  at?: 'email' | 'password';
  text: string;
}

/**
 * Signs in on this phone without leaving the application. Tells `signed-in` with the person, and `left` where somebody
 * goes back to their work without it.
 */
@customElement('ts-sign-in')
export class SignInPage extends Page {
  @property({ attribute: false }) api: Api | undefined;
  /** Whether there is work on this phone to go back to. */
  @property({ attribute: false }) canLeave = false;
  @state() private trouble: Trouble | undefined;
  @state() private isAsking = false;
  @state() private isShown = false;
  @query('#email') private email!: HTMLInputElement;
  @query('#password') private password!: HTMLInputElement;

  override render(): TemplateResult {
    return html`
      ${this.canLeave
        ? html`<p class="crumb"><button class="link" @click=${this.leave}>${t('signIn.leave')}</button></p>`
        : nothing}
      ${heading(t('signIn.title'))}
      <p>${t(this.canLeave ? 'signIn.text' : 'signIn.first')}</p>
      <form class="sign-in" method="post" action="/phone/v1/sign-in" novalidate @submit=${this.submit}>
        <div>
          <label class="label" for="email">${t('signIn.email')}</label>
          <input id="email" type="email" name="username" autocomplete="username" inputmode="email" autocapitalize="none"
            spellcheck="false" aria-invalid=${this.trouble?.at === 'email'} aria-describedby="email-trouble" />
          ${this.troubleAt('email')}
        </div>
        <div>
          <label class="label" for="password">${t('signIn.password')}</label>
          <div class="with-unit">
            <input id="password" type=${this.isShown ? 'text' : 'password'} name="password" autocomplete="current-password"
              autocapitalize="none" spellcheck="false" aria-invalid=${this.trouble?.at === 'password'}
              aria-describedby="password-trouble" />
            <button type="button" class="button toggle" aria-pressed=${this.isShown}
              @click=${() => (this.isShown = !this.isShown)}>${t('signIn.show')}</button>
          </div>
          ${this.troubleAt('password')}
        </div>
        <div role="alert">
          ${this.trouble && !this.trouble.at ? html`<p class="notice attention">${this.trouble.text}</p>` : nothing}
        </div>
        <button class="button primary wide" ?disabled=${this.isAsking}>
          ${t(this.isAsking ? 'signIn.asking' : 'signIn.button')}
        </button>
      </form>
      ${this.canLeave ? nothing : this.languages()}
    `;
  }

  private troubleAt(field: 'email' | 'password'): TemplateResult {
    return html`<div role="alert" id="${field}-trouble">
      ${this.trouble?.at === field ? html`<p class="field-trouble">${this.trouble.text}</p>` : nothing}
    </div>`;
  }

  /** Until somebody is known, the page speaks as the phone does, or as is chosen here. */
  private languages(): TemplateResult {
    return html`<p class="languages">
      ${(Object.keys(LANGUAGES) as Language[]).map(
        (one) => html`<button class="link" lang=${one} ?disabled=${language() === one} @click=${() => this.choose(one)}>
          ${LANGUAGES[one]}
        </button>`,
      )}
    </p>`;
  }

  private choose(one: Language): void {
    speak(one);
    wear('SYSTEM');
    this.trouble = undefined;
    document.title = `${t('signIn.title')} – ${t('app.title')}`;
    this.dispatchEvent(new Event('dressed', { bubbles: true }));
    this.requestUpdate();
  }

  private readonly leave = (): void => {
    this.dispatchEvent(new Event('left'));
  };

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const username = this.email.value.trim();
    const password = this.password.value;
    if (!username || !password) {
      await this.say(username ? { at: 'password', text: t('signIn.password.missing') } : { at: 'email', text: t('signIn.email.missing') });
      return;
    }
    this.trouble = undefined;
    this.isAsking = true;
    try {
      const api = this.api ?? new Api();
      await api.signIn(username, password);
      this.dispatchEvent(new CustomEvent<Person>('signed-in', { detail: await api.me() }));
    } catch (failure) {
      await this.say(troubleOf(failure));
    } finally {
      this.isAsking = false;
    }
  };

  /** Says it where it is to be mended, and puts the cursor there. */
  private async say(trouble: Trouble): Promise<void> {
    this.trouble = trouble;
    await this.updateComplete;
    if (trouble.at) {
      const field = trouble.at === 'email' ? this.email : this.password;
      field.focus();
      field.select();
    }
  }
}

function troubleOf(failure: unknown): Trouble {
  if (failure instanceof Refusal) {
    switch (failure.problem.code) {
      case SIGN_IN_WRONG:
        return { at: 'password', text: t('signIn.wrong') };
      case SIGN_IN_WAIT:
        return { text: t('signIn.wait', failure.problem.seconds ?? 0) };
      case SIGN_IN_BLOCKED:
        return { text: t('signIn.blocked') };
    }
  }
  console.warn('No sign-in', failure);
  return { text: t(failure instanceof Intercepted ? 'signIn.intercepted' : 'signIn.unreachable') };
}
