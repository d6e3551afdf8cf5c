import { html, nothing, type TemplateResult } from 'lit';
import { MARKS } from './marks.js';
import { experienceOf, type JourneyMapLabels, type JourneyMapModel, type Stage, type Touchpoint } from './model.js';
import { interval, type Numbers } from './words.js';

export interface Table {
  map: JourneyMapModel;
  labels: JourneyMapLabels;
  numbers: Numbers;
  /** Whether it is seen; an unseen table holds nothing that takes the focus. */
  isShown: boolean;
  select: (code: string) => void;
}

/** Everything the drawing says, in rows and columns. */
export function table(the: Table): TemplateResult {
  const { map, labels } = the;
  const number = [
    labels.experience,
    labels.interval,
    labels.network,
    labels.importance,
    labels.painPoints,
    labels.visits,
  ];
  return html`<table>
    <caption class="visually-hidden">${map.title || labels.map}. ${labels.experience}: ${labels.experienceHint}</caption>
    <thead>
      <tr>
        <th scope="col">${labels.stage}</th>
        <th scope="col">${labels.touchpoint}</th>
        <th scope="col">${labels.status}</th>
        ${number.map((title) => html`<th scope="col" class="number">${title}</th>`)}
      </tr>
    </thead>
    ${map.stages.map((stage) => rows(the, stage))}
  </table>`;
}

function rows(the: Table, stage: Stage): TemplateResult {
  const { labels } = the;
  const head = html`<th scope="rowgroup" rowspan=${Math.max(1, stage.touchpoints.length)}>
    ${stage.title}
    ${stage.driver ? html`<div class="quiet">${labels.driver}: ${stage.driver}</div>` : nothing}
    ${stage.loops ? html`<div class="quiet">↩ ${labels.loops}</div>` : nothing}
  </th>`;
  return html`<tbody>
    ${stage.touchpoints.length === 0
      ? html`<tr>${head}<td colspan="8" class="quiet">${labels.noTouchpoints}</td></tr>`
      : stage.touchpoints.map((one, index) => html`<tr>${index === 0 ? head : nothing}${cells(the, one)}</tr>`)}
  </tbody>`;
}

function cells(the: Table, one: Touchpoint): TemplateResult {
  const { labels, numbers } = the;
  const experience = experienceOf(one);
  const range = interval(one);
  const isMeasured = one.status !== 'NO_DATA';
  return html`<th scope="row">
      ${the.isShown
        ? html`<button class="link" @click=${() => the.select(one.code)}>${one.title}</button>`
        : one.title}
    </th>
    <td>
      <span aria-hidden="true">${MARKS[one.status]}</span> ${one.statusText || labels.statuses[one.status]}
      ${one.critical ? html`<div class="critical">⚑ ${labels.critical}</div>` : nothing}
    </td>
    <td class="number">
      ${experience === null ? labels.noValue : numbers.points(experience)}
      ${isMeasured || experience === null ? nothing : html`<div class="quiet">${labels.networkEstimate}</div>`}
    </td>
    <td class="number">${range ? `${numbers.points(range.low)}–${numbers.points(range.high)}` : labels.noValue}</td>
    <td class="number">${one.networkTheta === null ? labels.noValue : numbers.points(1 - one.networkTheta)}</td>
    <td class="number">${numbers.percent(one.omega)}</td>
    <td class="number">${isMeasured ? numbers.decimal(one.painPoints) : labels.noValue}</td>
    <td class="number">${numbers.count(one.visits)}</td>`;
}
