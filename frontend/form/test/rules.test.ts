import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import shared from '../../../src/test/resources/rules-conformance.json';
import type { AnswerValue, Condition, FormQuestion, FormSection } from '../src/protocol.js';
import { type Given, verdicts } from '../src/rules/check.js';
import { evaluate, shownQuestions, type Truth } from '../src/rules/rules.js';

interface RuleCase {
  name: string;
  condition: Condition;
  answers: Record<string, AnswerValue>;
  expected: Truth;
}

interface FormCase {
  name: string;
  form: FormSection[];
  given: Record<string, Given>;
  verdicts: unknown;
}

const { rules, forms } = shared as unknown as { rules: RuleCase[]; forms: FormCase[] };

describe('the rules shared with the server', () => {
  it('are many', () => expect(rules.length + forms.length).toBeGreaterThanOrEqual(400));

  it.each(rules.map((one) => [one.name, one] as const))('%s', (_, one) => {
    expect(evaluate(one.condition, new Map(Object.entries(one.answers)))).toBe(one.expected);
  });

  it.each(forms.map((one) => [one.name, one] as const))('%s', (_, one) => {
    expect(verdicts(one.form, new Map(Object.entries(one.given)))).toEqual(one.verdicts);
  });
});

/** Written by the server's tests before these run: a form, answers and the server's verdicts as it writes them. */
const WRITTEN = new URL('../../../target/random-forms.jsonl', import.meta.url);

/** Milliseconds that twenty thousand forms may take on a machine that has other work too. */
const COMPARING = 120_000;

describe('random forms', () => {
  it('are judged as the server judges them, byte for byte', () => {
    expect(existsSync(WRITTEN), 'the random forms, which the unit tests of the server write before these run').toBe(true);
    const lines = readFileSync(WRITTEN, 'utf8').split('\n').filter(Boolean);
    expect(lines.length).toBeGreaterThanOrEqual(10_000);
    const different = lines.filter((line) => {
      const { form, given, verdicts: theirs } = JSON.parse(line) as Omit<FormCase, 'verdicts'> & {
        verdicts: string;
      };
      return JSON.stringify(verdicts(form, new Map(Object.entries(given)))) !== theirs;
    });
    console.log(`${lines.length} random forms compared with the server, ${different.length} differences`);
    expect(different).toEqual([]);
  }, COMPARING);
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
    ).questions.map((question) => question.code);

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
