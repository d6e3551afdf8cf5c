import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { prepare, Unreadable } from '../picture/picture.js';
import type { FormQuestion } from '../protocol.js';
import type { KeptPhoto, PhotoBytes, Unkept } from '../report/kept.js';
import type { ReportView } from '../report/report-view.js';
import { Light } from '../tools/light.js';
import { local } from '../words/language.js';
import { t } from '../words/words.js';

const MOST = 10;

/** Where the bytes of photos are: on this phone, or at the server. */
export interface PhotoSource {
  api: { photoUrl(visitId: string, photoId: string): string };
  store: { photoBytes(id: string): Promise<PhotoBytes | undefined> };
}

/** The photos of one question: each shows whether it is on this phone only or at the server too. */
@customElement('ts-photos')
export class Photos extends Light {
  @property({ attribute: false }) session!: PhotoSource;
  @property({ attribute: false }) report!: ReportView;
  @property({ attribute: false }) question!: FormQuestion;
  @property({ attribute: false }) stamp = 0;
  @state() private preparing = 0;
  @state() private error = '';
  private readonly urls = new Map<string, string>();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.urls.forEach((url) => URL.revokeObjectURL(url));
    this.urls.clear();
  }

  override render(): TemplateResult {
    const photos = this.report.photosOf(this.question.code);
    const unkept = this.report.unkeptOf(this.question.code);
    const needed = this.report.photosNeeded(this.question);
    const most = Math.max(this.question.maxPhotos || MOST, needed);
    const name = `photos-${this.question.code}`;
    const isNotApplicable = this.report.content(this.question.code).value?.kind === 'na';
    const isAside = needed === 0 && photos.length + unkept.length === 0;
    return html`<div class="photos ${isAside ? 'aside' : ''}" role="group" aria-labelledby=${name}>
      <p class=${isAside ? 'visually-hidden' : 'label'} id=${name}>
        ${needed > 0 && !isNotApplicable
          ? t('question.photos.needed', needed, photos.length)
          : t('question.photos.optional')}
      </p>
      <ul>
        ${photos.map((photo, index) => html`<li>${this.tile(photo, index + 1)}</li>`)}
        ${unkept.map((one, index) => html`<li>${this.unkeptTile(one, photos.length + index + 1)}</li>`)}
      </ul>
      <p role="status" class="hint">${this.preparing > 0 ? t('question.photo.adding') : nothing}</p>
      ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
      ${this.report.isOpen && photos.length < most && !isNotApplicable
        ? html`<label class="button ${isAside ? 'quiet opener' : ''}">
            <input type="file" accept="image/*" capture="environment" class="visually-hidden"
              aria-describedby=${name} @change=${this.take} />
            <span aria-hidden="true" class="camera"></span>${t('question.photo.add')}
          </label>`
        : nothing}
    </div>`;
  }

  private tile(photo: KeptPhoto, number: number): TemplateResult {
    const state = photo.refusal
      ? t('question.photo.refused', photo.refusal)
      : t(photo.state === 'SENT' ? 'question.photo.sent' : 'question.photo.kept');
    return html`<figure>
      <img src=${this.source(photo) ?? nothing} alt=${t('question.photo.name', number, local(this.question.text))} />
      <figcaption class="safety ${photo.refusal ? 'failed' : photo.state === 'SENT' ? 'sent' : 'kept'}">${state}</figcaption>
      ${this.report.isOpen ? this.remover(photo, number) : nothing}
      ${this.report.isOpen && photo.flaws?.length && !photo.isAccepted ? this.flawed(photo, number) : nothing}
    </figure>`;
  }

  private unkeptTile({ photo, content }: Unkept, number: number): TemplateResult {
    return html`<figure>
      <img src=${this.urlOf(photo.id, content)} alt=${t('question.photo.name', number, local(this.question.text))} />
      <figcaption class="safety failed">${t('save.failed')}</figcaption>
      ${this.remover(photo, number)}
    </figure>`;
  }

  private remover(photo: KeptPhoto, number: number): TemplateResult {
    return html`<button type="button" class="button quiet" aria-label=${t('question.photo.removeNamed', number)}
      @click=${() => this.removePhoto(photo)}>${t('question.photo.remove')}</button>`;
  }

  /** Told at once, while the thing can still be taken again; nothing is kept from anybody. */
  private flawed(photo: KeptPhoto, number: number): TemplateResult {
    const flaw = photo.flaws?.[0] ?? 'BLURRY';
    return html`<div class="notice attention" role="status">
      <p>${t(`photo.flaw.${flaw}`)}</p>
      <button type="button" class="button" aria-label=${t('photo.again.named', number)}
        @click=${() => this.takeAgain(photo)}>${t('photo.again')}</button>
      <button type="button" class="button quiet" aria-label=${t('photo.keep.named', number)}
        @click=${() => void this.report.acceptPhoto(photo.id)}>${t('photo.keep')}</button>
    </div>`;
  }

  private async takeAgain(photo: KeptPhoto): Promise<void> {
    await this.removePhoto(photo);
    this.querySelector<HTMLElement>('input[type=file]')?.click();
  }

  private source(photo: KeptPhoto): string | undefined {
    if (!photo.own) {
      return this.session.api.photoUrl(photo.visitId, photo.id);
    }
    const url = this.urls.get(photo.id);
    if (url === undefined) {
      this.urls.set(photo.id, '');
      void this.loadThumbnail(photo);
    }
    return url || undefined;
  }

  private async loadThumbnail(photo: KeptPhoto): Promise<void> {
    const content = await this.session.store.photoBytes(photo.id);
    this.urls.delete(photo.id);
    if (content && this.isConnected) {
      this.urlOf(photo.id, content);
      this.requestUpdate();
    }
  }

  private urlOf(id: string, { thumbnail }: PhotoBytes): string {
    const url = this.urls.get(id) || URL.createObjectURL(new Blob([thumbnail], { type: 'image/jpeg' }));
    this.urls.set(id, url);
    return url;
  }

  private readonly take = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    const { report, question } = this;
    input.value = '';
    this.error = '';
    for (const file of files) {
      this.preparing++;
      try {
        await prepare(file, (picture) => report.addPhoto(question, picture));
      } catch (failure) {
        console.error('Photo not kept', failure);
        this.error = t(failure instanceof Unreadable ? 'question.photo.unreadable' : 'save.failed');
      } finally {
        this.preparing--;
      }
    }
  };

  private async removePhoto(photo: KeptPhoto): Promise<void> {
    await this.report.removePhoto(this.question, photo.id);
    await this.updateComplete;
    this.querySelector<HTMLElement>('input[type=file]')?.focus();
  }
}
