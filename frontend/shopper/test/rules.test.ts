import { describe, expect, it } from 'vitest';
import shared from '../../../src/test/resources/rules-conformance.json';
import type { AnswerValue, Condition, FormQuestion, FormSection } from '../src/protocol.js';
import { evaluate, shownQuestions, type Truth } from '../src/rules.js';

interface Case {
  name: string;
  condition: Condition;
  answers: Record<string, AnswerValue>;
  expected: Truth;
}

const cases = shared as unknown as Case[];

describe('the rules shared with the server', () => {
  it('are many', () => expect(cases.length).toBeGreaterThanOrEqual(120));

  it.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
    expect(evaluate(one.condition, new Map(Object.entries(one.answers)))).toBe(one.expected);
  });
});

describe('shown questions', () => {
  const opens = (code: string, after?: string, option = 'no'): FormQuestion =>
    ({
      code,
      shownWhen: after ? { op: 'compare', question: after, is: 'IS', values: [option] } : null,
    }) as FormQuestion;
  const sections = [
    { questions: [opens('a'), opens('b', 'a')] },
    { questions: [opens('c', 'b'), opens('d', 'e'), opens('e')] },
  ] as FormSection[];
  const shown = (answers: Record<string, string>) =>
    shownQuestions(
      sections,
      new Map(Object.entries(answers).map(([code, option]) => [code, { kind: 'choice', option }])),
    ).map((question) => question.code);

  it('open with the answer they wait for', () => {
    expect(shown({})).toEqual(['a', 'e']);
    expect(shown({ a: 'no' })).toEqual(['a', 'b', 'e']);
    expect(shown({ a: 'no', b: 'no' })).toEqual(['a', 'b', 'c', 'e']);
  });

  it('do not count the answer of a hidden question', () => {
    expect(shown({ a: 'yes', b: 'no' })).toEqual(['a', 'e']);
  });

  it('never look forward', () => {
    expect(shown({ e: 'no' })).toEqual(['a', 'e']);
  });
});
