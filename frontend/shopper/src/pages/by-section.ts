import type { TemplateResult } from 'lit';
import type { FormQuestion } from '@touchstone/form/protocol';
import { localText } from '@touchstone/form/words/local-text';
import type { Report } from '../report/report.js';

interface Group<T> {
  title: TemplateResult;
  listed: T[];
}

/** What is listed stands under the section that it is in, in the order of the form. */
export function bySection<T extends { question: FormQuestion }>(report: Report, all: T[]): Group<T>[] {
  return report.form.sections
    .map((section) => ({
      title: localText(section.title),
      listed: all.filter(({ question }) => report.sectionOf(question.code)?.code === section.code),
    }))
    .filter(({ listed }) => listed.length > 0);
}
