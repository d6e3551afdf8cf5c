import type { Form, FormQuestion, FormSection } from '../src/protocol.js';

/** A question with nothing asked besides its answer. */
export const question = (code: string, rest: Partial<FormQuestion> = {}): FormQuestion => ({
  code,
  type: 'TEXT',
  text: { en: code },
  hint: {},
  required: true,
  allowsNotApplicable: false,
  options: [],
  scale: null,
  unit: {},
  shownWhen: null,
  comment: 'OPTIONAL',
  commentOn: [],
  commentWithout: [],
  photos: 0,
  maxPhotos: 0,
  checks: { commentWhen: null, photosWhen: null, warnings: [] },
  leastWords: 0,
  least: null,
  most: null,
  products: [],
  first: false,
  ...rest,
});

/** The form of a report that nobody has begun. */
export const formOf = (visitId: string, sections: FormSection[]): Form => ({
  visitId,
  number: 'V-1',
  outletName: 'North',
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  revision: 1,
  returnedQuestions: [],
  sections,
  answers: [],
  photos: [],
  submitted: null,
  editable: true,
});
