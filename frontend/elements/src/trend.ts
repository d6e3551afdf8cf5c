import { html, LitElement } from 'lit';

export class Trend extends LitElement {
  override render() {
    return html`<slot></slot>`;
  }
}
customElements.define('ts-trend', Trend);
