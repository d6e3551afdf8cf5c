import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { localText } from '@touchstone/form/words/local-text';
import type { QuizQuestion, VisitBrief } from '../protocol.js';
import { href } from '../route.js';
import type { Session } from '../session.js';
import { keepNote, needsQuiz, passes } from '../visit/notes.js';
import { nameOf } from '../visit/offers.js';
import { t } from '../words/words.js';
import { heading, loading, Page } from './page.js';

/** A few questions on the brief. Each try is noted; what was wrong is explained at once and asked again. */
@customElement('ts-quiz')
export class QuizPage extends Page {
  @property({ attribute: false }) session!: Session;
  @property() visit = '';
  @state() private brief: VisitBrief | undefined;
  @state() private isPassed = false;
  @state() private chosen: Record<string, string> = {};
  /** What was answered when it was last looked at; nothing before the first look. */
  @state() private checked: Record<string, string> | undefined;
  @state() private isIncomplete = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  private async load(): Promise<void> {
    const { store } = this.session;
    const brief = await store.brief(this.visit);
    if (!brief || brief.quiz.length === 0) {
      location.hash = href({ page: 'visit', visit: this.visit });
      return;
    }
    this.isPassed = !needsQuiz(brief, await store.notes(this.visit));
    this.brief = brief;
  }

  override render(): TemplateResult {
    const { brief } = this;
    if (!brief) {
      return loading();
    }
    return html`
      <p class="crumb"><a href=${href({ page: 'visit', visit: this.visit })}>${nameOf(brief)}</a></p>
      ${heading(t('quiz.title'))}
      ${this.isPassed ? this.passed() : this.form(brief.quiz)}
    `;
  }

  private passed(): TemplateResult {
    return html`<p class="all-there" role="status">${t('quiz.passed')}</p>
      <div class="bottom"><a class="button primary" href=${href({ page: 'visit', visit: this.visit })}>${t('quiz.on')}</a></div>`;
  }

  private form(quiz: QuizQuestion[]): TemplateResult {
    const wrong = quiz.filter((question) => this.isWrong(question)).length;
    return html`<p>${t('quiz.text')}</p>
      ${wrong > 0 ? html`<p class="notice attention" role="alert">${t('quiz.wrong', wrong)}</p>` : nothing}
      ${this.isIncomplete ? html`<p class="error" role="alert">${t('quiz.incomplete')}</p>` : nothing}
      <form @submit=${this.look} novalidate>
        ${quiz.map((question) => this.question(question))}
        <button class="button primary wide">${t('quiz.check')}</button>
      </form>`;
  }

  private isWrong(question: QuizQuestion): boolean {
    const answer = this.checked?.[question.code];
    return answer !== undefined && answer !== question.right;
  }

  private question(question: QuizQuestion): TemplateResult {
    const { code, options, right, explanation, text } = question;
    const isRight = this.checked?.[code] === right;
    const isWrong = this.isWrong(question) && this.chosen[code] === this.checked?.[code];
    return html`<div class="question ${isWrong ? 'wrong' : ''}">
      <fieldset ?disabled=${isRight}>
        <legend class="question-text">${localText(text)}</legend>
        <div class="rows">
          ${options.map(
            (option) => html`<label class="row">
              <input type="radio" name="quiz-${code}" .checked=${live(this.chosen[code] === option.code)}
                @change=${() => (this.chosen = { ...this.chosen, [code]: option.code })} />
              <span>${localText(option.text)}</span>
            </label>`,
          )}
        </div>
      </fieldset>
      ${isRight || isWrong
        ? html`<p class=${isRight ? 'safety sent' : 'error'}>
            <strong>${t(isRight ? 'quiz.right' : 'quiz.not')}</strong> ${localText(explanation)}
          </p>`
        : nothing}
    </div>`;
  }

  private readonly look = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const quiz = this.brief?.quiz ?? [];
    this.isIncomplete = quiz.some((question) => this.chosen[question.code] === undefined);
    if (this.isIncomplete) {
      return;
    }
    const answers = { ...this.chosen };
    await keepNote(this.session, this.visit, { kind: 'quiz', answers });
    this.checked = answers;
    this.isPassed = passes(quiz, answers);
  };
}
