import type { AnswerUpload, Form } from '@touchstone/form/protocol';
import { isUnsent, type KeptAnswer, saysSomething, uploadOf } from '@touchstone/form/report/kept';
import {
  applied,
  changesBetween,
  type Field,
  FIELDS,
  NOTHING,
  partOf,
  type Said,
  saidBy,
  saidOf,
  sameValue,
} from '@touchstone/form/report/said';
import type { Writable } from './database.js';

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
    sent: saidBy(theirs),
  };
}

/**
 * What is kept of the phone's answer and the server's. Newer words of another device replace what this phone has
 * sent, and fields that nobody changed here; a field changed in both keeps both until the person chooses.
 */
export function merged(mine: KeptAnswer, theirs: AnswerUpload): KeptAnswer {
  if (sameContent(mine, theirs) && theirs.revision >= mine.revision) {
    return { ...adopted(mine.visitId, theirs), typed: mine.typed };
  }
  if (!isUnsent(mine)) {
    return theirs.revision < mine.revision
      ? { ...mine, id: theirs.id, sentRevision: theirs.revision, sent: saidBy(theirs) }
      : adopted(mine.visitId, theirs);
  }
  const known = theirs.revision <= mine.sentRevision || isOwn(mine, theirs);
  const revision = Math.max(mine.revision, theirs.revision + 1);
  if (known || sameContent(mine, theirs)) {
    return { ...mine, id: theirs.id, revision, sentRevision: theirs.revision, sent: saidBy(theirs) };
  }
  return together(mine, theirs, revision);
}

/** Both said something that the other does not know. */
function together(mine: KeptAnswer, theirs: AnswerUpload, revision: number): KeptAnswer {
  const changes = changesBetween(mine.sent ?? NOTHING, saidOf(mine));
  const { said, disputed } = applied(changes, saidBy(theirs));
  const both = { ...mine, ...said, id: theirs.id, revision };
  return disputed.length > 0
    ? { ...both, other: theirs, disputed }
    : { ...both, sentRevision: theirs.revision, sent: saidBy(theirs) };
}

/** The answer once the person has chosen what holds where two had changed the same. */
export function chosen(kept: KeptAnswer, other: AnswerUpload, which: 'MINE' | 'OTHER'): KeptAnswer {
  const isServers = other.revision > kept.sentRevision;
  const disputed = kept.disputed ?? FIELDS;
  const theirs = saidBy(other);
  const said = which === 'MINE' ? saidOf(kept) : withFields(saidOf(kept), theirs, disputed);
  if (isServers && sameContent({ ...other, ...said }, other)) {
    return adopted(kept.visitId, other);
  }
  return {
    ...kept,
    ...said,
    other: null,
    disputed: [],
    // the server has theirs, and the person has seen it: to meet it again is no conflict
    sentRevision: isServers ? other.revision : kept.sentRevision,
    sent: isServers ? theirs : kept.sent,
    revision: Math.max(kept.revision + (which === 'OTHER' ? 1 : 0), other.revision + 1),
  };
}

/**
 * What another window wrote stands beside what is written now. Where the person has yet to choose between two, a third
 * is not taken: it stays on its screen as not saved until they have.
 */
export function besideEachOther(kept: KeptAnswer, disputed: Field[]): Pick<KeptAnswer, 'other' | 'disputed'> {
  if (kept.other && kept.other.revision <= kept.sentRevision) {
    throw new Error(`Two versions of an answer wait for a choice (${kept.question})`);
  }
  return { other: { ...uploadOf(kept), typed: kept.typed, revision: kept.sentRevision }, disputed };
}

function withFields(said: Said, from: Said, fields: readonly Field[]): Said {
  return fields.reduce((all, field) => ({ ...all, ...partOf(from, field) }), said);
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
      await store.put({ ...answer, sentRevision: 0, sent: undefined });
    }
  }
  for (const answer of theirs.values()) {
    await store.put(adopted(form.visitId, answer));
  }
}

/** The same for photos: what the server has lost and the phone still has is sent anew. */
export async function mergePhotos(form: Form, store: Writable<'photos'>): Promise<void> {
  const mine = new Map((await store.index('visit').getAll(form.visitId)).map((one) => [one.id, one]));
  for (const photo of form.photos) {
    const known = mine.get(photo.id);
    mine.delete(photo.id);
    if (known?.state !== 'REMOVED') {
      await store.put({
        ...(known ?? { mediaType: 'image/jpeg', own: false }),
        ...photo,
        visitId: form.visitId,
        state: 'SENT',
        tried: true,
        refusal: null,
      });
    }
  }
  for (const lost of mine.values()) {
    if (lost.state === 'SENT' && !lost.setAside) {
      await (lost.own ? store.put({ ...lost, state: 'KEPT' }) : store.delete(lost.id));
    }
  }
}

function isOwn(mine: KeptAnswer, theirs: AnswerUpload): boolean {
  return mine.tried.some((captured) => Date.parse(captured) === Date.parse(theirs.capturedAt));
}

export function sameContent(left: AnswerUpload, right: AnswerUpload): boolean {
  return (
    left.comment === right.comment && left.note === right.note && sameValue(left.value, right.value)
  );
}
