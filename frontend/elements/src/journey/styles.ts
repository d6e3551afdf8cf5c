import { css } from 'lit';

export const styles = css`
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    align-items: start;
    justify-content: space-between;
    margin-bottom: 12px;
  }

  h2 {
    margin: 0;
    font-size: 20px;
    line-height: 28px;
    font-weight: 600;
  }

  h3 {
    margin: 16px 0 8px;
    font-size: 16px;
    line-height: 24px;
    font-weight: 600;
  }

  p {
    margin: 0;
  }

  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .quiet {
    font-weight: 400;
    color: var(--_quiet);
  }

  .critical {
    font-weight: 600;
    color: var(--_critical-text);
  }

  .link {
    min-height: 24px;
    padding: 0;
    border: 0;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 3px;
    color: var(--_accent);
    background: none;
    cursor: pointer;
  }

  svg {
    display: block;
  }

  svg text {
    font-size: 13px;
    fill: var(--_text);
  }

  svg text.small {
    font-size: 12px;
  }

  svg text.quiet {
    fill: var(--_quiet);
  }

  svg .middle {
    text-anchor: middle;
  }

  svg .number {
    text-anchor: end;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }

  svg .number.middle {
    text-anchor: middle;
  }

  svg .number-left {
    font-variant-numeric: tabular-nums;
  }

  .column {
    fill: var(--_panel);
  }

  .stage-head {
    fill: var(--_hair);
  }

  svg .stage-title,
  svg .lane-title {
    font-weight: 600;
  }

  svg .driver {
    font-size: 12px;
    fill: var(--_text);
  }

  .loop path {
    fill: none;
    stroke: var(--_line);
    stroke-width: 2;
  }

  .loop .head {
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  svg .loop text {
    font-size: 12px;
    fill: var(--_quiet);
  }

  .scale line {
    stroke: var(--_hair);
  }

  .scale .base,
  .lane-line {
    stroke: var(--_line);
    stroke-opacity: 0.6;
  }

  .curve path {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2.5;
  }

  .curve .guess {
    stroke-dasharray: 4 5;
    stroke: var(--_line);
  }

  .touchpoint {
    cursor: pointer;
    outline: none;
  }

  .hit {
    fill: transparent;
    stroke: transparent;
    stroke-width: 2;
  }

  .touchpoint:hover .hit {
    stroke: var(--_line);
  }

  .touchpoint[aria-pressed='true'] .hit {
    stroke: var(--_accent);
    fill: color-mix(in srgb, var(--_accent) 10%, transparent);
  }

  .touchpoint:focus-visible .hit {
    stroke: var(--_accent);
    stroke-width: 3;
  }

  .whisker {
    fill: none;
    stroke: var(--_text);
    stroke-width: 1.5;
    stroke-opacity: 0.75;
  }

  .network {
    fill: none;
    stroke: var(--_text);
    stroke-width: 3;
  }

  .dot {
    stroke: var(--_surface);
    stroke-width: 2;
  }

  .dot.CONFIRMED {
    fill: var(--_critical);
  }

  .dot.SUSPECTED {
    fill: var(--_weak);
  }

  .dot.NEEDS_VISITS {
    fill: var(--_surface);
    stroke: var(--_none);
    stroke-width: 2.5;
  }

  .dot.CLEAR {
    fill: var(--_target);
  }

  .dot.NO_DATA {
    stroke: var(--_none);
    stroke-dasharray: 3 3;
  }

  .ground {
    fill: var(--_surface);
  }

  .hatch-line {
    fill: var(--_none);
  }

  svg .value {
    font-size: 14px;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    paint-order: stroke;
    stroke: var(--_panel);
    stroke-width: 4;
  }

  svg .value.end {
    text-anchor: end;
  }

  svg .title {
    font-weight: 500;
  }

  .pain {
    fill: var(--_critical);
  }

  .flag path {
    fill: var(--_critical);
    stroke: var(--_critical);
    stroke-width: 2;
    stroke-linejoin: round;
  }

  svg .flag text {
    font-size: 12px;
    font-weight: 600;
    fill: var(--_critical-text);
  }

  @media (prefers-reduced-motion: no-preference) {
    .hit {
      transition: stroke 120ms;
    }
  }

  @media (forced-colors: active) {
    .stage-head,
    .column {
      fill: Canvas;
      stroke: CanvasText;
    }

    .dot {
      fill: Canvas !important;
      stroke: CanvasText !important;
    }

    .dot.CONFIRMED,
    .dot.CLEAR {
      fill: CanvasText !important;
    }

    .touchpoint:focus-visible .hit,
    .touchpoint[aria-pressed='true'] .hit {
      stroke: Highlight;
      stroke-width: 4;
      fill: none;
    }
  }

  @media print {
    .button {
      display: none;
    }
  }
`;
