import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Light } from '../elements.js';
import type { KeptNote } from '../kept.js';
import { keepNote, lastCheckIn, metresBetween } from '../notes.js';
import { findPosition, type Position, written } from '../position.js';
import type { VisitBrief } from '../protocol.js';
import type { Session } from '../session.js';
import { decimalPoint, timeOfDay } from '../words/formats.js';
import { t } from '../words/words.js';

const FAR = 300;
const UNSURE = 200;
const REASONS = ['arrival.reason.indoors', 'arrival.reason.pin', 'arrival.reason.moved'] as const;

/** Saying "I am here": position and time are noted and, where they look wrong, a reason; nothing is ever barred. */
@customElement('ts-arrival')
export class Arrival extends Light {
  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) brief!: VisitBrief;
  @state() private noted: KeptNote | undefined;
  @state() private isAsking = false;
  @state() private doubt: { found: Position | undefined; text: string } | undefined;
  @state() private reason = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  private async load(): Promise<void> {
    this.noted = lastCheckIn(await this.session.store.notes(this.brief.id));
  }

  override render(): TemplateResult {
    return html`<section aria-labelledby="arrival-title">
      <h2 id="arrival-title">${t('arrival.title')}</h2>
      <p role="status">
        ${this.isAsking
          ? t('question.place.asking')
          : this.noted
            ? t('arrival.done', timeOfDay(Date.parse(this.noted.capturedAt)))
            : this.brief.checkedIn
              ? t('arrival.known')
              : t('arrival.text')}
      </p>
      ${this.doubt ? this.doubts(this.doubt.text) : this.opener()}
    </section>`;
  }

  private opener(): TemplateResult {
    return html`<button class="button wide" ?disabled=${this.isAsking} @click=${this.arrive}>
      ${t(this.noted || this.brief.checkedIn ? 'arrival.again' : 'arrival.here')}
    </button>`;
  }

  private doubts(text: string): TemplateResult {
    return html`<div class="notice attention" role="group" aria-labelledby="arrival-doubt">
      <p id="arrival-doubt">${text}</p>
      <div class="rows">
        ${REASONS.map(
          (key) => html`<label class="row">
            <input type="radio" name="arrival-reason" .checked=${this.reason === t(key)} @change=${() => (this.reason = t(key))} />
            <span>${t(key)}</span>
          </label>`,
        )}
      </div>
      <button class="button primary wide" @click=${() => this.note(this.doubt?.found)}>${t('arrival.anyway')}</button>
      <button class="button wide" @click=${this.arrive}>${t('question.place.again')}</button>
    </div>`;
  }

  private readonly arrive = async (): Promise<void> => {
    this.isAsking = true;
    this.doubt = undefined;
    this.reason = '';
    const answer = await findPosition();
    const found = typeof answer === 'string' ? undefined : answer;
    this.isAsking = false;
    const text = this.whatIsOdd(found);
    if (text) {
      this.doubt = { found, text };
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
      reason: this.reason,
    });
    this.doubt = undefined;
  }
}

function kilometres(metres: number): string {
  return decimalPoint((metres / 1000).toFixed(1));
}
