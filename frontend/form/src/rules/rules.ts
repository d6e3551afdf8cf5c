import type { AnswerValue, Comparison, Condition, FormQuestion, FormSection } from '../protocol.js';
import { compareDecimals } from './decimal.js';

/** Kleene's three values: what is compared with an unanswered question is neither true nor false. */
export type Truth = 'TRUE' | 'FALSE' | 'UNKNOWN';

export type Answers = ReadonlyMap<string, AnswerValue>;

/** The same tree and the same verdicts as the server's evaluator; `rules-conformance.json` holds both to it. */
export function evaluate(condition: Condition, answers: Answers): Truth {
  switch (condition.op) {
    case 'all':
      return condition.of.map((rule) => evaluate(rule, answers)).reduce(and, 'TRUE');
    case 'any':
      return condition.of.map((rule) => evaluate(rule, answers)).reduce(or, 'FALSE');
    case 'not':
      return not(evaluate(condition.of, answers));
    case 'compare':
      return compare(answers.get(condition.question), condition.is, condition.values);
  }
}

/** The questions shown, in the order of the form, and the answers that count: those of shown questions. */
export interface Shown {
  questions: FormQuestion[];
  counted: Answers;
}

/** What is shown; the answer of a hidden question is kept but is as good as none. */
export function shownQuestions(sections: readonly FormSection[], answers: Answers): Shown {
  const counted = new Map<string, AnswerValue>();
  const questions: FormQuestion[] = [];
  for (const question of sections.flatMap((section) => section.questions)) {
    if (question.shownWhen && evaluate(question.shownWhen, counted) !== 'TRUE') {
      continue;
    }
    questions.push(question);
    const value = answers.get(question.code);
    if (value) {
      counted.set(question.code, value);
    }
  }
  return { questions, counted };
}

function compare(value: AnswerValue | undefined, is: Comparison, values: readonly string[]): Truth {
  if (is === 'ANSWERED' || is === 'UNANSWERED') {
    return truth((value !== undefined) === (is === 'ANSWERED'));
  }
  if (value === undefined) {
    return 'UNKNOWN';
  }
  switch (is) {
    case 'NA':
      return truth(value.kind === 'na');
    case 'IS':
      return truth(values.slice(0, 1).some((one) => equalsOne(value, one)));
    case 'IS_NOT':
      return truth(!values.slice(0, 1).some((one) => equalsOne(value, one)));
    case 'ONE_OF':
      return truth(values.some((one) => equalsOne(value, one)));
    case 'NONE_OF':
      return truth(!values.some((one) => equalsOne(value, one)));
    case 'CONTAINS':
    case 'CONTAINS_ANY':
      return truth(value.kind === 'choices' && values.some((one) => value.options.includes(one)));
    default:
      return truth(isOrdered(numberOf(value), is, values));
  }
}

function equalsOne(value: AnswerValue, expected: string): boolean {
  switch (value.kind) {
    case 'choice':
      return value.option === expected;
    case 'number':
    case 'timing':
    case 'receipt':
      return compareDecimals(numberOf(value)!, expected) === 0;
    case 'text':
      return value.text === expected;
    case 'date':
      return value.date === expected;
    case 'time':
      return withoutZeroSeconds(value.time) === expected;
    case 'choices':
      return value.options.length > 0 && value.options.every((option) => option === expected);
    case 'photos':
    case 'recordings':
    case 'place':
    case 'acknowledged':
    case 'prices':
    case 'na':
      return false;
  }
}

/** The number in the answer by which it is ordered, where it has one. */
export function numberOf(value: AnswerValue): string | undefined {
  switch (value.kind) {
    case 'number':
      return value.value;
    case 'timing':
      return value.minutes;
    case 'receipt':
      return value.amount;
    default:
      return undefined;
  }
}

function isOrdered(
  value: string | undefined,
  is: 'GT' | 'GTE' | 'LT' | 'LTE' | 'BETWEEN',
  bounds: readonly string[],
): boolean {
  const signs = bounds.map((bound) => value === undefined ? undefined : compareDecimals(value, bound));
  const [low, high] = [signs.at(0), signs.at(-1)];
  if (low === undefined || high === undefined || signs.includes(undefined)) {
    return false;
  }
  switch (is) {
    case 'GT':
      return low > 0;
    case 'GTE':
      return low >= 0;
    case 'LT':
      return low < 0;
    case 'LTE':
      return low <= 0;
    case 'BETWEEN':
      return low >= 0 && high <= 0;
  }
}

function withoutZeroSeconds(time: string): string {
  return time.replace(/^(\d\d:\d\d):00(?:\.0+)?$/, '$1');
}

function truth(value: boolean): Truth {
  return value ? 'TRUE' : 'FALSE';
}

function and(left: Truth, right: Truth): Truth {
  if (left === 'FALSE' || right === 'FALSE') {
    return 'FALSE';
  }
  return left === 'TRUE' && right === 'TRUE' ? 'TRUE' : 'UNKNOWN';
}

function or(left: Truth, right: Truth): Truth {
  return not(and(not(left), not(right)));
}

function not(value: Truth): Truth {
  return value === 'UNKNOWN' ? value : value === 'TRUE' ? 'FALSE' : 'TRUE';
}
