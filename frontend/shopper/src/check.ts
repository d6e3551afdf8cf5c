import type { FormQuestion, ProblemKind } from './protocol.js';
import type { Content } from './report-view.js';

/** What can be wrong on the phone: the server's kinds, and two answers between which nobody has chosen. */
export type Problem = ProblemKind | 'CONFLICT';

/** What a shown question still lacks, the first thing only. */
export function problemOf(question: FormQuestion, content: Content, photos: number): Problem | undefined {
  if (question.type === 'NOTE') {
    return undefined;
  }
  if (content.conflict) {
    return 'CONFLICT';
  }
  if (content.typed !== '' || !isOnScale(question, content)) {
    return 'INVALID';
  }
  if (content.value === null) {
    return question.required ? missing(question) : undefined;
  }
  if (asksForComment(question, content) && content.comment.trim() === '') {
    return 'COMMENT_MISSING';
  }
  return content.value.kind !== 'na' && photos < photosNeeded(question) ? 'PHOTO_MISSING' : undefined;
}

/** Whether the answer as it stands asks for a comment. */
export function asksForComment(question: FormQuestion, content: Content): boolean {
  const value = content.value;
  if (value === null || question.type === 'PHOTO') {
    return false;
  }
  switch (question.comment) {
    case 'ALWAYS':
      return true;
    case 'OPTIONAL':
      return false;
    case 'ON':
      return chosen(value).some((code) => question.commentOn.includes(code));
  }
}

export function photosNeeded(question: FormQuestion): number {
  if (question.type !== 'PHOTO') {
    return question.photos;
  }
  return question.required ? Math.max(1, question.photos) : 0;
}

function missing(question: FormQuestion): Problem {
  return question.type === 'PHOTO' ? 'PHOTO_MISSING' : 'MISSING';
}

function chosen(value: NonNullable<Content['value']>): string[] {
  switch (value.kind) {
    case 'choice':
      return [value.option];
    case 'choices':
      return value.options;
    case 'number':
      return [value.value];
    default:
      return [];
  }
}

function isOnScale(question: FormQuestion, content: Content): boolean {
  if (question.type !== 'SCALE' || content.value?.kind !== 'number' || !question.scale) {
    return true;
  }
  const value = Number(content.value.value);
  return Number.isInteger(value) && value >= question.scale.min && value <= question.scale.max;
}
