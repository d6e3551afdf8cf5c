import type { AnswerValue, FormQuestion } from '../protocol.js';
import { date, decimalPoint } from '../words/formats.js';
import { local, t } from '../words/words.js';

/** An answer as one line of text. */
export function answerInWords(question: FormQuestion, value: AnswerValue | null): string {
  switch (value?.kind) {
    case undefined:
      return t('question.answer.none');
    case 'choice':
      return optionText(question, value.option);
    case 'choices':
      return value.options.map((code) => optionText(question, code)).join(', ');
    case 'number':
      return decimalPoint(value.value);
    case 'text':
      return value.text;
    case 'date':
      return date(value.date);
    case 'time':
      return value.time;
    case 'photos':
      return t('check.photos', value.evidence.length);
    case 'na':
      return t('question.na');
  }
}

export function optionText(question: FormQuestion, code: string): string {
  const option = question.options.find((one) => one.code === code);
  const text = local(option?.text);
  if (text) {
    return text;
  }
  return code === 'yes' ? t('question.yes') : code === 'no' ? t('question.no') : code;
}
