import type { AnswerValue, FormQuestion, Price } from '../protocol.js';
import { date, decimalPoint } from '../words/formats.js';
import { local } from '../words/language.js';
import { t } from '../words/words.js';

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
    case 'timing':
      return timing(value);
    case 'receipt':
      return [decimalPoint(value.amount), value.time?.slice(0, 5)].filter(Boolean).join(', ');
    case 'place':
      return place(value);
    case 'acknowledged':
      return t('question.confirm');
    case 'prices':
      return value.prices.map((price) => priceInWords(question, price)).join('; ');
    case 'photos':
      return t('check.photos', value.evidence.length);
    case 'recordings':
      return t('check.recordings', value.evidence.length);
    case 'na':
      return t('question.na');
  }
}

export function timing({ minutes, corrected, byWall }: { minutes: string; corrected: boolean; byWall?: true }): string {
  const seconds = Math.round(Number(minutes) * 60);
  const parts = [Math.floor(seconds / 60), seconds % 60] as const;
  if (corrected) {
    return t('question.timer.corrected', ...parts);
  }
  return t(byWall ? 'question.timer.byWall' : 'question.timer.measured', ...parts);
}

export function place(value: { latitude: string; longitude: string; accuracy: string }): string {
  return t('question.place.taken', value.latitude, value.longitude, Math.round(Number(value.accuracy)));
}

function priceInWords(question: FormQuestion, price: Price): string {
  const product = question.products.find((one) => one.code === price.product);
  const amount = price.amount === null ? t('question.price.absent') : decimalPoint(price.amount);
  return `${local(product?.text) || price.product}: ${amount}`;
}

export function optionText(question: FormQuestion, code: string): string {
  const option = question.options.find((one) => one.code === code);
  const text = local(option?.text);
  if (text) {
    return text;
  }
  return code === 'yes' ? t('question.yes') : code === 'no' ? t('question.no') : code;
}
