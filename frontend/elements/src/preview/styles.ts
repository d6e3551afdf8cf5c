import { css, unsafeCSS } from 'lit';
import phone from '../../../shopper/src/app.css?inline';

/** The phone's own style sheet, with the element in the place of the page. */
const worn = unsafeCSS(
  phone
    .replace(/:root((?:\[[^\]]*\]|:not\([^)]*\))+)/g, ':host($1)')
    .replace(/:root/g, ':host')
    .replace(/(^|[},])\s*html\s*\{/g, '$1:host{'),
);

export const styles = [
  worn,
  css`
    :host {
      display: block;
      border: 1px solid var(--line);
      border-radius: 24px;
      padding: 16px;
      max-width: 390px;
      box-sizing: border-box;
      background: var(--page);
    }

    :host([hidden]) {
      display: none;
    }

    .safety {
      display: none;
    }

    .chosen > ts-question > .question,
    h2.chosen {
      outline: 2px solid var(--accent);
      outline-offset: 2px;
    }

    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }

    .acts p {
      width: 100%;
      margin: 0;
    }
  `,
];
