import { expect } from 'vitest';
import { isUnsent, type KeptAnswer, type KeptPhoto, uploadOf } from '@touchstone/form/report/kept';
import type { Store } from '../src/disk/store.js';
import type { FakeServer } from './fake-server.js';

export const answer = (question: string, revision = 1, option = 'yes'): KeptAnswer => ({
  id: `a-${question}`,
  visitId: 'v1',
  question,
  value: { kind: 'choice', option },
  comment: '',
  note: '',
  revision,
  capturedAt: `2026-11-21T10:00:0${revision}Z`,
  elapsedMs: 1,
  typed: '',
  sentRevision: 0,
  tried: [],
  refused: null,
  other: null,
});

export const photo = (id: string): KeptPhoto => ({
  id,
  visitId: 'v1',
  question: 'q1',
  sha256: `sha-${id}`,
  capturedAt: '2026-11-21T10:00:00Z',
  mediaType: 'image/jpeg',
  state: 'KEPT',
  tried: false,
  own: true,
  refusal: null,
});

export const content = { bytes: new ArrayBuffer(8), thumbnail: new ArrayBuffer(2) };

/** Three answers, two photos and one taken away again, handed in. */
export async function keepReport(store: Store, server: FakeServer): Promise<void> {
  for (const question of ['q1', 'q2', 'q3']) {
    await store.changeAnswer('v1', question, () => answer(question));
  }
  await store.addPhoto(photo('f1'), content);
  await store.addPhoto(photo('f2'), content);
  await store.addPhoto({ ...photo('f3'), state: 'REMOVED', tried: true }, content);
  server.photos.set('f3', 'sha-f3');
  await store.handIn({
    id: 's1',
    visitId: 'v1',
    upload: {
      revision: 1,
      visitedAt: '2026-11-21T09:00:00Z',
      answers: (await store.answers('v1')).map(uploadOf),
      photos: ['f1', 'f2'].map((id) => ({ id, question: 'q1', sha256: `sha-${id}` })),
    },
    tried: false,
    receipt: null,
    receivedOnPhoneAt: null,
    refusal: null,
  });
}

/** Everything is at the server once, and the phone knows it. */
export async function expectOnce(store: Store, server: FakeServer): Promise<void> {
  expect([...server.submissions.keys()]).toEqual(['s1']);
  expect([...server.answers.keys()].sort()).toEqual(['q1', 'q2', 'q3']);
  expect([...server.photos.keys()].sort()).toEqual(['f1', 'f2']);
  expect((await store.submission('v1'))?.receipt?.number).toBe('R-1');
  expect((await store.answers('v1')).some(isUnsent)).toBe(false);
  expect((await store.photos('v1')).map((one) => one.state)).toEqual(['SENT', 'SENT']);
}
