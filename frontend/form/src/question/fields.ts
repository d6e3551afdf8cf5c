import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { AnswerValue } from '../protocol.js';
import { wordsIn } from '../rules/check.js';
import { decimalPoint } from '../words/formats.js';
import { local, otherLanguage } from '../words/language.js';
import { t } from '../words/words.js';
import { prices, receipt } from './amounts.js';
import { optionText } from './answer-words.js';
import { type Field, unlessTyping } from './field.js';
import { position, stopwatch } from './measures.js';
import { sureNumber } from './typed-number.js';
import { whichNumber } from './which-number.js';
import { fullness, LONGEST_TEXT, written } from './written.js';

const MOST_STEPS = 11;

/** The field that takes an answer of the question's type; photos and sound have their own. */
export function answerField(field: Field): TemplateResult | typeof nothing {
  switch (field.question.type) {
    case 'YES_NO':
      return choice(field, ['yes', 'no'], 'pair');
    case 'SINGLE':
      return choice(field, codes(field), '');
    case 'MULTIPLE':
      return several(field);
    case 'SCALE':
      return scale(field);
    case 'NUMBER':
      return number(field, local(field.question.unit));
    case 'MONEY':
      return number(field, field.currency);
    case 'DURATION':
      return number(field, t('question.minutes'));
    case 'TIMER':
      return stopwatch(field);
    case 'TEXT':
      return text(field);
    case 'LONG_TEXT':
      return account(field);
    case 'DATE':
    case 'TIME':
      return moment(field);
    case 'RECEIPT':
      return receipt(field);
    case 'LOCATION':
      return position(field);
    case 'ACKNOWLEDGEMENT':
      return confirmation(field);
    case 'PRICES':
      return prices(field);
    case 'PHOTO':
    case 'AUDIO':
    case 'NOTE':
      return nothing;
  }
}

function codes(field: Field): string[] {
  return field.question.options.map((option) => option.code);
}

function choice(field: Field, options: string[], style: string): TemplateResult {
  const chosen = field.content.value?.kind === 'choice' ? field.content.value.option : undefined;
  return html`<div class="rows ${style}">
    ${options.map((code) =>
      row(field, code, 'radio', chosen === code, () => field.change({ value: { kind: 'choice', option: code } })),
    )}
  </div>`;
}

function several(field: Field): TemplateResult {
  const chosen = field.content.value?.kind === 'choices' ? field.content.value.options : [];
  const toggle = (code: string) => {
    const options = codes(field).filter((one) => (one === code) !== chosen.includes(one));
    field.change({ value: options.length > 0 ? { kind: 'choices', options } : null });
  };
  return html`<p class="hint">${t('question.choose')}</p>
    <div class="rows">
      ${codes(field).map((code) => row(field, code, 'checkbox', chosen.includes(code), () => toggle(code)))}
    </div>`;
}

function row(
  field: Field,
  code: string,
  type: 'radio' | 'checkbox',
  isChosen: boolean,
  choose: () => void,
): TemplateResult {
  const lang = otherLanguage(field.question.options.find((one) => one.code === code)?.text);
  return html`<label class="row">
    <input type=${type} name=${field.name} value=${code} .checked=${live(isChosen)} @change=${choose} />
    <span lang=${lang ?? nothing}>${optionText(field.question, code)}</span>
  </label>`;
}

function scale(field: Field): TemplateResult {
  const { min, max } = field.question.scale ?? { min: 1, max: 5 };
  if (max - min + 1 > MOST_STEPS) {
    return html`<p class="hint">${t('question.scale', min, max)}</p>${number(field, '')}`;
  }
  const chosen = field.content.value?.kind === 'number' ? Number(field.content.value.value) : undefined;
  const steps = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  return html`<p class="hint">${t('question.scale', min, max)}</p>
    <div class="scale">
      ${steps.map(
        (step) => html`<label class="step-box">
          <input type="radio" name=${field.name} value=${step} .checked=${live(chosen === step)}
            @change=${() => field.change({ value: { kind: 'number', value: String(step) }, typed: '' })} />
          <span>${step}</span>
        </label>`,
      )}
    </div>`;
}

function number(field: Field, unit: string): TemplateResult {
  const { value, typed } = field.content;
  const shown = typed || (value?.kind === 'number' ? decimalPoint(value.value) : '');
  const { type, whole } = field.question;
  const digits = whole ? 0 : type === 'MONEY' ? 2 : 6;
  const id = `${field.name}-answer`;
  const take = (written: string, read: string | undefined, isTyping: boolean) => {
    const isAnswer = read !== undefined && (type === 'NUMBER' || !read.startsWith('-'));
    field.change(
      isAnswer ? { value: { kind: 'number', value: read }, typed: '' } : { value: null, typed: written },
      isTyping,
    );
  };
  const input = (event: Event) => {
    const written = (event.target as HTMLInputElement).value.trim();
    take(written, sureNumber(written, digits), event.type === 'input');
  };
  return html`<div class="with-unit">
      <input type="text" inputmode=${whole ? 'numeric' : 'decimal'} autocomplete="off" id=${id}
        aria-labelledby="${field.name}-text${unit ? ` ${field.name}-unit` : ''}"
        aria-invalid=${typed ? 'true' : nothing}
        .value=${unlessTyping(id, shown)} @input=${input} @change=${input} />
      ${unit ? html`<span id="${field.name}-unit" class="unit">${unit}</span>` : nothing}
    </div>
    ${whichNumber(id, typed, digits, (meant) => take(typed, meant, false))}`;
}

function text(field: Field): TemplateResult {
  const shown = field.content.value?.kind === 'text' ? field.content.value.text : '';
  const input = (event: Event) => {
    const typed = written(event);
    const value: AnswerValue | null = typed.trim() === '' ? null : { kind: 'text', text: typed };
    field.change({ value }, event.type === 'input');
  };
  return html`<textarea id="${field.name}-answer" rows="4" maxlength=${LONGEST_TEXT} aria-labelledby="${field.name}-text"
    .value=${unlessTyping(`${field.name}-answer`, shown)} @input=${input} @change=${input}></textarea>
    ${fullness(shown)}`;
}

function account(field: Field): TemplateResult {
  const written = field.content.value?.kind === 'text' ? wordsIn(field.content.value.text) : 0;
  const { leastWords } = field.question;
  return html`${text(field)}
    ${leastWords > 0 ? html`<p class="hint" role="status">${t('question.words', written, leastWords)}</p>` : nothing}`;
}

function confirmation(field: Field): TemplateResult {
  const isGiven = field.content.value?.kind === 'acknowledged';
  return html`<div class="rows">
    <label class="row">
      <input type="checkbox" id="${field.name}-answer" .checked=${live(isGiven)} aria-describedby="${field.name}-text"
        @change=${() => field.change({ value: isGiven ? null : { kind: 'acknowledged' } })} />
      <span>${t('question.confirm')}</span>
    </label>
  </div>`;
}

function moment(field: Field): TemplateResult {
  const value = field.content.value;
  const shown = value?.kind === 'date' ? value.date : value?.kind === 'time' ? value.time.slice(0, 5) : '';
  const isDate = field.question.type === 'DATE';
  const input = (event: Event) => {
    const typed = (event.target as HTMLInputElement).value;
    const read: AnswerValue = isDate ? { kind: 'date', date: typed } : { kind: 'time', time: typed };
    field.change({ value: typed ? read : null }, event.type === 'input');
  };
  return html`<input type=${isDate ? 'date' : 'time'} id="${field.name}-answer" aria-labelledby="${field.name}-text"
    .value=${unlessTyping(`${field.name}-answer`, shown)} @input=${input} @change=${input} />`;
}
