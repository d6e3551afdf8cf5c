import { describe, expect, it } from 'vitest';
import type { AnswerUpload } from '@touchstone/form/protocol';
import type { KeptAnswer } from '@touchstone/form/report/kept';
import { chosen, merged } from '../../src/disk/merge.js';

const theirs: AnswerUpload = {
  id: 'theirs',
  question: 'q1',
  value: { kind: 'number', value: '12.50' },
  comment: '',
  note: '',
  revision: 3,
  capturedAt: '2026-11-21T10:00:00Z',
  elapsedMs: null,
};
const mine: KeptAnswer = {
  ...theirs,
  id: 'mine',
  visitId: 'v1',
  typed: '',
  sentRevision: 3,
  tried: [],
  refused: null,
  other: null,
};

describe('an answer of this phone and one of the server', () => {
  it('are one where they say the same', () => {
    const unsent: KeptAnswer = { ...mine, value: { kind: 'number', value: '12.5' }, sentRevision: 2 };
    expect(merged(unsent, theirs)).toMatchObject({ id: 'theirs', sentRevision: 3, other: null });
  });

  it('the newer one is taken where this phone has nothing unsent', () => {
    const newer = { ...theirs, revision: 4, comment: 'newer' };
    expect(merged(mine, newer)).toMatchObject({ comment: 'newer', sentRevision: 4, other: null });
  });

  it('what the server has lost is sent again', () => {
    const older = { ...theirs, revision: 2, comment: 'older' };
    expect(merged(mine, older)).toMatchObject({ comment: '', revision: 3, sentRevision: 2 });
  });

  it('an unsent change stays where the server has what this phone sent before', () => {
    const changed = { ...mine, comment: 'mine', revision: 4 };
    expect(merged(changed, theirs)).toMatchObject({ comment: 'mine', revision: 4, other: null });
  });

  it('an own write whose receipt was lost is no conflict', () => {
    const changed = { ...mine, comment: 'mine', revision: 5, sentRevision: 2, tried: ['2026-11-21T10:00:00.000Z'] };
    expect(merged(changed, theirs)).toMatchObject({ comment: 'mine', revision: 5, other: null });
  });

  const sent = { value: theirs.value, typed: '', comment: '', note: '' };

  it('both are kept where both changed the same', () => {
    const changed = { ...mine, comment: 'mine', revision: 3, sentRevision: 2, sent };
    const newer = { ...theirs, comment: 'theirs' };
    const both = merged(changed, newer);
    expect(both).toMatchObject({ comment: 'mine', revision: 4, id: 'theirs', disputed: ['comment'] });
    expect(both.other).toEqual(newer);
  });

  it('each takes what the other changed where they changed different fields', () => {
    const changed = { ...mine, comment: 'mine', revision: 3, sentRevision: 2, sent };
    const newer = { ...theirs, value: { kind: 'number', value: '7' } as const, note: 'theirs' };
    const both = merged(changed, newer);
    expect(both).toMatchObject({ comment: 'mine', note: 'theirs', value: newer.value, other: null });
    expect(both).toMatchObject({ revision: 4, sentRevision: 3 });
  });

  it('a choice takes only what differs, and keeps what only this phone has', () => {
    const changed = { ...mine, comment: 'mine', note: 'my note', revision: 3, sentRevision: 2, sent };
    const both = merged(changed, { ...theirs, comment: 'theirs' });
    const taken = chosen(both, both.other!, 'OTHER');
    expect(taken).toMatchObject({ comment: 'theirs', note: 'my note', other: null, sentRevision: 3 });
    expect(taken.revision).toBeGreaterThan(3);
    const stayed = chosen(both, both.other!, 'MINE');
    expect(stayed).toMatchObject({ comment: 'mine', note: 'my note', other: null, revision: 4, sentRevision: 3 });
  });
});
