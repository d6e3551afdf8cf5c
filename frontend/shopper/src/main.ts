import { html, LitElement } from 'lit';

class App extends LitElement {
  override render() {
    return html`<main><h1>Touchstone</h1></main>`;
  }
}
customElements.define('ts-app', App);
