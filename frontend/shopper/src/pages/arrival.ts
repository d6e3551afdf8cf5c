import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { fullness, LONGEST_REASON, written as textOf } from '@touchstone/form/question/written';
import { localOf } from '@touchstone/form/time/zoned';
import { Light } from '@touchstone/form/tools/light';
import { findPosition, type Position, written } from '@touchstone/form/tools/position';
import { date, decimalPoint, timeOfDay } from '@touchstone/form/words/formats';
import type { KeptNote } from '../disk/kept.js';
import { byServer } from '../line/server-clock.js';
import type { VisitBrief } from '../protocol.js';
import type { Session } from '../session.js';
import { metresBetween } from '../visit/distance.js';
import { isOpenAt } from '../visit/hours.js';
import { keepNote, lastCheckIn } from '../visit/notes.js';
import { type Key, t } from '../words/words.js';
import { clockNotice } from './clock-notice.js';

const FAR = 300;
const UNSURE = 200;
const OF_PLACE: readonly Key[] = ['arrival.reason.indoors', 'arrival.reason.pin', 'arrival.reason.moved'];
const OF_TIME: readonly Key[] = ['arrival.reason.agreed', 'arrival.reason.open'];
const OF_ANY: readonly Key[] = ['arrival.reason.not-yet', 'arrival.reason.other'];

/** What looks wrong about an arrival, and what may explain it. */
interface Doubt {
  found: Position | undefined;
  texts: string[];
  reasons: readonly Key[];
}

/**
 * Saying "I am here": position and time are noted and, where they look wrong, a reason. A day or an hour at which nothing
 * can be audited is said before; nothing is ever barred.
 */
@customElement('ts-arrival')
export class Arrival extends Light {
  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) brief!: VisitBrief;
  /** What stands beside "I am here" in the bar under the thumb. */
  @property({ attribute: false }) next: TemplateResult | typeof nothing = nothing;
  @state() private noted: KeptNote | undefined;
  @state() private isAsking = false;
  @state() private doubt: Doubt | undefined;
  @state() private reason: Key | undefined;
  @state() private words = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.sync.addEventListener('change', this.changed);
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.sync.removeEventListener('change', this.changed);
  }

  private readonly changed = () => void this.load();

  private async load(): Promise<void> {
    this.noted = lastCheckIn(await this.session.store.notes(this.brief.id));
  }

  override render(): TemplateResult {
    return html`<section aria-labelledby="arrival-title">
      <h2 id="arrival-title">${t('arrival.title')}</h2>
      <p role="status">
        ${this.isAsking
          ? t('question.place.asking')
          : this.noted?.refusal
            ? t('arrival.refused', this.noted.refusal)
            : this.noted
              ? t('arrival.done', timeOfDay(byServer(new Date(this.noted.capturedAt)).getTime()))
              : this.brief.checkedIn
                ? t('arrival.known')
                : t('arrival.text')}
      </p>
      ${this.doubt ? this.doubts(this.doubt) : this.opener()}
      <div class="bottom">${this.doubt || this.isNoted ? nothing : this.button('')}${this.next}</div>
    </section>`;
  }

  private get isNoted(): boolean {
    return (this.noted !== undefined && !this.noted.refusal) || this.brief.checkedIn;
  }

  private button(kind: '' | 'wide'): TemplateResult {
    return html`<button class="button ${kind}" ?disabled=${this.isAsking} @click=${this.arrive}>
      ${t(this.isNoted ? 'arrival.again' : 'arrival.here')}
    </button>`;
  }

  private opener(): TemplateResult {
    return html`${clockNotice()}${this.noted ? nothing : oddTime(this.brief).map((text) => html`<p class="notice attention">${text}</p>`)}
      ${this.isNoted ? this.button('wide') : nothing}`;
  }

  private doubts({ found, texts, reasons }: Doubt): TemplateResult {
    return html`<div class="notice attention" role="group" tabindex="-1" aria-labelledby="arrival-doubt">
      <div id="arrival-doubt">
        ${texts.map((text) => html`<p>${text}</p>`)}
        <p>${t('arrival.odd.why')}</p>
      </div>
      <div class="rows">
        ${reasons.map(
          (key) => html`<label class="row">
            <input type="radio" name="arrival-reason" .checked=${this.reason === key} @change=${() => (this.reason = key)} />
            <span>${t(key)}</span>
          </label>`,
        )}
      </div>
      ${this.reason === 'arrival.reason.other'
        ? html`<label class="label" for="arrival-words">${t('arrival.words')}</label>
            <textarea id="arrival-words" rows="2" maxlength=${LONGEST_REASON} .value=${this.words}
              @input=${(event: Event) => (this.words = textOf(event))}></textarea>
            ${fullness(this.words, LONGEST_REASON)}`
        : nothing}
      <button class="button primary wide" @click=${() => this.note(found)}>${t('arrival.anyway')}</button>
      <button class="button wide" @click=${this.arrive}>${t('question.place.again')}</button>
    </div>`;
  }

  private readonly arrive = async (): Promise<void> => {
    this.isAsking = true;
    this.doubt = undefined;
    this.reason = undefined;
    this.words = '';
    const answer = await findPosition();
    const found = typeof answer === 'string' ? undefined : answer;
    this.isAsking = false;
    const place = this.whatIsOdd(found);
    const time = oddTime(this.brief);
    if (place || time.length > 0) {
      const reasons = [...(place ? OF_PLACE : []), ...(time.length > 0 ? OF_TIME : []), ...OF_ANY];
      this.doubt = { found, texts: [...time, ...(place ? [place] : [])], reasons };
      await this.updateComplete;
      this.querySelector<HTMLElement>('[role=group]')?.focus();
    } else {
      await this.note(found);
    }
  };

  private whatIsOdd(found: Position | undefined): string | undefined {
    const { latitude, longitude } = this.brief;
    if (!found) {
      return t('arrival.odd.nowhere');
    }
    if (latitude !== null && longitude !== null) {
      const metres = metresBetween(found, { latitude: Number(latitude), longitude: Number(longitude) });
      if (metres - found.accuracy > FAR) {
        return t('arrival.odd.far', kilometres(metres));
      }
    }
    return found.accuracy > UNSURE ? t('arrival.odd.unsure', Math.round(found.accuracy)) : undefined;
  }

  private async note(found: Position | undefined): Promise<void> {
    this.noted = await keepNote(this.session, this.brief.id, {
      kind: 'checkIn',
      ...(found ? written(found) : { latitude: null, longitude: null, accuracy: null }),
      reason: this.doubt && this.reason ? this.reasonInWords(this.reason) : '',
    });
    this.doubt = undefined;
  }

  private reasonInWords(reason: Key): string {
    return reason === 'arrival.reason.other' ? this.words.trim() || t(reason) : t(reason);
  }
}

/** What is wrong with being there now, by the clock of the place: the day of the visit, and the hour. */
export function oddTime({ windowFrom, windowTo, timeZone, openingHours }: VisitBrief, now = byServer(new Date())): string[] {
  const here = localOf(now, timeZone);
  const [hour = 0, minute = 0] = here.time.split(':').map(Number);
  const weekday = (new Date(`${here.date}T12:00:00Z`).getUTCDay() + 6) % 7;
  const day =
    here.date < windowFrom
      ? [t('arrival.odd.early', date(windowFrom))]
      : here.date > windowTo
        ? [t('arrival.odd.late', date(windowTo))]
        : [];
  return openingHours && isOpenAt(openingHours, weekday, hour * 60 + minute) === false
    ? [...day, t('arrival.odd.closed', here.time, openingHours)]
    : day;
}

function kilometres(metres: number): string {
  return decimalPoint((metres / 1000).toFixed(1));
}
