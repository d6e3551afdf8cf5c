import { css } from 'lit';

/** Colours follow the page's `color-scheme`; a page may set any `--ts-…` of its own. */
export const tokens = css`
  :host {
    display: block;
    box-sizing: border-box;
    font-family: var(--ts-font, var(--aura-font-family, 'Inter Variable', system-ui, sans-serif));
    font-size: 14px;
    line-height: 20px;
    color: var(--_text);
    --_text: var(--ts-text, light-dark(#1b1f24, #eef1f5));
    --_quiet: var(--ts-quiet, light-dark(#4a5260, #b3bac5));
    --_surface: var(--ts-surface, light-dark(#ffffff, #16191d));
    --_panel: var(--ts-panel, light-dark(#f5f6f8, #22272e));
    --_hair: var(--ts-hair, light-dark(#dde1e6, #363d46));
    --_line: var(--ts-line, light-dark(#737b87, #9aa1ab));
    --_accent: var(--ts-accent, light-dark(#1f5fbf, #8ab4f8));
    --_critical: var(--ts-critical, light-dark(#a3161a, #e5484d));
    --_weak: var(--ts-weak, light-dark(#cf7a00, #ffd27f));
    --_target: var(--ts-target, light-dark(#3e97ba, #a5ddf5));
    --_excellent: var(--ts-excellent, light-dark(#0c4169, #2f7dd1));
    --_none: var(--ts-none, light-dark(#737b87, #9aa1ab));
    --_critical-tint: light-dark(#fce9e7, #3a1a1b);
    --_weak-tint: light-dark(#fff1dc, #372a12);
    --_target-tint: light-dark(#e3f3f9, #14303b);
    --_excellent-tint: light-dark(#ddebf6, #122a42);
    --_critical-text: light-dark(#8c1713, #ffb3ae);
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
`;
