import { css } from 'lit';
import form from '@touchstone/form/styles/form.css?inline';
import { worn } from '../common/worn.js';

export const styles = [
  worn(form),
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
