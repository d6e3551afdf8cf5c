import { css, type CSSResultGroup } from 'lit';
import sheet from '@touchstone/form/styles/tokens.css?inline';
import { worn } from './worn.js';

/** Colours follow the page's `color-scheme`; a page may set any `--ts-…` of its own. */
export const tokens: CSSResultGroup = [worn(sheet), css`
  :host {
    display: block;
    box-sizing: border-box;
    font-family: var(--ts-font, var(--aura-font-family, 'Inter Variable', system-ui, sans-serif));
    font-size: 14px;
    line-height: 20px;
    color: var(--_text);
    --_text: var(--ts-text, var(--text));
    --_quiet: var(--ts-quiet, var(--quiet));
    --_surface: var(--ts-surface, var(--desk-surface));
    --_panel: var(--ts-panel, var(--desk-panel));
    --_hair: var(--ts-hair, var(--desk-hair));
    --_line: var(--ts-line, var(--desk-line));
    --_accent: var(--ts-accent, var(--accent));
    --_critical: var(--ts-critical, var(--critical));
    --_weak: var(--ts-weak, var(--weak));
    --_target: var(--ts-target, var(--target));
    --_excellent: var(--ts-excellent, var(--excellent));
    --_none: var(--ts-none, var(--none));
    --_critical-tint: var(--critical-tint);
    --_weak-tint: var(--weak-tint);
    --_target-tint: var(--target-tint);
    --_excellent-tint: var(--excellent-tint);
    --_critical-text: var(--critical-text);
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  button {
    font: inherit;
    color: inherit;
  }

  .button {
    min-height: 36px;
    padding: 4px 12px;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: var(--_surface);
    cursor: pointer;
  }

  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .scroller {
    position: relative;
    overflow-x: auto;
    max-width: 100%;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    padding: 8px 12px;
    border-bottom: 1px solid var(--_hair);
    text-align: start;
    vertical-align: top;
  }

  thead th {
    font-weight: 600;
    color: var(--_quiet);
    white-space: nowrap;
  }

  td.number,
  th.number {
    text-align: end;
    white-space: nowrap;
  }

  @media (pointer: coarse) {
    .button {
      min-height: 44px;
    }
  }

  @media (forced-colors: active) {
    :host {
      --_text: CanvasText;
      --_quiet: CanvasText;
      --_surface: Canvas;
      --_panel: Canvas;
      --_hair: CanvasText;
      --_line: CanvasText;
      --_accent: Highlight;
      --_critical: CanvasText;
      --_weak: CanvasText;
      --_target: CanvasText;
      --_excellent: CanvasText;
      --_none: CanvasText;
      --_critical-tint: Canvas;
      --_weak-tint: Canvas;
      --_target-tint: Canvas;
      --_excellent-tint: Canvas;
      --_critical-text: CanvasText;
    }

    svg {
      forced-color-adjust: none;
    }
  }
`];
