import { nothing, svg, type SVGTemplateResult } from 'lit';
import { pieces, round } from '../common/curve.js';
import {
  CURVE_HEIGHT,
  GUTTER,
  HEADER_HEIGHT,
  LANE_HEIGHT,
  type Layout,
  type Point,
  type StageBox,
} from './geometry.js';
import { HATCH, MARKS, shape } from './marks.js';
import { experienceOf, type JourneyMapLabels } from './model.js';
import { lines, type Numbers, sentence } from './words.js';

export interface Drawing {
  layout: Layout;
  labels: JourneyMapLabels;
  numbers: Numbers;
  selected: string | undefined;
  select: (code: string) => void;
}

const CHARACTER = 7.2;
const SMALL_CHARACTER = 6.8;
/** The room of a figure beside its dot; the last column has none at its right. */
const VALUE = 36;

/** The whole map as vectors; each touchpoint is one button over the full height of its column. */
export function drawing(the: Drawing): SVGTemplateResult {
  const { layout, labels } = the;
  return svg`<svg
    width=${layout.width}
    height=${layout.height}
    viewBox="0 0 ${layout.width} ${layout.height}"
    role="group"
    aria-label=${labels.map}
  >
    ${HATCH} ${layout.loop ? loop(the) : nothing} ${layout.stages.map((box) => stage(the, box))} ${scale(the)}
    ${lanes(the)} ${curve(layout.points)} ${layout.points.map((point) => touchpoint(the, point))}
  </svg>`;
}

/** From each looping stage up, back along the top and down into the first: the journey begins anew. */
function loop({ layout, labels }: Drawing): SVGTemplateResult | typeof nothing {
  if (!layout.loop) {
    return nothing;
  }
  const { from, to } = layout.loop;
  const [rail, floor] = [14, layout.rows.header];
  const target = to.x + 28;
  const start = Math.max(...from.map((box) => box.x + box.width / 2));
  return svg`<g class="loop">
    <path d="M${start} ${floor}V${rail + 10}q0 -10 -10 -10H${target + 10}q-10 0 -10 10V${floor - 2}"></path>
    ${from
      .map((box) => box.x + box.width / 2)
      .filter((x) => x !== start)
      .map((x) => svg`<path d="M${x} ${floor}V${rail + 10}q0 -10 -10 -10"></path>`)}
    <path class="head" d="M${target - 6} ${floor - 10}L${target} ${floor - 1}L${target + 6} ${floor - 10}"></path>
    <text x=${target + 20} y=${rail + 20}>${labels.loops}</text>
  </g>`;
}

function stage(the: Drawing, box: StageBox): SVGTemplateResult {
  const { layout, labels } = the;
  const top = layout.rows.header;
  const tip = 10;
  const right = box.x + box.width;
  const title = lines(box.stage.title, Math.floor((box.width - 24) / CHARACTER), 3);
  const driver = `${labels.driver}: ${box.stage.driver}`;
  const room = Math.floor((box.width - 20) / SMALL_CHARACTER);
  return svg`<g class="stage">
    <rect class="column" x=${box.x} y=${top} width=${box.width} height=${layout.height - top} rx="8"></rect>
    <path class="stage-head" d="M${box.x + 8} ${top}H${right - tip}L${right} ${top + HEADER_HEIGHT / 2}L${right - tip} ${top + HEADER_HEIGHT}H${box.x + 8}q-8 0 -8 -8V${top + 8}q0 -8 8 -8z"></path>
    <text class="stage-title">
      <title>${box.stage.title}</title>
      ${title.map(
        (line, index) =>
          svg`<tspan x=${box.x + 12} y=${top + 22 + index * 17}>${line}</tspan>`,
      )}
    </text>
    ${box.stage.driver
      ? svg`<text class="driver" x=${box.x + 12} y=${top + HEADER_HEIGHT - 9}>${driver.length <= room ? driver : lines(box.stage.driver, room, 1)}<title>${driver}</title></text>`
      : nothing}
    ${box.stage.touchpoints.length === 0
      ? svg`<text class="quiet" x=${box.x + 12} y=${layout.rows.curve + 24}>${labels.noTouchpoints}</text>`
      : nothing}
  </g>`;
}

function scale({ layout, labels, numbers }: Drawing): SVGTemplateResult {
  const top = layout.rows.curve;
  const label = lines(labels.experience, 13, 2);
  const hint = lines(labels.experienceHint, 14, 3);
  return svg`<g class="scale">
    ${[0, 0.25, 0.5, 0.75, 1].map((share) => {
      const y = top + CURVE_HEIGHT * (1 - share);
      return svg`<line class=${share === 0 ? 'base' : ''} x1=${GUTTER} x2=${layout.width} y1=${y} y2=${y}></line>
        <text class="quiet number" x=${GUTTER - 8} y=${y + 4}>${numbers.points(share)}</text>`;
    })}
    ${label.map((line, index) => svg`<text class="lane-title" x="0" y=${top + 24 + index * 17}>${line}</text>`)}
    ${hint.map((line, index) => svg`<text class="small quiet" x="0" y=${top + 24 + label.length * 17 + index * 15}>${line}</text>`)}
  </g>`;
}

function lanes({ layout, labels }: Drawing): SVGTemplateResult {
  const lane = (y: number, text: string) => {
    const title = lines(text, 14, 2);
    return svg`<line class="lane-line" x1="0" x2=${layout.width} y1=${y} y2=${y}></line>
      ${title.map((line, index) => svg`<text class="lane-title" x="0" y=${y + (title.length > 1 ? 20 : 29) + index * 17}>${line}</text>`)}`;
  };
  return svg`<g class="lanes">
    ${lane(layout.rows.pains, labels.painPoints)} ${lane(layout.rows.visits, labels.visits)}
  </g>`;
}

/** Dashed wherever one end is only what the network lets us expect. */
function curve(points: Point[]): SVGTemplateResult {
  const known = points.flatMap((point) => (point.y === null ? [] : [{ ...point, y: point.y }]));
  return svg`<g class="curve">
    ${pieces(known).map((path, index) => {
      const ends = [known[index]!, known[index + 1]!];
      const isGuess = ends.some((end) => end.touchpoint.status === 'NO_DATA');
      return svg`<path class=${isGuess ? 'guess' : ''} d=${path}></path>`;
    })}
  </g>`;
}

function touchpoint(the: Drawing, point: Point): SVGTemplateResult {
  const { layout, labels, numbers } = the;
  const one = point.touchpoint;
  const select = () => the.select(one.code);
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      select();
    }
  };
  return svg`<g class="content" aria-hidden="true">
      ${one.critical ? flag(the, point) : nothing} ${measure(the, point)} ${words(the, point)} ${laneValues(the, point)}
    </g>
    <g
      class="touchpoint"
      role="button"
      tabindex="0"
      data-code=${one.code}
      aria-pressed=${the.selected === one.code ? 'true' : 'false'}
      aria-label=${sentence(one, point.stage, labels, numbers)}
      @click=${select}
      @keydown=${key}
    >
      <rect class="hit" x=${point.left + 2} y=${layout.rows.flags} width=${point.width - 4} height=${layout.height - layout.rows.flags - 2} rx="8">
        <title>${one.title}</title>
      </rect>
    </g>`;
}

function flag({ layout, labels }: Drawing, point: Point): SVGTemplateResult {
  const [x, y] = [point.left + 10, layout.rows.flags + 4];
  return svg`<g class="flag">
    <path d="M${x} ${y}v18M${x} ${y}h13l-3 4.5l3 4.5h-13z"></path>
    ${labels.critical.length * SMALL_CHARACTER <= point.width - 31 ? svg`<text x=${x + 19} y=${y + 11}>${labels.critical}</text>` : nothing}
  </g>`;
}

function measure({ layout, labels, numbers }: Drawing, point: Point): SVGTemplateResult {
  const { touchpoint: one, x, y, whisker, networkY, radius } = point;
  const value = experienceOf(one);
  if (y === null || value === null) {
    return svg`<text class="quiet number middle" x=${x} y=${layout.rows.curve + CURVE_HEIGHT / 2}>${labels.noValue}</text>`;
  }
  const reach = Math.max(14, radius + 6);
  const isLast = x + radius + VALUE > layout.width;
  return svg`
    ${whisker
      ? svg`<path class="whisker" d="M${x} ${round(whisker.top)}V${round(whisker.bottom)}M${x - 6} ${round(whisker.top)}h12M${x - 6} ${round(whisker.bottom)}h12"></path>`
      : nothing}
    ${networkY !== null && one.status !== 'NO_DATA'
      ? svg`<path class="network" d="M${x - reach} ${round(networkY)}h${2 * reach}"></path>`
      : nothing}
    ${shape(one.status, x, y, radius)}
    <text class="value ${isLast ? 'end' : ''}" x=${x + (isLast ? -1 : 1) * (radius + 7)} y=${y + 5}>${numbers.points(value)}</text>`;
}

function words({ layout, labels }: Drawing, point: Point): SVGTemplateResult {
  const { touchpoint: one, x } = point;
  const width = Math.floor((point.width - 12) / CHARACTER);
  const title = lines(one.title, width, layout.lines.title);
  const status = lines(one.statusText || labels.statuses[one.status], Math.floor((point.width - 6) / SMALL_CHARACTER) - 2, layout.lines.status);
  const below = layout.rows.titles + 16 + title.length * 17 + 6;
  return svg`
    <text class="title middle">
      ${title.map((line, index) => svg`<tspan x=${x} y=${layout.rows.titles + 16 + index * 17}>${line}</tspan>`)}
    </text>
    <text class="status middle small ${one.status}">
      ${status.map(
        (line, index) => svg`<tspan x=${x} y=${below + index * 15}>${index === 0 ? `${MARKS[one.status]} ` : ''}${line}</tspan>`,
      )}
    </text>`;
}

function laneValues({ layout, numbers, labels }: Drawing, point: Point): SVGTemplateResult {
  const { touchpoint: one, left } = point;
  const isMeasured = one.status !== 'NO_DATA';
  const middle = LANE_HEIGHT / 2;
  return svg`
    ${isMeasured && point.painWidth > 0
      ? svg`<rect class="pain" x=${left + 8} y=${layout.rows.pains + middle - 8} width=${round(point.painWidth)} height="16" rx="2"></rect>`
      : nothing}
    <text class="number-left" x=${left + 8 + (isMeasured ? round(point.painWidth) + 6 : 0)} y=${layout.rows.pains + middle + 5}
      >${isMeasured ? numbers.decimal(one.painPoints) : labels.noValue}</text>
    <text class="number-left" x=${left + 8} y=${layout.rows.visits + middle + 5}>${numbers.count(one.visits)}</text>`;
}
