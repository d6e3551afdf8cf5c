import { canonicalDecimal } from './decimal.js';
import type { Writable } from './database.js';
import { type KeptAnswer, isUnsent, saysSomething } from './kept.js';
import type { AnswerUpload, AnswerValue, Form } from './protocol.js';

/** The server's answer as the phone keeps it when the phone has none of its own. */
export function adopted(visitId: string, theirs: AnswerUpload): KeptAnswer {
  return {
    ...theirs,
    visitId,
    typed: '',
    sentRevision: theirs.revision,
    tried: [],
    refused: null,
    other: null,
  };
}

/**
 * What is kept of the phone's answer and the server's. Newer words of another device replace what this phone has
 * sent, stand beside what it has not, and never replace that silently.
 */
export function merged(mine: KeptAnswer, theirs: AnswerUpload): KeptAnswer {
  if (sameContent(mine, theirs) && theirs.revision >= mine.revision) {
    return { ...adopted(mine.visitId, theirs), typed: mine.typed };
  }
  if (!isUnsent(mine)) {
    return theirs.revision < mine.revision
      ? { ...mine, id: theirs.id, sentRevision: theirs.revision }
      : adopted(mine.visitId, theirs);
  }
  const known = theirs.revision <= mine.sentRevision || isOwn(mine, theirs);
  const revision = Math.max(mine.revision, theirs.revision + 1);
  if (known || sameContent(mine, theirs)) {
    return { ...mine, id: theirs.id, revision, sentRevision: theirs.revision };
  }
  return { ...mine, id: theirs.id, revision, other: theirs };
}

/** Brings the answers of the server's form together with what the phone has. */
export async function mergeAnswers(form: Form, store: Writable<'answers'>): Promise<void> {
  const mine = await store.index('visit').getAll(form.visitId);
  const theirs = new Map(form.answers.map((answer) => [answer.question, answer]));
  for (const answer of mine) {
    const other = theirs.get(answer.question);
    theirs.delete(answer.question);
    if (other) {
      await store.put(merged(answer, other));
    } else if (form.editable && saysSomething(answer)) {
      await store.put({ ...answer, sentRevision: 0 });
    }
  }
  for (const answer of theirs.values()) {
    await store.put(adopted(form.visitId, answer));
  }
}

function isOwn(mine: KeptAnswer, theirs: AnswerUpload): boolean {
  return mine.tried.some((captured) => Date.parse(captured) === Date.parse(theirs.capturedAt));
}

export function sameContent(left: AnswerUpload, right: AnswerUpload): boolean {
  return (
    left.comment === right.comment &&
    left.note === right.note &&
    sameValue(left.value, right.value)
  );
}

function sameValue(left: AnswerValue | null, right: AnswerValue | null): boolean {
  return canonical(left) === canonical(right);
}

function canonical(value: AnswerValue | null): string {
  switch (value?.kind) {
    case 'choices':
      return JSON.stringify(['choices', [...value.options].sort()]);
    case 'number':
      return JSON.stringify(['number', value.value.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')]);
    case 'receipt':
      return JSON.stringify(['receipt', canonicalDecimal(value.amount), withoutZeroSeconds(value.time ?? '')]);
    case 'time':
      return JSON.stringify(['time', withoutZeroSeconds(value.time)]);
    default:
      return JSON.stringify(value && Object.entries(value).sort());
  }
}

function withoutZeroSeconds(time: string): string {
  return time.replace(/^(\d\d:\d\d):00(\.0+)?$/, '$1');
}
