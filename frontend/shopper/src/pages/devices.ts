import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Light } from '@touchstone/form/tools/light';
import { dateTime } from '@touchstone/form/words/formats';
import type { Api } from '../line/api.js';
import { Refusal, SignedOut } from '../line/failures.js';
import type { OwnDevice } from '../protocol.js';
import { t } from '../words/words.js';

/** The phones on which the person is signed in; each but this one can be signed out from here. */
@customElement('ts-devices')
export class DeviceList extends Light {
  @property({ attribute: false }) api!: Api;
  @state() private devices: OwnDevice[] = [];
  @state() private trouble = '';
  @state() private done = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  private async load(): Promise<void> {
    try {
      this.devices = await this.api.devices();
      this.trouble = '';
    } catch (failure) {
      this.say(failure);
    }
  }

  override render(): TemplateResult {
    return html`<section class="question" aria-labelledby="devices-title">
      <h2 id="devices-title">${t('devices.title')}</h2>
      <p class="hint">${t('devices.hint')}</p>
      ${this.trouble ? html`<p class="notice" role="alert">${this.trouble}</p>` : nothing}
      <p role="status">${this.done}</p>
      <ul class="plain devices">
        ${this.devices.map((device) => html`<li>${this.row(device)}</li>`)}
      </ul>
    </section>`;
  }

  private row(device: OwnDevice): TemplateResult {
    const name = device.name || t('devices.unnamed');
    return html`
      <strong>${name}</strong>
      <span class="meta">${t('devices.since', dateTime(device.since))}</span>
      <span class="meta">${t('devices.lastUsed', dateTime(device.lastUsed))}</span>
      ${device.isThis
        ? html`<span class="chip">${t('devices.this')}</span>`
        : html`<button class="button wide" aria-label=${t('devices.end.named', name)} @click=${() => void this.end(device)}>
            ${t('devices.end')}
          </button>`}
    `;
  }

  /** What ended meanwhile is not there any more, and that is what was wanted. */
  private async end(device: OwnDevice): Promise<void> {
    try {
      await this.api.endDevice(device.id);
    } catch (failure) {
      if (!(failure instanceof Refusal) || failure.problem.status !== 404) {
        this.say(failure);
        return;
      }
    }
    this.done = t('devices.ended', device.name || t('devices.unnamed'));
    await this.load();
  }

  private say(failure: unknown): void {
    console.warn('No devices', failure);
    this.trouble = t(failure instanceof SignedOut ? 'devices.signedOut' : 'devices.unreachable');
  }
}
