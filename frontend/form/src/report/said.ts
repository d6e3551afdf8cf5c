import type { AnswerUpload, AnswerValue } from '../protocol.js';
import { canonicalDecimal } from '../rules/decimal.js';

/** What a person says at a question: the answer (and what was typed where it is none yet), a comment, a note. */
export interface Said {
  value: AnswerValue | null;
  typed: string;
  comment: string;
  note: string;
}

/** What of a question is changed as one; two places may change different fields without meeting. */
export const FIELDS = ['answer', 'comment', 'note'] as const;
export type Field = (typeof FIELDS)[number];

/** Where nothing is said yet. */
export const NOTHING: Said = { value: null, typed: '', comment: '', note: '' };

/** A field as the person saw it before the first change, and as it is now. */
export interface Change {
  before: Partial<Said>;
  now: Partial<Said>;
}

/** The fields touched here; all others are whatever they became elsewhere. */
export type Changes = Partial<Record<Field, Change>>;

export function partOf(said: Said, field: Field): Partial<Said> {
  const { value, typed, comment, note } = said;
  return { answer: { value, typed }, comment: { comment }, note: { note } }[field];
}

export function saidOf({ value, typed, comment, note }: Said): Said {
  return { value, typed, comment, note };
}

/** What an upload says; a device before this version told nothing of what was only typed. */
export function saidBy(upload: AnswerUpload & { typed?: string }): Said {
  return saidOf({ typed: '', ...upload });
}

/** The changes after one more; `seen` is what stood on the screen. */
export function changed(changes: Changes, seen: Said, patch: Partial<Said>): Changes {
  const after = { ...seen, ...patch };
  const touched = FIELDS.filter((field) => Object.keys(partOf(after, field)).some((key) => key in patch));
  return touched.reduce(
    (all, field) => ({
      ...all,
      [field]: { before: all[field]?.before ?? partOf(seen, field), now: partOf(after, field) },
    }),
    changes,
  );
}

/** What differs between two, as changes of the second from the first. */
export function changesBetween(before: Said, after: Said): Changes {
  const differing = FIELDS.filter((field) => !isSame(partOf(before, field), partOf(after, field)));
  return Object.fromEntries(
    differing.map((field) => [field, { before: partOf(before, field), now: partOf(after, field) }]),
  );
}

/**
 * The changes on top of what is there now, and the fields in which both said something new. There the changes stand
 * and what is there stands beside them: which of the two holds is for the person to say. Photos never meet so: the
 * answer follows the photos that are there.
 */
export function applied(changes: Changes, there: Said): { said: Said; disputed: Field[] } {
  let said = saidOf(there);
  const disputed: Field[] = [];
  for (const field of FIELDS) {
    const change = changes[field];
    if (change) {
      const theirs = partOf(there, field);
      const isOneSided = isSame(theirs, change.before) || isSame(theirs, change.now);
      if (!isOneSided && !isOfEvidence(change.now.value)) {
        disputed.push(field);
      }
      said = { ...said, ...change.now };
    }
  }
  return { said, disputed };
}

function isOfEvidence(value: AnswerValue | null | undefined): boolean {
  return value?.kind === 'photos' || value?.kind === 'recordings';
}

export function isSame(left: Partial<Said>, right: Partial<Said>): boolean {
  return (
    left.comment === right.comment &&
    left.note === right.note &&
    (left.typed ?? '') === (right.typed ?? '') &&
    sameValue(left.value ?? null, right.value ?? null)
  );
}

export function sameValue(left: AnswerValue | null, right: AnswerValue | null): boolean {
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
