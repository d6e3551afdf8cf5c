import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FormQuestion } from '../protocol.js';
import type { Content, ReportView } from '../report/report-view.js';
import { type Field, type Said, saidBy } from '../report/said.js';
import { isEvidence, type Problem } from '../rules/check.js';
import { Light } from '../tools/light.js';
import { decimalPoint, timeOfDay } from '../words/formats.js';
import { local } from '../words/language.js';
import { localText } from '../words/local-text.js';
import { t } from '../words/words.js';
import { answerInWords } from './answer-words.js';
import { answerField } from './fields.js';
import { runningSince } from './measures.js';
import type { SoundSource } from './recordings.js';
import { sureNumber, unsureNumbers } from './typed-number.js';
import { fullness, LONGEST_TEXT, written } from './written.js';
import './photos.js';
import './recordings.js';

/** What stands besides an answer where somebody wants it. */
type Folded = 'photo' | 'comment' | 'note';

/**
 * One question with its answer, comment, note and photos. It keeps nothing itself: every change goes to the report,
 * and what the report says is shown.
 */
@customElement('ts-question')
export class QuestionCard extends Light {
  @property({ attribute: false }) session!: SoundSource;
  @property({ attribute: false }) report!: ReportView;
  @property({ attribute: false }) question!: FormQuestion;
  @property({ attribute: false }) stamp = 0;
  /** Whether an empty answer is marked as an error: after a check, not while filling in. */
  @property({ attribute: false }) marksMissing = false;
  @state() private hasComment = false;
  @state() private hasNote = false;
  /** Whether what may stand beside an answer is offered singly. */
  @state() private isOpened = false;

  private get name(): string {
    return `q-${this.question.code.replace(/[^A-Za-z0-9_-]/g, '_')}`;
  }

  override render(): TemplateResult {
    const { question, report } = this;
    if (question.type === 'NOTE') {
      return html`<div class="question note"><p class="question-text">${localText(question.text)}</p>
        ${this.hint()}</div>`;
    }
    const content = report.content(question.code);
    const problem = this.problemShown(content);
    const folded = this.folded(content);
    const isFolded = folded.length > 1 && !this.isOpened;
    return html`<div class="question ${problem ? 'wrong' : ''}" id=${this.name}>
      ${this.editorsWords()} ${content.conflict ? this.conflict(content) : nothing}
      <fieldset ?disabled=${!report.isOpen} aria-describedby=${problem ? `${this.name}-error` : nothing}>
        <legend class="question-text" id="${this.name}-text">
          ${localText(question.text)}
          ${question.required ? nothing : html`<span class="optional">(${t('question.optional')})</span>`}
        </legend>
        ${this.hint()}
        ${problem ? html`<p class="error" id="${this.name}-error">${this.words(problem)}</p>` : nothing}
        ${answerField({ question, content, name: this.name, currency: report.form.currency, change: this.change })}
        ${this.besides(content)}
      </fieldset>
      ${question.type === 'AUDIO'
        ? html`<ts-recordings .session=${this.session} .report=${report} .question=${question} .stamp=${this.stamp}></ts-recordings>`
        : nothing}
      ${this.takesPhotos()
        ? html`<ts-photos .session=${this.session} .report=${report} .question=${question} .stamp=${this.stamp}
            ?hidden=${isFolded && folded.includes('photo')}></ts-photos>`
        : nothing}
      ${this.warnings()} ${this.comment(content)} ${this.note(content)}
      ${report.isOpen ? html`<div class="openers">${isFolded ? this.unfolder(folded) : this.openers(folded)}</div>` : nothing} ${this.safety()}
    </div>`;
  }

  private takesPhotos(): boolean {
    const { maxPhotos, type, code } = this.question;
    return type !== 'AUDIO' && (maxPhotos > 0 || type === 'PHOTO' || this.report.photosOf(code).length > 0);
  }

  private hint(): TemplateResult | typeof nothing {
    return local(this.question.hint) ? html`<p class="hint">${localText(this.question.hint)}</p>` : nothing;
  }

  private editorsWords(): TemplateResult | typeof nothing {
    const message = this.report.messageFor(this.question.code);
    return message && this.report.form.editable
      ? html`<div class="notice attention"><strong>${t('question.reviewer')}</strong><p>${message}</p></div>`
      : nothing;
  }

  private warnings(): TemplateResult {
    return html`<div role="status">
      ${this.report.warnings(this.question).map((text) => html`<p class="notice attention">${localText(text)}</p>`)}
    </div>`;
  }

  private problemShown(content: Content): Problem | undefined {
    const problem = this.report.problem(this.question);
    const isRunning = runningSince(content.typed) !== undefined;
    const isPlain = isRunning || (problem !== 'INVALID' && problem !== 'CONFLICT');
    const isReturned = this.report.messageFor(this.question.code) !== undefined;
    return isPlain && !this.marksMissing && !isReturned && (content.typed === '' || isRunning) ? undefined : problem;
  }

  private words(problem: Problem): string {
    switch (problem === 'INVALID' ? this.question.type : undefined) {
      case 'NUMBER':
      case 'MONEY':
      case 'DURATION':
        return this.numberAsked();
      case 'TIMER':
        return this.timerWords();
      case 'RECEIPT':
        return t('question.receipt.invalid');
      case 'PRICES':
        return t('question.price.invalid');
      case 'DATE':
        return t('question.date.invalid');
      case 'TIME':
        return t('question.time.invalid');
      default:
        return t(`problem.${problem}`);
    }
  }

  private numberAsked(): string {
    const { least, most, whole } = this.question;
    if (unsureNumbers(this.report.content(this.question.code).typed).length > 0) {
      return t('question.number.unsure');
    }
    if (whole && sureNumber(this.report.content(this.question.code).typed)?.includes('.')) {
      return t('question.number.wholeAsked');
    }
    if (least != null && most != null) {
      return t('question.number.between', decimalPoint(least), decimalPoint(most));
    }
    if (least != null) {
      return t('question.number.least', decimalPoint(least));
    }
    return most != null ? t('question.number.most', decimalPoint(most)) : t('question.number.invalid');
  }

  private timerWords(): string {
    const since = runningSince(this.report.content(this.question.code).typed);
    return since === undefined ? this.numberAsked() : t('question.timer.running', timeOfDay(since.wall));
  }

  private conflict(content: Content): TemplateResult {
    const { question, report } = this;
    const choose = (which: 'MINE' | 'OTHER') => () => void report.choose(question.code, which);
    return html`<div class="notice attention" role="group" aria-labelledby="${this.name}-conflict">
      <p id="${this.name}-conflict">${t('question.conflict')}</p>
      <button class="button wide" @click=${choose('MINE')}>${t('question.conflict.mine', this.side(content, content))}</button>
      <button class="button wide" @click=${choose('OTHER')}>
        ${t('question.conflict.other', this.side(content, content.conflict ? saidBy(content.conflict) : content))}
      </button>
    </div>`;
  }

  /** One side of a conflict in words: only what differs. */
  private side({ disputed }: Content, said: Said): string {
    const words: Record<Field, string> = {
      answer: said.typed || answerInWords(this.question, said.value),
      comment: `${t('question.comment')}: ${said.comment || t('question.answer.none')}`,
      note: `${t('question.note')}: ${said.note || t('question.answer.none')}`,
    };
    return disputed.map((field) => words[field]).join(' · ');
  }

  /** "Not applicable" and the way back from an answer. */
  private besides(content: Content): TemplateResult | typeof nothing {
    const { question, report } = this;
    const isNotApplicable = content.value?.kind === 'na';
    const back = isEvidence(question) ? report.evidenceAnswer(question) : null;
    const canClear = ['choice', 'choices'].includes(content.value?.kind ?? '') || question.type === 'SCALE';
    if (!question.allowsNotApplicable && !(canClear && content.value)) {
      return nothing;
    }
    return html`<div class="besides">
      ${question.allowsNotApplicable
        ? html`<button type="button" class="button quiet toggle" aria-pressed=${isNotApplicable ? 'true' : 'false'}
            @click=${() => this.change({ value: isNotApplicable ? back : { kind: 'na' }, typed: '' })}
          >${t('question.na')}</button>`
        : nothing}
      ${canClear && content.value && !isNotApplicable
        ? html`<button type="button" class="button quiet" @click=${() => this.change({ value: null, typed: '' })}>
            ${t('question.clear')}
          </button>`
        : nothing}
    </div>`;
  }

  private comment(content: Content): TemplateResult | typeof nothing {
    const isAsked = this.report.asksForComment(this.question);
    return isAsked || this.hasComment || content.comment !== ''
      ? this.wordsField('comment', t(isAsked ? 'question.comment.required' : 'question.comment'), content.comment)
      : nothing;
  }

  private note(content: Content): TemplateResult | typeof nothing {
    return this.hasNote || content.note !== ''
      ? this.wordsField('note', t('question.note'), content.note, t('question.note.hint'))
      : nothing;
  }

  /** What may be given besides the answer, and neither is there nor asked for. */
  private folded(content: Content): Folded[] {
    const { report, question } = this;
    const hasComment = this.hasComment || content.comment !== '' || report.asksForComment(question);
    const hasNote = this.hasNote || content.note !== '';
    const photos = report.photosOf(question.code).length + report.unkeptOf(question.code).length;
    const isPhotoFolded = this.takesPhotos() && photos === 0 && report.photosNeeded(question) === 0;
    return [
      ...(isPhotoFolded && content.value?.kind !== 'na' ? ['photo' as const] : []),
      ...(hasComment ? [] : ['comment' as const]),
      ...(hasNote ? [] : ['note' as const]),
    ];
  }

  /** One way to all that is folded. */
  private unfolder(folded: Folded[]): TemplateResult {
    const open = async () => {
      this.isOpened = true;
      await this.updateComplete;
      this.querySelector<HTMLElement>('ts-photos:not([hidden]) input[type=file], .openers button')?.focus();
    };
    return html`<button type="button" class="button quiet opener" aria-expanded="false"
      aria-describedby="${this.name}-text" @click=${open}>
      <span aria-hidden="true">+</span> ${t(folded.includes('photo') ? 'question.more.photo' : 'question.more')}
    </button>`;
  }

  private openers(folded: Folded[]): TemplateResult {
    return html`
      ${folded.includes('comment')
        ? this.opener(t('question.comment.add'), () => (this.hasComment = true), 'comment')
        : nothing}
      ${folded.includes('note') ? this.opener(t('question.note.add'), () => (this.hasNote = true), 'note') : nothing}
    `;
  }

  private opener(text: string, open: () => void, field: string): TemplateResult {
    const click = async () => {
      open();
      await this.updateComplete;
      this.querySelector<HTMLElement>(`#${this.name}-${field}`)?.focus();
    };
    return html`<button type="button" class="button quiet opener" aria-describedby="${this.name}-text" @click=${click}>
      <span aria-hidden="true">+</span> ${text}
    </button>`;
  }

  private wordsField(field: 'comment' | 'note', label: string, text: string, hint?: string): TemplateResult {
    const id = `${this.name}-${field}`;
    const input = (event: Event) =>
      this.change({ [field]: written(event) }, event.type === 'input');
    return html`<div class="words">
      <label class="label" for=${id}>${label}</label>
      ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
      <textarea id=${id} rows="3" maxlength=${LONGEST_TEXT} .value=${text} ?disabled=${!this.report.isOpen}
        aria-describedby="${this.name}-text${hint ? ` ${id}-hint` : ''}" @input=${input} @change=${input}></textarea>
      ${fullness(text)}
    </div>`;
  }

  private safety(): TemplateResult | typeof nothing {
    const { report, question } = this;
    const code = question.code;
    switch (report.safety(code)) {
      case 'NONE':
        return nothing;
      case 'SAVING':
        return html`<p class="safety">${t('save.saving')}</p>`;
      case 'KEPT':
        return html`<p class="safety kept">${t('save.kept')}</p>`;
      case 'SENT':
        return html`<p class="safety sent">${t('save.sent')}</p>`;
      case 'REFUSED':
        return html`<p class="safety failed" role="alert">${t('save.refused', report.refusalOf(code))}</p>`;
      case 'FAILED':
        return html`<p class="safety failed" role="alert">
          ${t('save.failed')} <button class="link" @click=${() => void report.flush()}>${t('app.retry')}</button>
        </p>`;
    }
  }

  private readonly change = (patch: Partial<Said>, isTyping = false): void =>
    this.report.change(this.question.code, patch, isTyping);
}
