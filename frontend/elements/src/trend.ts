import { css, html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { dayInWords, dayOf } from '../../shopper/src/words/dates.js';
import { pieces } from './common/curve.js';
import { fromJson, parsed } from './common/parsed.js';
import { tokens } from './common/tokens.js';

export interface TrendPoint {
  date: string;
  score: number;
  label: string;
}

/** Every word of the element comes from outside. */
export interface TrendLabels {
  title: string;
  date: string;
  name: string;
  score: string;
  band: string;
  bands: { critical: string; weak: string; target: string; excellent: string };
  empty: string;
  showTable: string;
  showLine: string;
}

const DEFAULT_LABELS: TrendLabels = {
  title: 'Trend',
  date: 'Date',
  name: 'Wave',
  score: 'Score',
  band: 'Band',
  bands: { critical: 'Critical', weak: 'Weak', target: 'On target', excellent: 'Excellent' },
  empty: 'No scores yet',
  showTable: 'Show as table',
  showLine: 'Show as line',
};

const BANDS = ['critical', 'weak', 'target', 'excellent'] as const;
const [LEFT, RIGHT, TOP, HEIGHT, FOOT] = [36, 84, 12, 150, 28];

/**
 * Scores from 0 to 100 over time as a small line on the bands' ground, with a table instead at any time.
 *
 * @prop points - TrendPoint[] in the order of time, or the same as JSON text
 * @prop bands - where the bands weak, on target and excellent begin
 * @attr locale - en or ru
 */
@customElement('ts-trend')
export class Trend extends LitElement {
  static override styles = [
    tokens,
    css`
      header {
        display: flex;
        gap: 12px;
        align-items: center;
        justify-content: space-between;
        margin-bottom: 8px;
        font-weight: 600;
      }

      svg {
        display: block;
        width: 100%;
      }

      svg text {
        font-size: 12px;
        fill: var(--_quiet);
        font-variant-numeric: tabular-nums;
      }

      svg .score {
        font-size: 14px;
        font-weight: 600;
        fill: var(--_text);
        text-anchor: middle;
        paint-order: stroke;
        stroke: var(--_surface);
        stroke-width: 3;
      }

      .end {
        text-anchor: end;
      }

      .middle {
        text-anchor: middle;
      }

      .critical {
        fill: var(--_critical-tint);
      }

      .weak {
        fill: var(--_weak-tint);
      }

      .target {
        fill: var(--_target-tint);
      }

      .excellent {
        fill: var(--_excellent-tint);
      }

      .edge {
        stroke: var(--_hair);
      }

      .line {
        fill: none;
        stroke: var(--_text);
        stroke-width: 2.5;
      }

      .spot {
        fill: var(--_text);
        stroke: var(--_surface);
        stroke-width: 2;
      }

      .empty {
        margin: 0;
        color: var(--_quiet);
      }
    `,
  ];

  @property({ converter: fromJson }) points: TrendPoint[] | string | undefined;
  @property({ converter: fromJson }) labels: Partial<TrendLabels> | string | undefined;
  @property({ converter: fromJson }) bands: number[] | string | undefined;
  @property() locale: 'en' | 'ru' = 'en';
  @state() private isTable = false;
  @state() private room = 480;
  private observer: ResizeObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (typeof ResizeObserver === 'function') {
      this.observer = new ResizeObserver(([entry]) => {
        this.room = Math.floor(entry?.contentRect.width ?? 0) || this.room;
      });
      this.observer.observe(this);
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer?.disconnect();
  }

  private get words(): TrendLabels {
    const given = parsed(this.labels);
    return { ...DEFAULT_LABELS, ...given, bands: { ...DEFAULT_LABELS.bands, ...given?.bands } };
  }

  private get thresholds(): number[] {
    return parsed(this.bands) ?? [60, 75, 90];
  }

  override render(): TemplateResult {
    const points = parsed(this.points) ?? [];
    const labels = this.words;
    if (points.length === 0) {
      return html`<p class="empty">${labels.empty}</p>`;
    }
    return html`<header>
        <span>${labels.title}</span>
        <button class="button" @click=${() => (this.isTable = !this.isTable)}>
          ${this.isTable ? labels.showLine : labels.showTable}
        </button>
      </header>
      ${this.isTable ? nothing : this.drawing(points, labels)}
      <div class=${this.isTable ? 'scroller' : 'visually-hidden'}>${this.table(points, labels)}</div>`;
  }

  /** For eyes only: everything in it stands in the table. */
  private drawing(points: TrendPoint[], labels: TrendLabels): TemplateResult {
    const width = Math.max(240, this.room);
    const span = width - LEFT - RIGHT;
    const x = (index: number) => LEFT + 16 + (points.length === 1 ? (span - 32) / 2 : ((span - 32) * index) / (points.length - 1));
    const spots = points.map((point, index) => ({ x: x(index), y: height(point.score) }));
    return html`<svg viewBox="0 0 ${width} ${TOP + HEIGHT + FOOT}" width=${width} height=${TOP + HEIGHT + FOOT} aria-hidden="true">
      ${this.ground(span, labels)}
      ${pieces(spots).map((path) => svg`<path class="line" d=${path}></path>`)}
      ${points.map((point, index) => this.spot(point, index, points.length, spots[index]!, span))}
    </svg>`;
  }

  private ground(span: number, labels: TrendLabels): SVGTemplateResult {
    const edges = [0, ...this.thresholds, 100];
    return svg`${BANDS.map((band, index) => {
      const [low, high] = [edges[index]!, edges[index + 1]!];
      const middle = (height(low) + height(high)) / 2 + 4;
      return svg`<rect class=${band} x=${LEFT} y=${height(high)} width=${span} height=${height(low) - height(high)}></rect>
        <line class="edge" x1=${LEFT} x2=${LEFT + span} y1=${height(low)} y2=${height(low)}></line>
        <text class="end" x=${LEFT - 6} y=${height(low) + 4}>${low}</text>
        <text x=${LEFT + span + 6} y=${middle}>${labels.bands[band]}</text>`;
    })}<text class="end" x=${LEFT - 6} y=${height(100) + 4}>100</text>`;
  }

  private spot(point: TrendPoint, index: number, count: number, at: { x: number; y: number }, span: number): SVGTemplateResult {
    const every = Math.max(1, Math.ceil((count * 84) / span));
    const isNamed = (count - 1 - index) % every === 0;
    return svg`<circle class="spot" cx=${at.x} cy=${at.y} r="5"><title>${point.label}: ${this.number(point.score)}</title></circle>
      ${isNamed
        ? svg`<text class="score" x=${at.x} y=${at.y < TOP + 24 ? at.y + 22 : at.y - 11}>${this.number(point.score)}</text>
            <text class="middle" x=${at.x} y=${TOP + HEIGHT + 20}>${point.label || this.day(point.date)}</text>`
        : nothing}`;
  }

  private table(points: TrendPoint[], labels: TrendLabels): TemplateResult {
    return html`<table>
      <caption class="visually-hidden">${labels.title}</caption>
      <thead>
        <tr>
          <th scope="col">${labels.date}</th>
          <th scope="col">${labels.name}</th>
          <th scope="col" class="number">${labels.score}</th>
          <th scope="col">${labels.band}</th>
        </tr>
      </thead>
      <tbody>
        ${points.map(
          (point) => html`<tr>
            <th scope="row">${this.day(point.date)}</th>
            <td>${point.label}</td>
            <td class="number">${this.number(point.score)}</td>
            <td>${labels.bands[this.bandOf(point.score)]}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  private bandOf(score: number): (typeof BANDS)[number] {
    return BANDS[this.thresholds.filter((threshold) => score >= threshold).length] ?? 'excellent';
  }

  private number(value: number): string {
    return value.toLocaleString(this.tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  }

  private day(date: string): string {
    return /^\d{4}-\d\d-\d\d/.test(date) ? dayInWords(dayOf(date), this.locale) : date;
  }

  private get tag(): string {
    return this.locale === 'ru' ? 'ru-RU' : 'en-GB';
  }
}

function height(score: number): number {
  return TOP + HEIGHT * (1 - Math.min(100, Math.max(0, score)) / 100);
}

declare global {
  interface HTMLElementTagNameMap {
    'ts-trend': Trend;
  }
}
