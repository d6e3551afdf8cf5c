import { describe, expect, it } from 'vitest';
import type { KeptAnswer } from '../src/kept.js';
import { merged } from '../src/merge.js';
import type { AnswerUpload } from '../src/protocol.js';

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

  it('both are kept where both are new', () => {
    const changed = { ...mine, comment: 'mine', revision: 3, sentRevision: 2 };
    const both = merged(changed, theirs);
    expect(both).toMatchObject({ comment: 'mine', revision: 4, id: 'theirs' });
    expect(both.other).toEqual(theirs);
  });
});
