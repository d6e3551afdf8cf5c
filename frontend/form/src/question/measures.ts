import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { lasting, stamp, type Stamp } from '../time/steady.js';
import { Light } from '../tools/light.js';
import { findPosition, written } from '../tools/position.js';
import { clock, decimalPoint, timeOfDay } from '../words/formats.js';
import { t } from '../words/words.js';
import { place, timing } from './answer-words.js';
import { type Field, unlessTyping } from './field.js';
import { sureNumber } from './typed-number.js';
import { whichNumber } from './which-number.js';

const RUNNING = 'since:';
const DIGITS = 2;

/**
 * Since when a stopwatch runs, by both clocks; what else is typed at its question is a correction by hand. An earlier
 * version of the application wrote down the wall clock only: its page counts as closed.
 */
export function runningSince(typed: string): Stamp | undefined {
  if (!typed.startsWith(RUNNING)) {
    return undefined;
  }
  const [wall = 0, steady, page] = typed.slice(RUNNING.length).split(';').map(Number);
  return { wall, steady: steady ?? 0, page: page ?? wall };
}

function running({ wall, steady, page }: Stamp): string {
  return `${RUNNING}${[wall, steady, page].join(';')}`;
}

/** The stopwatch runs on in the store: a closed page does not stop it. */
export function stopwatch(field: Field): TemplateResult {
  return html`<ts-stopwatch .field=${field}></ts-stopwatch>`;
}

export function position(field: Field): TemplateResult {
  return html`<ts-position .field=${field}></ts-position>`;
}

@customElement('ts-stopwatch')
export class Stopwatch extends Light {
  @property({ attribute: false }) field!: Field;
  @state() private corrects = false;
  private ticking: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.ticking = setInterval(() => {
      if (runningSince(this.field.content.typed) !== undefined) {
        this.requestUpdate();
      }
    }, 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.ticking);
  }

  override render(): TemplateResult {
    const { content, name } = this.field;
    const since = runningSince(content.typed);
    const value = content.value?.kind === 'timing' ? content.value : undefined;
    if (since !== undefined) {
      return html`<p class="measure" role="timer" aria-label=${t('question.timer.running', timeOfDay(since.wall))}>
          ${clock(lasting(since).milliseconds)}
        </p>
        <button type="button" class="button primary wide" aria-describedby="${name}-text" @click=${() => this.stop(since)}>
          ${t('question.timer.stop')}
        </button>`;
    }
    return html`${value ? html`<p class="measure" role="status">${timing(value)}</p>` : nothing}
      <button type="button" class="button wide ${value ? '' : 'primary'}" aria-describedby="${name}-text" @click=${this.begin}>
        ${t(value ? 'question.timer.again' : 'question.timer.start')}
      </button>
      ${this.corrects || content.typed !== '' || value?.corrected ? this.correction() : this.opener()}`;
  }

  private opener(): TemplateResult {
    return html`<button type="button" class="button quiet opener" @click=${() => (this.corrects = true)}>
      ${t('question.timer.correct')}
    </button>`;
  }

  private correction(): TemplateResult {
    const { content, name } = this.field;
    const minutes = content.value?.kind === 'timing' ? decimalPoint(content.value.minutes) : '';
    const id = `${name}-minutes`;
    return html`<label class="label" for=${id}>${t('question.timer.minutes')}</label>
      <input type="text" inputmode="decimal" autocomplete="off" id=${id}
        .value=${unlessTyping(id, content.typed || minutes)} @input=${this.correct} @change=${this.correct} />
      ${whichNumber(id, content.typed, DIGITS, (meant) => this.take(content.typed, meant, false))}`;
  }

  private readonly begin = (): void => {
    this.corrects = false;
    this.field.change({ value: null, typed: running(stamp()) });
  };

  private stop(since: Stamp): void {
    const { milliseconds, isSteady } = lasting(since);
    const minutes = (milliseconds / 60_000).toFixed(2);
    const mark = isSteady ? {} : { byWall: true as const };
    this.field.change({ value: { kind: 'timing', minutes, corrected: false, ...mark }, typed: '' });
  }

  private readonly correct = (event: Event): void => {
    const typed = (event.target as HTMLInputElement).value.trim();
    this.corrects = true;
    this.take(typed, sureNumber(typed, DIGITS), event.type === 'input');
  };

  private take(typed: string, minutes: string | undefined, isTyping: boolean): void {
    this.field.change(
      minutes === undefined || minutes.startsWith('-')
        ? { value: null, typed }
        : { value: { kind: 'timing', minutes, corrected: true }, typed: '' },
      isTyping,
    );
  }
}

@customElement('ts-position')
export class Position extends Light {
  @property({ attribute: false }) field!: Field;
  @state() private isAsking = false;
  @state() private failure: 'denied' | 'failed' | undefined;

  override render(): TemplateResult {
    const { content, name } = this.field;
    const value = content.value?.kind === 'place' ? content.value : undefined;
    return html`<p class="measure" role="status">
        ${this.isAsking ? t('question.place.asking') : value ? place(value) : nothing}
      </p>
      ${this.failure ? html`<p class="notice attention" role="alert">${t(`question.place.${this.failure}`)}</p>` : nothing}
      <button type="button" class="button wide" aria-describedby="${name}-text" ?disabled=${this.isAsking} @click=${this.take}>
        ${t(value ? 'question.place.again' : 'question.place.take')}
      </button>`;
  }

  private readonly take = async (): Promise<void> => {
    this.isAsking = true;
    this.failure = undefined;
    const found = await findPosition();
    this.isAsking = false;
    if (typeof found === 'string') {
      this.failure = found;
    } else {
      this.field.change({ value: { kind: 'place', ...written(found) } });
    }
  };
}
