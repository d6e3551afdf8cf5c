import { css } from 'lit';

/** The cards of a narrow screen, and the legend below either form. */
export const cardStyles = css`
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 20px;
    margin-top: 12px;
    font-size: 12px;
    line-height: 16px;
    color: var(--_quiet);
  }

  .legend li {
    display: inline-flex;
    gap: 6px;
    align-items: center;
  }

  .legend svg {
    width: 20px;
    height: 20px;
    flex: none;
  }

  .card {
    position: relative;
    margin-bottom: 8px;
  }

  .cover {
    position: absolute;
    inset: 0;
    width: 100%;
    border: 1px solid var(--_hair);
    border-radius: 12px;
    background: none;
    cursor: pointer;
  }

  .cover[aria-pressed='true'] {
    border: 2px solid var(--_accent);
  }

  .card-content {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 4px 12px;
    padding: 12px;
    border-radius: 12px;
    background: var(--_panel);
  }

  .card-content > * {
    grid-column: 1;
  }

  .card-title {
    font-weight: 600;
    font-size: 16px;
    line-height: 24px;
  }

  .card-content .card-value {
    grid-column: 2;
    grid-row: 1 / 3;
    font-size: 24px;
    line-height: 32px;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .card-content .bar,
  .card-content .card-facts {
    grid-column: 1 / 3;
  }

  .bar {
    width: 100%;
    height: 24px;
  }

  .track {
    stroke: var(--_line);
    stroke-opacity: 0.5;
    stroke-width: 2;
  }

  .card-facts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    font-variant-numeric: tabular-nums;
  }

  .leads-back {
    padding: 4px 0;
    color: var(--_quiet);
  }
`;
