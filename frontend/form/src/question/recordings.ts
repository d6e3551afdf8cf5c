import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FormQuestion } from '../protocol.js';
import type { KeptPhoto } from '../report/kept.js';
import type { ReportView } from '../report/report-view.js';
import { NoMicrophone } from '../sound/microphone.js';
import { type Ending, type Pieces, Recorder, type Take } from '../sound/recorder.js';
import { soundIn, TooLong } from '../sound/sound.js';
import { stamp } from '../time/steady.js';
import { newId } from '../tools/identifiers.js';
import { Light } from '../tools/light.js';
import { clock } from '../words/formats.js';
import { localText } from '../words/local-text.js';
import { type Key, t } from '../words/words.js';
import type { PhotoSource } from './photos.js';

const USUAL_MINUTES = 5;

/** Where recordings are, and where they go while they are made. */
export interface SoundSource extends PhotoSource {
  store: PhotoSource['store'] & { takes: Pieces };
}

/** The recordings of one question: made here or read from a file, heard again, taken out. */
@customElement('ts-recordings')
export class Recordings extends Light {
  @property({ attribute: false }) session!: SoundSource;
  @property({ attribute: false }) report!: ReportView;
  @property({ attribute: false }) question!: FormQuestion;
  @property({ attribute: false }) stamp = 0;
  @state() private recorder: Recorder | undefined;
  @state() private isBusy = false;
  @state() private asksForFile = false;
  @state() private told = '';
  @state() private error = '';
  @state() private playing = '';
  private audio: HTMLAudioElement | undefined;
  private url = '';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.recorder?.stop();
    this.silence();
  }

  private get longest(): number {
    return (this.question.longestMinutes ?? USUAL_MINUTES) * 60_000;
  }

  override render(): TemplateResult {
    const { question, report } = this;
    const recordings = report.photosOf(question.code);
    const unkept = report.unkeptOf(question.code);
    const name = `recordings-${question.code}`;
    const isNotApplicable = report.content(question.code).value?.kind === 'na';
    return html`<div class="recordings" role="group" aria-labelledby=${name}>
      <p class="label" id=${name}>${t('sound.longest', this.longest / 60_000)}</p>
      ${report.form.recordingConsent && recordings.length === 0
        ? html`<div class="notice"><strong>${t('sound.consent')}</strong><p>${localText(report.form.recordingConsent)}</p></div>`
        : nothing}
      <ul>
        ${recordings.map((recording, index) => html`<li>${this.line(recording, index + 1)}</li>`)}
        ${unkept.map(({ photo }, index) => html`<li>${this.unkeptLine(photo, recordings.length + index + 1)}</li>`)}
      </ul>
      <p role="status" class="hint">${this.told}</p>
      ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
      ${report.isOpen && !isNotApplicable ? this.acts(name) : nothing}
    </div>`;
  }

  private line(recording: KeptPhoto, number: number): TemplateResult {
    const { id, refusal, state } = recording;
    const said = refusal
      ? t('question.photo.refused', refusal)
      : t(state === 'SENT' ? 'question.photo.sent' : 'question.photo.kept');
    const isPlaying = this.playing === id;
    return html`<p class="sound-name">${nameOf(recording, number)}</p>
      <p class="safety ${refusal ? 'failed' : state === 'SENT' ? 'sent' : 'kept'}">${said}</p>
      <button type="button" class="button" ?disabled=${this.recorder !== undefined}
        aria-label=${t(isPlaying ? 'sound.silence.named' : 'sound.play.named', number)}
        @click=${() => (isPlaying ? this.silence() : void this.play(recording))}
      >${t(isPlaying ? 'sound.silence' : 'sound.play')}</button>
      ${this.report.isOpen ? this.remover(recording, number) : nothing}`;
  }

  private unkeptLine(recording: KeptPhoto, number: number): TemplateResult {
    return html`<p class="sound-name">${nameOf(recording, number)}</p>
      <p class="safety failed">${t('save.failed')}</p>
      ${this.remover(recording, number)}`;
  }

  private remover(recording: KeptPhoto, number: number): TemplateResult {
    return html`<button type="button" class="button quiet" aria-label=${t('sound.remove.named', number)}
      @click=${() => void this.takeOut(recording)}>${t('sound.remove')}</button>`;
  }

  private acts(name: string): TemplateResult {
    if (this.recorder) {
      return html`<p class="elapsed" role="timer" aria-live="off">${clock(this.recorder.milliseconds)}</p>
        <button type="button" class="button primary" data-act="stop" @click=${() => this.recorder?.stop()}>
          ${t('sound.stop')}
        </button>`;
    }
    const again = this.report.photosOf(this.question.code).length > 0;
    return html`<button type="button" class="button" data-act="record" aria-describedby=${name}
        ?disabled=${this.isBusy} @click=${() => void this.record()}>
        <span aria-hidden="true" class="record"></span>${t(again ? 'sound.record.again' : 'sound.record')}
      </button>
      ${this.asksForFile
        ? html`<label class="button">
            <input type="file" accept="audio/*" capture class="visually-hidden" aria-describedby=${name}
              @change=${this.take} />
            ${t('sound.file')}
          </label>`
        : nothing}`;
  }

  private async record(): Promise<void> {
    this.silence();
    this.error = '';
    this.told = t('sound.starting');
    this.isBusy = true;
    const take: Take = {
      id: newId(Date.now()),
      visitId: this.report.form.visitId,
      question: this.question.code,
      capturedAt: new Date().toISOString(),
      stamp: stamp(),
    };
    try {
      const { recorder, ended } = await Recorder.start(this.session.store.takes, take, this.longest);
      recorder.addEventListener('change', () => this.requestUpdate());
      this.recorder = recorder;
      this.told = t('sound.recording');
      if (!this.isConnected) {
        recorder.stop();
      }
      await this.focusOn('stop');
      await this.kept(take, await ended);
    } catch (failure) {
      console.error('Nothing recorded', failure);
      this.told = '';
      this.error = t(failure instanceof NoMicrophone ? `sound.trouble.${failure.trouble}` : 'save.failed');
      this.asksForFile = true;
    } finally {
      this.recorder = undefined;
      this.isBusy = false;
    }
    await this.focusOn('record');
  }

  /** Whatever ended it: what was recorded until then is kept, and the person is told why it ended. */
  private async kept(take: Take, ending: Ending): Promise<void> {
    this.told = t('sound.keeping');
    const isKept = await this.report.keepTake(take);
    const words: Record<Ending, Key> = {
      STOPPED: 'sound.kept',
      LONGEST: 'sound.kept.longest',
      LOST: 'sound.kept.lost',
      FULL: 'sound.kept.full',
    };
    this.told = isKept ? t(words[ending]) : '';
    const lost: Key = ending === 'FULL' ? 'save.failed' : 'sound.trouble.BUSY';
    this.error = isKept ? '' : t(ending === 'STOPPED' ? 'sound.nothing' : lost);
    this.asksForFile ||= ending === 'LOST' || ending === 'FULL';
  }

  private async focusOn(act: 'record' | 'stop'): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>(`[data-act=${act}]`)?.focus();
  }

  private readonly take = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    input.value = '';
    if (!file) {
      return;
    }
    this.error = '';
    this.told = t('sound.keeping');
    this.isBusy = true;
    try {
      const isKept = await this.report.addSound(this.question, await soundIn(file, this.longest));
      this.told = isKept ? t('sound.kept') : '';
    } catch (failure) {
      console.error('Recording not kept', failure);
      this.told = '';
      this.error = failure instanceof TooLong ? t('sound.tooLong', this.longest / 60_000) : t('sound.unreadable');
    } finally {
      this.isBusy = false;
    }
  };

  private async play(recording: KeptPhoto): Promise<void> {
    this.silence();
    this.playing = recording.id;
    const source = await this.source(recording);
    if (this.playing !== recording.id) {
      return;
    }
    const audio = new Audio(source);
    this.audio = audio;
    audio.addEventListener('ended', () => this.silence());
    try {
      await audio.play();
    } catch (failure) {
      if (this.audio === audio) {
        console.error('Not played', failure);
        this.silence();
        this.error = t('sound.unheard');
      }
    }
  }

  private async source(recording: KeptPhoto): Promise<string> {
    const content = recording.own ? await this.session.store.photoBytes(recording.id) : undefined;
    if (!content) {
      return this.session.api.photoUrl(recording.visitId, recording.id);
    }
    this.url = URL.createObjectURL(new Blob([content.bytes], { type: recording.mediaType }));
    return this.url;
  }

  private silence(): void {
    this.audio?.pause();
    this.audio = undefined;
    this.playing = '';
    URL.revokeObjectURL(this.url);
    this.url = '';
  }

  private async takeOut(recording: KeptPhoto): Promise<void> {
    this.silence();
    this.told = '';
    await this.report.removePhoto(this.question, recording.id);
    await this.focusOn('record');
  }
}

function nameOf(recording: KeptPhoto, number: number): string {
  return t('sound.name', number, clock(recording.durationMs ?? 0));
}
