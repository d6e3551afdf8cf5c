import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Language } from '@touchstone/form/protocol';
import { draftsIn } from '../disk/held.js';
import { unsentIn } from '../line/outbox.js';
import type { ColourScheme } from '../protocol.js';
import { draftOf, handOut } from '../report/draft.js';
import { forget, goToSignIn, remember, type Session } from '../session.js';
import { t } from '../words/words.js';
import { heading, Page } from './page.js';
import './devices.js';

const LANGUAGES: Record<Language, string> = { en: 'English', ru: 'Русский' };
const SCHEMES: ColourScheme[] = ['SYSTEM', 'LIGHT', 'DARK'];

/** Language, colours, and the way out; a choice holds at once on this phone and goes to the server. */
@customElement('ts-settings')
export class SettingsPage extends Page {
  @property({ attribute: false }) session!: Session;
  @state() private unsent = 0;
  @state() private error = '';
  @state() private drafts: { id: string; name: string }[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.sync.addEventListener('state', this.synced);
    void this.session.sync.outbox
      .load()
      .then((load) => (this.unsent = unsentIn(load)));
    void draftsIn(this.session.store).then((drafts) => (this.drafts = drafts));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.sync.removeEventListener('state', this.synced);
  }

  private readonly synced = (): void => this.requestUpdate();

  override render(): TemplateResult {
    const { person } = this.session;
    return html`
      <p class="crumb"><a href="#/visits">${t('visits.title')}</a></p>
      ${heading(t('settings.title'))}
      <p>${t(this.isSignedOut ? 'settings.person.out' : 'settings.person', person.name)}</p>
      <fieldset class="question">
        <legend class="question-text">${t('settings.language')}</legend>
        <div class="rows">
          ${(Object.keys(LANGUAGES) as Language[]).map((one) =>
            this.row('language', LANGUAGES[one], person.language === one, () => this.save(one, person.colourScheme), one),
          )}
        </div>
      </fieldset>
      <fieldset class="question">
        <legend class="question-text">${t('settings.scheme')}</legend>
        <div class="rows">
          ${SCHEMES.map((one) =>
            this.row('scheme', t(`settings.scheme.${one}`), person.colourScheme === one, () => this.save(person.language, one)),
          )}
        </div>
      </fieldset>
      ${this.drafts.length > 0 ? this.files() : nothing}
      ${this.error ? html`<p class="notice" role="alert">${this.error}</p>` : nothing}
      <ts-devices .api=${this.session.api}></ts-devices>
      ${this.unsent > 0 ? html`<p class="notice attention">${t('settings.signOut.unsent', this.unsent)}</p>` : nothing}
      ${this.isSignedOut
        ? html`<button class="button primary wide" @click=${goToSignIn}>${t('sync.signIn')}</button>`
        : html`<button class="button wide" @click=${this.signOut}>${t('settings.signOut')}</button>`}
    `;
  }

  private get isSignedOut(): boolean {
    return this.session.sync.state.kind === 'SIGNED_OUT';
  }

  private files(): TemplateResult {
    return html`<section class="question" aria-labelledby="drafts-title">
      <h2 id="drafts-title">${t('draft.title')}</h2>
      <p class="hint">${t('draft.hint')}</p>
      <ul class="plain">
        ${this.drafts.map(
          ({ id, name }) => html`<li>
            <button class="button wide" @click=${() => void this.saveDraft(id)}>${t('draft.saveNamed', name)}</button>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  private async saveDraft(visit: string): Promise<void> {
    const { store, person } = this.session;
    try {
      handOut(await draftOf(store, visit, person.id));
    } catch (failure) {
      console.error('No draft file', failure);
      this.error = t('draft.failed');
    }
  }

  private row(name: string, text: string, isChosen: boolean, choose: () => void, lang?: string): TemplateResult {
    return html`<label class="row">
      <input type="radio" name=${name} .checked=${isChosen} @change=${choose} />
      <span lang=${lang ?? nothing}>${text}</span>
    </label>`;
  }

  private async save(language: Language, colourScheme: ColourScheme): Promise<void> {
    Object.assign(this.session.person, { language, colourScheme });
    const remembered = remember(this.session.person);
    this.dispatchEvent(new Event('dressed', { bubbles: true }));
    this.requestUpdate();
    this.error = '';
    document.title = `${t('settings.title')} – ${t('app.title')}`;
    try {
      await remembered;
      await this.session.api.savePreferences(language, colourScheme);
    } catch {
      this.error = t('settings.notSent');
    }
  }

  private readonly signOut = async (): Promise<void> => {
    try {
      await this.session.api.signOut();
    } catch {
      this.error = t('settings.signOut.failed');
      return;
    }
    if (this.unsent > 0 || this.drafts.length > 0) {
      // whoever has work here reaches it without signing in, until somebody else does
      await this.session.sync.greet();
      goToSignIn();
      return;
    }
    this.session.sync.stop();
    await forget();
    location.assign('/s/');
  };
}
