import { LitElement } from 'lit';

/**
 * An element in the page's own tree: labels, links and the style sheet reach into it. Once it has left the page it draws
 * no more, whatever arrives late for it; put back, it draws what it has.
 */
export class Light extends LitElement {
  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override shouldUpdate(): boolean {
    return this.isConnected;
  }
}
