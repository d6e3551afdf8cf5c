import type { Checks, Form, FormQuestion } from '@touchstone/form/protocol';
import type { VisitBrief } from '../protocol.js';

/** What an older version of the application may have kept: fields that came after the first release can be missing. */
export type Older<Whole, Later extends keyof Whole> = Omit<Whole, Later> & Partial<Pick<Whole, Later>>;

type LaterInQuestions = 'commentWithout' | 'checks' | 'leastWords' | 'least' | 'most' | 'products' | 'first';
type LaterInBriefs = 'quiz' | 'quizPassed' | 'checkedIn';

const NO_CHECKS: Checks = { commentWhen: null, photosWhen: null, warnings: [] };

/** Asks for nothing and allows everything: the server, which knows all, has the last word. */
const QUESTION: Pick<FormQuestion, LaterInQuestions> = {
  commentWithout: [],
  checks: NO_CHECKS,
  leastWords: 0,
  least: null,
  most: null,
  products: [],
  first: false,
};

const BRIEF: Pick<VisitBrief, LaterInBriefs> = { quiz: [], quizPassed: false, checkedIn: false };

/** A form with every field that this version reads, whichever version kept it. */
export function wholeForm(form: Form): Form {
  return {
    ...form,
    sections: form.sections.map((section) => ({ ...section, questions: section.questions.map(wholeQuestion) })),
  };
}

function wholeQuestion(question: Older<FormQuestion, LaterInQuestions>): FormQuestion {
  return { ...QUESTION, ...question, checks: { ...NO_CHECKS, ...question.checks } };
}

export function wholeBrief(brief: Older<VisitBrief, LaterInBriefs>): VisitBrief {
  return { ...BRIEF, ...brief };
}
