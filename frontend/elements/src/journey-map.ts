import { html, LitElement } from 'lit';

export class JourneyMap extends LitElement {
  override render() {
    return html`<slot></slot>`;
  }
}
customElements.define('ts-journey-map', JourneyMap);
