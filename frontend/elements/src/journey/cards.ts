import { html, nothing, svg, type TemplateResult } from 'lit';
import { HATCH, MARKS, shape } from './marks.js';
import {
  experienceOf,
  type JourneyMapLabels,
  type JourneyMapModel,
  type Stage,
  type Touchpoint,
} from './model.js';
import { interval, type Numbers, sentence } from './words.js';

export interface Cards {
  map: JourneyMapModel;
  labels: JourneyMapLabels;
  numbers: Numbers;
  selected: string | undefined;
  select: (code: string) => void;
}

/** The same facts one below the other, for a narrow screen: a list of cards per stage. */
export function cards(the: Cards): TemplateResult {
  const { labels } = the;
  return html`<ol class="stages">
    ${the.map.stages.map(
      (stage) => html`<li>
        <h3>${stage.title} ${stage.driver ? html`<span class="quiet">${labels.driver}: ${stage.driver}</span>` : nothing}</h3>
        ${stage.touchpoints.length === 0 ? html`<p class="quiet">${labels.noTouchpoints}</p>` : nothing}
        <ul>
          ${stage.touchpoints.map((one) => html`<li>${card(the, stage, one)}</li>`)}
        </ul>
        ${stage.loops ? html`<p class="leads-back"><span aria-hidden="true">↩</span> ${labels.loops}</p>` : nothing}
      </li>`,
    )}
  </ol>`;
}

function card(the: Cards, stage: Stage, one: Touchpoint): TemplateResult {
  const { labels, numbers } = the;
  const experience = experienceOf(one);
  const isMeasured = one.status !== 'NO_DATA';
  const fact = (name: string, value: string) => html`<span><span class="quiet">${name}</span> ${value}</span>`;
  return html`<div class="card">
    <button
      class="cover"
      data-code=${one.code}
      aria-pressed=${the.selected === one.code ? 'true' : 'false'}
      aria-label=${sentence(one, stage, labels, numbers)}
      @click=${() => the.select(one.code)}
    ></button>
    <div class="card-content" aria-hidden="true">
      <span class="card-title">${one.title}</span>
      ${one.critical ? html`<span class="critical">⚑ ${labels.critical}</span>` : nothing}
      <span class="card-status">${MARKS[one.status]} ${one.statusText || labels.statuses[one.status]}</span>
      <span class="card-value">${experience === null ? labels.noValue : numbers.points(experience)}</span>
      ${bar(one)}
      <span class="card-facts">
        ${isMeasured || experience === null ? nothing : html`<span class="quiet">${labels.networkEstimate}</span>`}
        ${isMeasured ? fact(labels.painPoints, numbers.decimal(one.painPoints)) : nothing}
        ${fact(labels.importance, numbers.percent(one.omega))} ${fact(labels.visits, numbers.count(one.visits))}
        ${isMeasured && one.networkTheta !== null ? fact(labels.network, numbers.points(1 - one.networkTheta)) : nothing}
      </span>
    </div>
  </div>`;
}

/** Experience from left to right with its interval and the network's tick. */
function bar(one: Touchpoint): TemplateResult {
  const experience = experienceOf(one);
  const range = interval(one);
  const x = (share: number) => 10 + 300 * share;
  return html`<svg class="bar" viewBox="0 0 320 24" aria-hidden="true">
    ${HATCH}
    <line class="track" x1="10" x2="310" y1="12" y2="12"></line>
    ${range ? svg`<path class="whisker" d="M${x(range.low)} 12H${x(range.high)}M${x(range.low)} 7v10M${x(range.high)} 7v10"></path>` : nothing}
    ${one.networkTheta !== null && one.status !== 'NO_DATA'
      ? svg`<path class="network" d="M${x(1 - one.networkTheta)} 2v20"></path>`
      : nothing}
    ${experience === null ? nothing : shape(one.status, x(experience), 12, 7)}
  </svg>`;
}
