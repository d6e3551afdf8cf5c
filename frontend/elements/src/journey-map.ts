import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { cardStyles } from './journey/card-styles.js';
import { cards } from './journey/cards.js';
import { drawing } from './journey/drawing.js';
import { frameStyles } from './journey/frame-styles.js';
import { layout } from './journey/geometry.js';
import { HATCH, shape } from './journey/marks.js';
import {
  type JourneyMapLabels,
  type JourneyMapModel,
  type Status,
  withDefaults,
} from './journey/model.js';
import { styles } from './journey/styles.js';
import { table } from './journey/table.js';
import { Numbers } from './journey/words.js';
import { fromJson, parsed } from './common/parsed.js';
import { tokens } from './common/tokens.js';

const NARROW = 700;
const PADDING = 4;
const STATUSES: Status[] = ['CONFIRMED', 'SUSPECTED', 'NEEDS_VISITS', 'CLEAR', 'NO_DATA'];

/**
 * A customer's journey: stages as columns, the experience at their touchpoints as a curve with its uncertainty, pain
 * points and visits below; a list of cards where there is little room, and a table at any time.
 *
 * @prop map - a JourneyMapModel, or the same as JSON text
 * @prop labels - JourneyMapLabels, or the same as JSON text
 * @attr selected - the code of the touchpoint shown as chosen
 * @fires touchpoint-selected - with `detail.code`
 * @cssprop --ts-surface, --ts-panel, --ts-text, --ts-quiet, --ts-line, --ts-hair, --ts-accent, --ts-critical,
 *   --ts-weak, --ts-target, --ts-excellent, --ts-none, --ts-font
 */
@customElement('ts-journey-map')
export class JourneyMap extends LitElement {
  static override styles = [tokens, styles, frameStyles, cardStyles];

  @property({ converter: fromJson }) map: JourneyMapModel | string | undefined;
  @property({ converter: fromJson }) labels: Partial<JourneyMapLabels> | string | undefined;
  @property() selected: string | undefined;
  @state() private isTable = false;
  @state() private room = 1120;
  @state() private scrolled = 0;
  private observer: ResizeObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (typeof ResizeObserver === 'function') {
      this.observer = new ResizeObserver(([entry]) => {
        const width = Math.floor(entry?.contentRect.width ?? 0);
        if (width > 0) {
          this.room = width;
        }
      });
      this.observer.observe(this);
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer?.disconnect();
  }

  override render(): TemplateResult | typeof nothing {
    const map = parsed(this.map);
    if (!map) {
      return nothing;
    }
    const labels = withDefaults(parsed(this.labels));
    const numbers = new Numbers(map.locale);
    return html`
      ${this.header(map, labels)} ${this.isTable ? nothing : this.picture(map, labels, numbers)}
      <div
        class=${this.isTable ? 'scroller' : 'visually-hidden'}
        role=${this.isTable ? 'region' : nothing}
        tabindex=${this.isTable ? '0' : nothing}
        aria-label=${this.isTable ? map.title || labels.map : nothing}
      >
        ${table({ map, labels, numbers, isShown: this.isTable, select: this.select })}
      </div>
    `;
  }

  private header(map: JourneyMapModel, labels: JourneyMapLabels): TemplateResult {
    return html`<header>
      <div>
        ${map.title ? html`<h2>${map.title}</h2>` : nothing}
        ${map.persona ? html`<p><span class="quiet">${labels.persona}:</span> ${map.persona}</p>` : nothing}
        ${map.job ? html`<p><span class="quiet">${labels.job}:</span> ${map.job}</p>` : nothing}
      </div>
      <button class="button toggle" @click=${() => (this.isTable = !this.isTable)}>
        ${this.isTable ? labels.showMap : labels.showTable}
      </button>
    </header>`;
  }

  private picture(map: JourneyMapModel, labels: JourneyMapLabels, numbers: Numbers): TemplateResult {
    const { selected, select } = this;
    if (this.room < NARROW) {
      return html`${cards({ map, labels, numbers, selected, select })}${this.legend(labels)}`;
    }
    const placed = layout(map, this.room - 2 * PADDING);
    const width = placed.width;
    const drawn = drawing({ layout: placed, labels, numbers, selected, select });
    const hidden = width + 2 * PADDING - this.room;
    const more = [this.scrolled > 1 ? 'more-before' : '', this.scrolled < hidden - 1 ? 'more-after' : ''];
    return html`<div
        class="scroller map ${more.join(' ')}"
        role=${hidden > 0 ? 'region' : nothing}
        tabindex=${hidden > 0 ? '0' : nothing}
        aria-label=${hidden > 0 ? map.title || labels.map : nothing}
        @scroll=${(event: Event) => (this.scrolled = (event.currentTarget as Element).scrollLeft)}
      >
        ${drawn}
      </div>
      ${this.legend(labels)}`;
  }

  private legend(labels: JourneyMapLabels): TemplateResult {
    const sample = (content: unknown, text: string) =>
      html`<li><svg viewBox="0 0 20 20" aria-hidden="true">${HATCH}${content}</svg>${text}</li>`;
    return html`<ul class="legend" aria-label=${labels.legend}>
      ${STATUSES.map((status) => sample(shape(status, 10, 10, 6.5), labels.statuses[status]))}
      ${sample(svg`<path class="whisker" d="M10 2v16M5 2h10M5 18h10"></path>`, labels.interval)}
      ${sample(svg`<path class="network" d="M2 10h16"></path>`, labels.network)}
      ${sample(svg`<circle class="dot CLEAR" cx="6" cy="11" r="3.5"></circle><circle class="dot CLEAR" cx="14" cy="10" r="6"></circle>`, labels.legendSize)}
    </ul>`;
  }

  private readonly select = (code: string): void => {
    this.selected = code;
    this.dispatchEvent(
      new CustomEvent('touchpoint-selected', { detail: { code }, bubbles: true, composed: true }),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ts-journey-map': JourneyMap;
  }
}
