import { canonicalDecimal, compareDecimals } from './decimal.js';
import type { AnswerValue, Condition, FormQuestion, FormSection, ProblemKind } from './protocol.js';
import { type Answers, evaluate, shownQuestions } from './rules.js';

/** What can be wrong on the phone: the server's kinds, and two answers between which nobody has chosen. */
export type Problem = ProblemKind | 'CONFLICT';

/** What stands at a question: an answer, a comment, and how many photos. */
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

/** The blanks of both languages' runtimes together, so that neither takes for words what the other does not. */
const BLANK =
  // eslint-disable-next-line no-control-regex
  /^[\t-\r\x1c-\x20\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]*$/;

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
  if (!stands.value && question.type !== 'PHOTO') {
    return question.required ? 'MISSING' : null;
  }
  if (comment && BLANK.test(stands.comment)) {
    return 'COMMENT_MISSING';
  }
  return stands.photos < photos ? 'PHOTO_MISSING' : null;
}

function asksForComment(question: FormQuestion, value: AnswerValue | null, counted: Answers): boolean {
  if (!value || question.type === 'PHOTO') {
    return false;
  }
  if (isTrue(question.checks.commentWhen, counted, false)) {
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
  if (value?.kind === 'na' || !isTrue(question.checks.photosWhen, counted, true)) {
    return 0;
  }
  if (question.type === 'PHOTO') {
    return question.required ? Math.max(1, question.photos) : 0;
  }
  return value ? question.photos : 0;
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
      return value.kind === 'number';
    case 'DURATION':
      return value.kind === 'number' && (compareDecimals(value.value, '0') ?? -1) >= 0;
    case 'TEXT':
      return value.kind === 'text';
    case 'DATE':
      return value.kind === 'date';
    case 'TIME':
      return value.kind === 'time';
    case 'PHOTO':
      return value.kind === 'photos';
    case 'NOTE':
      return false;
  }
}

function isOnScale({ scale }: FormQuestion, value: string): boolean {
  const isWhole = /^-?\d+$/.test(canonicalDecimal(value));
  return (
    scale !== null &&
    isWhole &&
    (compareDecimals(value, String(scale.min)) ?? -1) >= 0 &&
    (compareDecimals(value, String(scale.max)) ?? 1) <= 0
  );
}
