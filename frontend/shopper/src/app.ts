import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { Light } from '@touchstone/form/tools/light';
import type { Installed } from './installed.js';
import { type Load, unsentIn } from './line/outbox.js';
import { heading, loading, navigated, Page } from './pages/page.js';
import type { Person } from './protocol.js';
import { href, readRoute, type Route } from './route.js';
import {
  dressBeforeStart,
  goToSignIn,
  onPersonElsewhere,
  placeBefore,
  remember,
  type Session,
  start,
  type Start,
} from './session.js';
import { t } from './words/words.js';
import './pages/check.js';
import './pages/outline.js';
import './pages/quiz.js';
import './pages/section.js';
import './pages/settings.js';
import './pages/sign-in.js';
import './pages/visit.js';
import './pages/visits.js';

/** The frame of all screens: who is signed in, where they are, and what is on its way to the server. */
@customElement('ts-app')
export class App extends Light {
  @state() private begun: Start | undefined;
  @state() private route: Route = { page: 'visits' };
  @state() private waiting: Load = { answers: 0, photos: 0, submissions: 0 };

  override connectedCallback(): void {
    super.connectedCallback();
    dressBeforeStart();
    this.addEventListener('dressed', () => this.requestUpdate());
    addEventListener('hashchange', () => {
      navigated();
      this.route = readRoute(location.hash);
    });
    onPersonElsewhere((person) => this.metElsewhere(person));
    void this.begin();
  }

  private async begin(): Promise<void> {
    this.begun = undefined;
    const begun = await start();
    if (begun.kind === 'READY') {
      const { sync } = begun.session;
      sync.addEventListener('state', () => void this.synced(begun.session));
      sync.addEventListener('person', (event) => void this.met(begun.session, (event as CustomEvent<Person>).detail));
      sync.start();
      void sync.greet();
      begun.session.installed.addEventListener('change', () => this.requestUpdate());
      begun.session.installed.addEventListener('taken', () => void this.afterKeeping(() => location.reload()));
    }
    this.route = readRoute(location.hash);
    this.begun = begun;
  }

  /** Goes on only where the screen holds nothing that the phone could not keep; the screen itself says so. */
  private async afterKeeping(goOn: () => void): Promise<void> {
    const page = this.querySelector('main > *');
    if (!(page instanceof Page) || (await page.keep())) {
      goOn();
    }
  }

  private async synced(session: Session): Promise<void> {
    const { state } = session.sync;
    if (state.kind === 'OTHER_PERSON') {
      await this.passTo(state.person);
      return;
    }
    if (session.sync.state.kind === 'RESTING') {
      void session.packs.renew();
    }
    this.waiting = await session.sync.outbox.load();
    this.requestUpdate();
  }

  /** The phone is another person's now: nothing of the former stands on the screen, and all of it stays kept. */
  private async passTo(person: Person): Promise<void> {
    placeBefore();
    await remember(person);
    history.replaceState(null, '', href({ page: 'visits' }));
    location.reload();
  }

  /** Back to where the person was, and what waits is sent. */
  private async signedIn(person: Person): Promise<void> {
    if (this.begun?.kind !== 'READY') {
      await this.begin();
      return;
    }
    const { session } = this.begun;
    if (person.id !== session.person.id) {
      await this.passTo(person);
      return;
    }
    await remember(person);
    await this.met(session, person);
    location.hash = placeBefore();
    session.sync.kick();
    void session.sync.greet();
  }

  /** Somebody signed in, or out, in another window of this phone. */
  private metElsewhere(person: Person | undefined): void {
    if (this.begun?.kind !== 'READY') {
      void this.begin();
    } else if (person && person.id !== this.begun.session.person.id) {
      void this.afterKeeping(() => location.reload());
    } else {
      this.begun.session.sync.kick();
    }
  }

  private signIn(session?: Session): TemplateResult {
    return html`<ts-sign-in
      .api=${session?.api}
      .canLeave=${session !== undefined}
      @signed-in=${(event: CustomEvent<Person>) => void this.signedIn(event.detail)}
      @left=${() => (location.hash = placeBefore())}
    ></ts-sign-in>`;
  }

  /** What the person chose elsewhere meanwhile, as the language, holds here too. */
  private async met(session: Session, person: Person): Promise<void> {
    const { name, language, colourScheme } = session.person;
    if (person.name !== name || person.language !== language || person.colourScheme !== colourScheme) {
      Object.assign(session.person, person);
      await remember(session.person);
      this.dispatchEvent(new Event('dressed'));
    }
  }

  override render(): TemplateResult {
    return html`
      <button class="skip" @click=${() => this.querySelector('main')?.focus()}>${t('app.skip')}</button>
      <header class="bar">
        <a class="brand" href="#/visits" aria-label=${t('app.home')}><i aria-hidden="true"></i>${t('app.title')}</a>
        ${this.begun?.kind === 'READY'
          ? html`<nav aria-label=${t('app.settings')}>
              <a href="#/settings" aria-current=${this.route.page === 'settings' ? 'page' : nothing}
                >${t('app.settings')}</a
              >
            </nav>`
          : nothing}
      </header>
      <div class="strip" role="status">${this.status()}</div>
      <main tabindex="-1">${this.content()}</main>
    `;
  }

  private content(): TemplateResult {
    switch (this.begun?.kind) {
      case undefined:
        return loading();
      case 'SIGNED_OUT':
        return this.signIn();
      case 'UNREACHABLE':
        return html`<div class="notice-page">
          ${heading(t('app.unreachable.title'))}
          <p>${t('app.unreachable.text')}</p>
          <button class="button primary wide" @click=${() => void this.begin()}>${t('app.retry')}</button>
        </div>`;
      case 'NO_STORAGE':
        return html`<div class="notice-page">
          ${heading(t('app.storage.title'))}
          <p>${t('app.storage.text')}</p>
        </div>`;
      case 'READY':
        return html`${keyed(href(this.route), this.page(this.begun.session))}`;
    }
  }

  private page(session: Session): TemplateResult {
    const route = this.route;
    switch (route.page) {
      case 'visits':
        return html`<ts-visits .session=${session}></ts-visits>`;
      case 'settings':
        return html`<ts-settings .session=${session}></ts-settings>`;
      case 'signIn':
        return this.signIn(session);
      case 'visit':
        return html`<ts-visit .session=${session} .visit=${route.visit} .isSentBack=${route.isSentBack ?? false}></ts-visit>`;
      case 'quiz':
        return html`<ts-quiz .session=${session} .visit=${route.visit}></ts-quiz>`;
      case 'outline':
        return html`<ts-outline .session=${session} .visit=${route.visit}></ts-outline>`;
      case 'section':
        return html`<ts-section .session=${session} .visit=${route.visit} .section=${route.section} .target=${route.question}></ts-section>`;
      case 'fix':
        return html`<ts-section .session=${session} .visit=${route.visit} .target=${route.question}></ts-section>`;
      case 'notes':
        return html`<ts-section .session=${session} .visit=${route.visit} .list=${'FIRST'}></ts-section>`;
      case 'check':
        return html`<ts-check .session=${session} .visit=${route.visit}></ts-check>`;
    }
  }

  /** One true line about the server; nothing where there is nothing to tell. */
  private status(): TemplateResult | typeof nothing {
    if (this.begun?.kind !== 'READY') {
      return nothing;
    }
    const state = this.begun.session.sync.state;
    const unsent = unsentIn(this.waiting);
    switch (state.kind) {
      case 'SENDING':
        return html`<p class="strip-line">
          ${state.photo > 0 ? t('sync.sendingPhotos', state.photo, state.photos) : t('sync.sending')}
        </p>`;
      case 'WAITING':
        return html`<p class="strip-line waiting">
          ${t(state.isFull ? 'sync.full' : state.isIntercepted ? 'sync.intercepted' : 'sync.waiting')} ${unsent > 0 ? t('sync.unsent', unsent) : nothing}
        </p>`;
      case 'SIGNED_OUT':
        if (this.route.page === 'signIn') {
          return nothing;
        }
        return html`<p class="strip-line waiting">
          ${t('sync.signedOut')} <button class="link" @click=${goToSignIn}>${t('sync.signIn')}</button>
        </p>`;
      case 'RESTING':
        return this.newer(this.begun.session.installed);
      case 'OTHER_PERSON':
        return nothing;
    }
  }

  /** A newer version is taken only on a person's word: everything typed is kept when the screen is left. */
  private newer(installed: Installed): TemplateResult | typeof nothing {
    return installed.hasNewer
      ? html`<p class="strip-line">
          ${t('app.newer')}
          <button class="link" @click=${() => void this.afterKeeping(() => installed.takeNewer())}>${t('app.newer.take')}</button>
        </p>`
      : nothing;
  }
}
