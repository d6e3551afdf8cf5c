import { css, html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { dayInWords, dayOf } from '@touchstone/form/words/dates';
import { fromJson, parsed } from './common/parsed.js';
import { tokens } from './common/tokens.js';

/** One wave's score; `status` says that the wave still runs and is empty otherwise. */
export interface TrendPoint {
  wave: string;
  from: string;
  to: string;
  score: number;
  label: string;
  name: string;
  count: string;
  status: string;
}

/** Waves that compare. Two lines never join; two of one checklist are parted by a mark. */
export interface TrendLine {
  checklist: string;
  name: string;
  points: TrendPoint[];
}

/** A day on which another version of the journey began to hold. */
export interface TrendMark {
  day: string;
  label: string;
}

/** Every word of the element comes from outside. */
export interface TrendLabels {
  title: string;
  wave: string;
  window: string;
  checklist: string;
  score: string;
  band: string;
  visits: string;
  break: string;
  changed: string;
  more: string;
  bands: { critical: string; weak: string; target: string; excellent: string };
  empty: string;
  showTable: string;
  showLine: string;
}

const DEFAULT_LABELS: TrendLabels = {
  title: 'Trend',
  wave: 'Wave',
  window: 'Days',
  checklist: 'Checklist',
  score: 'Score',
  band: 'Band',
  visits: 'Visits',
  break: 'Scores before and after do not compare.',
  changed: '',
  more: 'Further lines stand in the table.',
  bands: { critical: 'Critical', weak: 'Weak', target: 'On target', excellent: 'Excellent' },
  empty: 'No scores yet',
  showTable: 'Show as table',
  showLine: 'Show as line',
};

const BANDS = ['critical', 'weak', 'target', 'excellent'] as const;
const [LEFT, RIGHT, TOP, HEIGHT, FOOT] = [36, 84, 20, 150, 62];
const MOST_LINES = 4;
const MARK_ROOM = 132;
/** About the widths of a letter, and of the space between two names. */
const [CHARACTER, BETWEEN] = [6.8, 10];
const DASHES = ['', '9 4', '2 4', '12 4 2 4'];
/** The axis begins here, or lower where a score is. */
const FLOOR = 40;

/**
 * The scores of waves as lines on the bands' ground, with a table instead at any time. A wave that still runs is hollow
 * and grey; what was measured by another version or checklist is a line of its own.
 *
 * @prop lines - TrendLine[], the newest first, each in the order of time, or the same as JSON text
 * @prop marks - TrendMark[] in the order of time, or the same as JSON text
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

      .line.provisional {
        stroke: var(--_none);
        stroke-dasharray: 3 4;
      }

      .spot {
        fill: var(--_text);
        stroke: var(--_surface);
        stroke-width: 2;
      }

      .spot.provisional {
        fill: var(--_surface);
        stroke: var(--_none);
        stroke-width: 2.5;
      }

      svg .score.provisional {
        font-weight: 400;
        fill: var(--_quiet);
      }

      .break {
        stroke: var(--_line);
        stroke-dasharray: 2 3;
        stroke-width: 1.5;
      }

      .mark {
        stroke: var(--_accent, var(--_text));
        stroke-width: 1;
      }

      .changed {
        margin: 8px 0 0;
        color: var(--_quiet);
      }

      .legend {
        margin: 4px 0 0;
        padding: 0;
        list-style: none;
        color: var(--_quiet);
      }

      .legend li {
        display: flex;
        gap: 8px;
        align-items: center;
      }

      .legend svg {
        flex: none;
        width: 36px;
      }

      .empty {
        margin: 0;
        color: var(--_quiet);
      }
    `,
  ];

  @property({ converter: fromJson }) lines: TrendLine[] | string | undefined;
  @property({ converter: fromJson }) marks: TrendMark[] | string | undefined;
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
    const lines = (parsed(this.lines) ?? []).filter((line) => line.points.length > 0);
    const labels = this.words;
    if (lines.length === 0) {
      return html`<p class="empty">${labels.empty}</p>`;
    }
    return html`<header>
        <span>${labels.title}</span>
        <button class="button" @click=${() => (this.isTable = !this.isTable)}>
          ${this.isTable ? labels.showLine : labels.showTable}
        </button>
      </header>
      ${this.isTable ? nothing : this.drawing(lines.slice(0, MOST_LINES), labels, lines.length > MOST_LINES)}
      <div
        class=${this.isTable ? 'scroller' : 'visually-hidden'}
        role=${this.isTable ? 'region' : nothing}
        tabindex=${this.isTable ? '0' : nothing}
        aria-label=${this.isTable ? labels.title : nothing}
      >
        ${this.table(lines, labels)}
      </div>
      ${labels.changed ? html`<p class="changed">${labels.changed}</p>` : nothing}`;
  }

  /** For eyes only: everything in it stands in the table. */
  private drawing(lines: TrendLine[], labels: TrendLabels, isMore: boolean): TemplateResult {
    const width = Math.max(240, this.room);
    const waves = inOrder(lines);
    const lowest = Math.min(FLOOR, ...lines.flatMap((line) => line.points.map((point) => Math.floor(point.score / 10) * 10)));
    const plan: Plan = {
      span: width - LEFT - RIGHT,
      waves,
      x: (wave) => {
        const span = width - LEFT - RIGHT - 64;
        return LEFT + 32 + (waves.length === 1 ? span / 2 : (span * waves.indexOf(wave)) / (waves.length - 1));
      },
      y: (score) => TOP + HEIGHT * (1 - (Math.min(100, Math.max(lowest, score)) - lowest) / (100 - lowest)),
      lowest,
    };
    return html`<svg viewBox="0 0 ${width} ${TOP + HEIGHT + FOOT}" width=${width} height=${TOP + HEIGHT + FOOT} aria-hidden="true">
        ${this.ground(plan, labels)} ${breaks(lines, plan)} ${marks(parsed(this.marks) ?? [], lines, plan, width)}
        ${lines.map((line, index) => strokes(line, index, plan))}
        ${lines.map((line) => line.points.map((point) => this.spot(point, plan)))} ${names(lines, plan, width)}
      </svg>
      ${lines.length > 1 ? legend(lines, labels, isMore) : nothing}`;
  }

  private ground(plan: Plan, labels: TrendLabels): SVGTemplateResult {
    const edges = [0, ...this.thresholds, 100];
    return svg`${BANDS.map((band, index) => {
      const [low, high] = [Math.max(plan.lowest, edges[index]!), edges[index + 1]!];
      if (high <= low) {
        return nothing;
      }
      const middle = (plan.y(low) + plan.y(high)) / 2 + 4;
      return svg`<rect class=${band} x=${LEFT} y=${plan.y(high)} width=${plan.span} height=${plan.y(low) - plan.y(high)}></rect>
        <line class="edge" x1=${LEFT} x2=${LEFT + plan.span} y1=${plan.y(low)} y2=${plan.y(low)}></line>
        <text class="end" x=${LEFT - 6} y=${plan.y(low) + 4}>${low}</text>
        <text x=${LEFT + plan.span + 6} y=${middle}>${labels.bands[band]}</text>`;
    })}<text class="end" x=${LEFT - 6} y=${plan.y(100) + 4}>100</text>`;
  }

  private spot(point: TrendPoint, plan: Plan): SVGTemplateResult {
    const [x, y] = [plan.x(point.wave), plan.y(point.score)];
    const running = point.status ? 'provisional' : '';
    return svg`<circle class="spot ${running}" cx=${x} cy=${y} r="5"><title>${point.name}: ${this.number(point.score)}, ${point.count} ${point.status}</title></circle>
      <text class="score ${running}" x=${x} y=${y < TOP + 14 ? y + 22 : y - 11}>${this.number(point.score)}</text>`;
  }

  private table(lines: TrendLine[], labels: TrendLabels): TemplateResult {
    return html`<table>
      <caption class="visually-hidden">${labels.title}</caption>
      <thead>
        <tr>
          <th scope="col">${labels.wave}</th>
          <th scope="col">${labels.window}</th>
          <th scope="col">${labels.checklist}</th>
          <th scope="col" class="number">${labels.score}</th>
          <th scope="col">${labels.band}</th>
          <th scope="col">${labels.visits}</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map((line) =>
          line.points.map(
            (point) => html`<tr>
              <th scope="row">${point.name}</th>
              <td>${this.day(point.from)} – ${this.day(point.to)}</td>
              <td>${line.name}</td>
              <td class="number">${this.number(point.score)}</td>
              <td>${labels.bands[this.bandOf(point.score)]}</td>
              <td>${point.status ? `${point.status}, ${point.count}` : point.count}</td>
            </tr>`,
          ),
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

/** Where everything in the drawing stands. */
interface Plan {
  span: number;
  waves: string[];
  x: (wave: string) => number;
  y: (score: number) => number;
  lowest: number;
}

function inOrder(lines: TrendLine[]): string[] {
  const points = lines.flatMap((line) => line.points);
  points.sort((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to));
  return [...new Set(points.map((point) => point.wave))];
}

/** Straight between two waves: nothing was measured there. */
function strokes(line: TrendLine, index: number, plan: Plan): SVGTemplateResult {
  return svg`${line.points.slice(1).map((to, at) => {
    const from = line.points[at]!;
    const running = from.status || to.status;
    return svg`<path class="line ${running ? 'provisional' : ''}" stroke-dasharray=${running ? nothing : DASHES[index] || nothing}
      d="M${plan.x(from.wave)} ${plan.y(from.score)}L${plan.x(to.wave)} ${plan.y(to.score)}"></path>`;
  })}`;
}

/** Under each wave its name, how many visits, and whether more are to come; those that have room whole, the last one first. */
function names(lines: TrendLine[], plan: Plan, width: number): SVGTemplateResult {
  const all = plan.waves.map((wave) => {
    const points = lines.flatMap((line) => line.points.filter((point) => point.wave === wave));
    return [points[0]?.label ?? '', points.map((point) => point.count).join(' / '), points[0]?.status ?? ''];
  });
  const room = Math.max(...all.flat().map((words) => words.length)) * CHARACTER;
  const apart = plan.waves.length > 1 ? plan.x(plan.waves[1]!) - plan.x(plan.waves[0]!) : width;
  const every = Math.max(1, Math.ceil((room + BETWEEN) / apart));
  return svg`${all.map((words, index) => {
    const x = Math.min(width - room / 2, Math.max(room / 2, plan.x(plan.waves[index]!)));
    return (all.length - 1 - index) % every === 0
      ? words.map((line, row) => svg`<text class="middle name" x=${x} y=${TOP + HEIGHT + 20 + row * 16}>${line}</text>`)
      : nothing;
  })}`;
}

/** A mark between the lines of one checklist that follow each other. */
function breaks(lines: TrendLine[], plan: Plan): SVGTemplateResult {
  return svg`${lines.map((line, index) => {
    const before = lines.slice(index + 1).find((other) => other.checklist === line.checklist);
    if (!before) {
      return nothing;
    }
    const x = (plan.x(before.points.at(-1)!.wave) + plan.x(line.points[0]!.wave)) / 2;
    return svg`<line class="break" x1=${x} x2=${x} y1=${TOP} y2=${TOP + HEIGHT}></line>`;
  })}`;
}

/** A thin line at each change of the journey, named where the name has room. */
function marks(all: TrendMark[], lines: TrendLine[], plan: Plan, width: number): SVGTemplateResult {
  let free = 0;
  return svg`${all.map((mark) => {
    const x = place(mark.day, lines, plan);
    const middle = Math.min(width - MARK_ROOM / 2, Math.max(MARK_ROOM / 2, x));
    const isNamed = middle - MARK_ROOM / 2 >= free;
    free = isNamed ? middle + MARK_ROOM / 2 : free;
    return svg`<line class="mark" x1=${x} x2=${x} y1=${TOP} y2=${TOP + HEIGHT}><title>${mark.label}</title></line>
      ${isNamed ? svg`<text class="middle" x=${middle} y=${TOP - 6}>${mark.label}</text>` : nothing}`;
  })}`;
}

/** A day's place between the middles of the waves around it. */
function place(day: string, lines: TrendLine[], plan: Plan): number {
  const points = lines.flatMap((line) => line.points);
  const middles = plan.waves.map((wave) => {
    const { from, to } = points.find((point) => point.wave === wave)!;
    return (Date.parse(from) + Date.parse(to)) / 2;
  });
  const next = middles.findIndex((middle) => middle > Date.parse(day));
  if (next <= 0) {
    return next === 0 ? plan.x(plan.waves[0]!) - 20 : plan.x(plan.waves.at(-1)!) + 20;
  }
  const share = (Date.parse(day) - middles[next - 1]!) / (middles[next]! - middles[next - 1]!);
  const [before, after] = [plan.x(plan.waves[next - 1]!), plan.x(plan.waves[next]!)];
  return before + (after - before) * share;
}

function legend(lines: TrendLine[], labels: TrendLabels, isMore: boolean): TemplateResult {
  const isBroken = new Set(lines.map((line) => line.checklist)).size < lines.length;
  return html`<ul class="legend" aria-hidden="true">
    ${lines.map(
      (line, index) => html`<li>
        <svg viewBox="0 0 36 8"><path class="line" d="M0 4H36" stroke-dasharray=${DASHES[index] || nothing}></path></svg>${line.name}
      </li>`,
    )}
    ${isBroken ? html`<li>${labels.break}</li>` : nothing} ${isMore ? html`<li>${labels.more}</li>` : nothing}
  </ul>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'ts-trend': Trend;
  }
}
