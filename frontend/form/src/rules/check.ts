import type { AnswerValue, Condition, FormQuestion, FormSection, Price, ProblemKind } from '../protocol.js';
import { canonicalDecimal, compareDecimals } from './decimal.js';
import { type Answers, evaluate, shownQuestions } from './rules.js';

/** What can be wrong on the phone: the server's kinds, and two answers between which nobody has chosen. */
export type Problem = ProblemKind | 'CONFLICT';

/** What stands at a question: an answer, a comment, and how many photos; of a question for sound, recordings. */
export interface Given {
  value: AnswerValue | null;
  comment: string;
  photos: number;
}

/** The form's word on one shown question: what it lacks (the first thing only), asks for, and points out. */
export interface Verdict {
  question: string;
  lack: ProblemKind | null;
  comment: boolean;
  photos: number;
  warnings: string[];
}

/** No blanks; blanks are those of both languages' runtimes together, so that neither finds words of its own. */
const WORD =
  // eslint-disable-next-line no-control-regex
  /[^\t-\r\x1c-\x20\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+/g;

const NOTHING: Given = { value: null, comment: '', photos: 0 };

/** The same verdicts as the server's, in the order of the form; the shared cases and random forms hold both to it. */
export function verdicts(
  sections: readonly FormSection[],
  given: ReadonlyMap<string, Given>,
): Verdict[] {
  const values = new Map<string, AnswerValue>();
  for (const [question, { value }] of given) {
    if (value) {
      values.set(question, value);
    }
  }
  const { questions, counted } = shownQuestions(sections, values);
  return questions.map((question) => verdict(question, given.get(question.code) ?? NOTHING, counted));
}

function verdict(question: FormQuestion, stands: Given, counted: Answers): Verdict {
  const comment = asksForComment(question, stands.value, counted);
  const photos = photosAsked(question, stands.value, counted);
  return {
    question: question.code,
    lack: lack(question, stands, comment, photos),
    comment,
    photos,
    warnings: question.checks.warnings
      .filter((warning) => isTrue(warning.when, counted, false))
      .map((warning) => warning.code),
  };
}

function lack(question: FormQuestion, stands: Given, comment: boolean, photos: number): ProblemKind | null {
  if (question.type === 'NOTE') {
    return null;
  }
  if (stands.value && !fits(question, stands.value)) {
    return 'INVALID';
  }
  if (!stands.value && !isEvidence(question) && !replacesPosition(question)) {
    return question.required ? 'MISSING' : null;
  }
  const { value } = stands;
  if (value?.kind === 'prices' && question.required && value.prices.length < question.products.length) {
    return 'MISSING';
  }
  if (value?.kind === 'text' && wordsIn(value.text) < question.leastWords) {
    return 'TOO_SHORT';
  }
  if (comment && wordsIn(stands.comment) === 0) {
    return 'COMMENT_MISSING';
  }
  if (stands.photos >= photos) {
    return null;
  }
  return question.type === 'AUDIO' ? 'RECORDING_MISSING' : 'PHOTO_MISSING';
}

/** Whether the answer lies in what was photographed or recorded, and its value only names that. */
export function isEvidence({ type }: FormQuestion): boolean {
  return type === 'PHOTO' || type === 'AUDIO';
}

/** A phone that does not find where it is keeps no report back: a comment says it instead. */
function replacesPosition(question: FormQuestion): boolean {
  return question.type === 'LOCATION' && question.required;
}

export function wordsIn(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

function asksForComment(question: FormQuestion, value: AnswerValue | null, counted: Answers): boolean {
  if (isEvidence(question)) {
    return false;
  }
  if (!value) {
    return replacesPosition(question);
  }
  const isCorrected = value.kind === 'timing' && value.corrected;
  if (isCorrected || isTrue(question.checks.commentWhen, counted, false)) {
    return true;
  }
  return question.comment === 'ON' ? loses(question, value) : question.comment === 'ALWAYS';
}

function loses(question: FormQuestion, value: AnswerValue): boolean {
  switch (value.kind) {
    case 'choice':
      return question.commentOn.includes(value.option);
    case 'choices':
      return !question.commentWithout.every((option) => value.options.includes(option));
    case 'number':
      return question.commentOn.includes(canonicalDecimal(value.value));
    default:
      return false;
  }
}

function photosAsked(question: FormQuestion, value: AnswerValue | null, counted: Answers): number {
  if (question.type === 'AUDIO') {
    return question.required && value?.kind !== 'na' ? 1 : 0;
  }
  if (value?.kind === 'na' || !isTrue(question.checks.photosWhen, counted, true)) {
    return 0;
  }
  if (question.type === 'PHOTO') {
    return question.required ? Math.max(1, question.photos) : 0;
  }
  if (!value) {
    return 0;
  }
  return question.type === 'RECEIPT' ? Math.max(1, question.photos) : question.photos;
}

function isTrue(condition: Condition | null, answers: Answers, whereAbsent: boolean): boolean {
  return condition ? evaluate(condition, answers) === 'TRUE' : whereAbsent;
}

function fits(question: FormQuestion, value: AnswerValue): boolean {
  if (value.kind === 'na') {
    return question.allowsNotApplicable;
  }
  const isOffered = (code: string) => question.options.some((option) => option.code === code);
  switch (question.type) {
    case 'YES_NO':
    case 'SINGLE':
      return value.kind === 'choice' && isOffered(value.option);
    case 'MULTIPLE':
      return value.kind === 'choices' && value.options.every(isOffered);
    case 'SCALE':
      return value.kind === 'number' && isOnScale(question, value.value);
    case 'NUMBER':
    case 'MONEY':
      return value.kind === 'number' && isWithin(question, value.value);
    case 'DURATION':
      return value.kind === 'number' && isNotNegative(value.value) && isWithin(question, value.value);
    case 'TIMER':
      return value.kind === 'timing' && isNotNegative(value.minutes);
    case 'TEXT':
    case 'LONG_TEXT':
      return value.kind === 'text';
    case 'DATE':
      return value.kind === 'date';
    case 'TIME':
      return value.kind === 'time';
    case 'PHOTO':
      return value.kind === 'photos';
    case 'AUDIO':
      return value.kind === 'recordings';
    case 'RECEIPT':
      return value.kind === 'receipt' && isNotNegative(value.amount);
    case 'LOCATION':
      return value.kind === 'place';
    case 'ACKNOWLEDGEMENT':
      return value.kind === 'acknowledged';
    case 'PRICES':
      return value.kind === 'prices' && value.prices.every((price) => isAsked(question, price));
    case 'NOTE':
      return false;
  }
}

function isNotNegative(value: string): boolean {
  return (compareDecimals(value, '0') ?? -1) >= 0;
}

function isWithin({ least, most, whole }: FormQuestion, value: string): boolean {
  return (
    (!whole || isWhole(value)) &&
    (least == null || (compareDecimals(value, least) ?? -1) >= 0) &&
    (most == null || (compareDecimals(value, most) ?? 1) <= 0)
  );
}

function isWhole(value: string): boolean {
  return /^-?\d+$/.test(canonicalDecimal(value));
}

function isAsked(question: FormQuestion, { product, amount }: Price): boolean {
  return question.products.some((one) => one.code === product) && (amount === null || isNotNegative(amount));
}

function isOnScale({ scale }: FormQuestion, value: string): boolean {
  return (
    scale !== null &&
    isWhole(value) &&
    (compareDecimals(value, String(scale.min)) ?? -1) >= 0 &&
    (compareDecimals(value, String(scale.max)) ?? 1) <= 0
  );
}
