import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Picture } from '@touchstone/form/picture/picture';
import type { FormQuestion } from '@touchstone/form/protocol';
import { formOf, question } from '@touchstone/form/test/forms';
import { newId } from '@touchstone/form/tools/identifiers';
import { Store } from '../../src/disk/store.js';
import { Report } from '../../src/report/report.js';

/** A question of yes and no, where no other type is said. */
const yesNo = (code: string, rest: Partial<FormQuestion> = {}) =>
  question(code, {
    type: 'YES_NO',
    allowsNotApplicable: true,
    options: ['yes', 'no'].map((one) => ({ code: one, text: {} })),
    ...rest,
  });

const questions = [
  yesNo('greeted', { comment: 'ON', commentOn: ['no'], photos: 1, maxPhotos: 2 }),
  yesNo('who', {
    required: false,
    shownWhen: { op: 'compare', question: 'greeted', is: 'IS', values: ['yes'] },
  }),
  yesNo('clean', { type: 'SCALE', scale: { min: 1, max: 5 }, comment: 'ON', commentOn: ['1'] }),
  yesNo('front', { type: 'PHOTO', photos: 1, maxPhotos: 2 }),
  yesNo('read', { type: 'NOTE' }),
];

const form = formOf('v1', [{ code: 's', title: {}, questions }]);

const picture: Picture = {
  bytes: new ArrayBuffer(4),
  thumbnail: new ArrayBuffer(2),
  mediaType: 'image/jpeg',
  sha256: 'sha',
  flaws: [],
};

const yes = { kind: 'choice', option: 'yes' } as const;
const no = { kind: 'choice', option: 'no' } as const;

describe('a report on the phone', () => {
  let store: Store;
  let report: Report;

  beforeEach(async () => {
    store = new Store(newId());
    await store.adoptForm(form, 0);
    report = (await Report.open('v1', { store }))!;
  });

  const problems = () => report.problems().map((one) => `${one.question.code} ${one.kind}`);

  it('asks first for what was marked so, until it is answered', async () => {
    const first = questions.map((one) => ({ ...one, first: ['who', 'clean'].includes(one.code) }));
    const marked = { ...form, sections: [{ code: 's', title: {}, questions: first }] };
    await store.adoptForm(marked, 1);
    await report.reload();
    expect(report.firstOpen.map(({ code }) => code)).toEqual(['clean']);
    report.change('greeted', { value: yes });
    expect(report.firstOpen.map(({ code }) => code)).toEqual(['who', 'clean']);
    report.change('clean', { value: { kind: 'number', value: '3' } });
    expect(report.firstOpen.map(({ code }) => code)).toEqual(['who']);
    expect(report.first.map(({ code }) => code)).toEqual(['who', 'clean']);
  });

  it('says "saved" only after the store has the answer', async () => {
    report.change('greeted', { value: yes });
    expect(report.safety('greeted')).toBe('SAVING');
    await report.flush();
    expect(report.safety('greeted')).toBe('KEPT');
    expect((await store.answers('v1'))[0]).toMatchObject({ value: yes, revision: 1, sentRevision: 0 });
  });

  it('says so when the store does not take it, and keeps it on the screen', async () => {
    const change = store.changeAnswer.bind(store);
    store.changeAnswer = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    report.change('greeted', { value: yes });
    await report.flush();
    expect(report.safety('greeted')).toBe('FAILED');
    expect(report.content('greeted').value).toEqual(yes);
    store.changeAnswer = change;
    await report.flush();
    expect(report.safety('greeted')).toBe('KEPT');
  });

  it('is as it was when the page comes back', async () => {
    report.change('clean', { typed: '3,' }, true);
    report.change('greeted', { value: yes });
    report.change('greeted', { note: 'by the door' }, true);
    await report.flush();
    const again = (await Report.open('v1', { store }))!;
    expect(again.content('greeted')).toMatchObject({ value: yes, note: 'by the door' });
    expect(again.content('clean').typed).toBe('3,');
  });

  it('does not count a write that changes nothing', async () => {
    report.change('greeted', { value: yes });
    await report.flush();
    report.change('greeted', { value: yes });
    await report.flush();
    expect((await store.answers('v1'))[0]?.revision).toBe(1);
  });

  it('lists what is missing', async () => {
    expect(problems()).toEqual(['greeted MISSING', 'clean MISSING', 'front PHOTO_MISSING']);
    report.change('greeted', { value: no });
    report.change('clean', { value: { kind: 'number', value: '1' } });
    expect(problems()).toEqual([
      'greeted COMMENT_MISSING',
      'clean COMMENT_MISSING',
      'front PHOTO_MISSING',
    ]);
    report.change('greeted', { comment: 'nobody' });
    report.change('clean', { value: { kind: 'number', value: '6' } });
    expect(problems()).toEqual(['greeted PHOTO_MISSING', 'clean INVALID', 'front PHOTO_MISSING']);
    report.change('greeted', { value: { kind: 'na' } });
    report.change('clean', { value: { kind: 'number', value: '5' } });
    await report.addPhoto(questions[3]!, picture);
    expect(problems()).toEqual([]);
  });

  it('opens and closes follow-ups', () => {
    expect(report.isShown('who')).toBe(false);
    report.change('greeted', { value: yes });
    expect(report.isShown('who')).toBe(true);
    report.change('greeted', { value: no });
    expect(report.isShown('who')).toBe(false);
  });

  it('keeps the photos of a photo question as its answer', async () => {
    await report.addPhoto(questions[3]!, picture);
    await report.flush();
    const [photo] = report.photos;
    expect(report.content('front').value).toEqual({ kind: 'photos', evidence: [photo!.id] });
    await report.removePhoto(questions[3]!, photo!.id);
    expect(report.content('front').value).toBeNull();
    expect(await store.photos('v1')).toEqual([]);
  });

  it('finds the answer of a photo that a killed page left behind', async () => {
    await report.addPhoto(questions[3]!, picture);
    await report.flush();
    await store.changeAnswer('v1', 'front', (kept) => kept && { ...kept, value: null });
    const again = (await Report.open('v1', { store }))!;
    await again.flush();
    expect(again.content('front').value).toMatchObject({ kind: 'photos' });
  });

  it('is closed from sending on, and opens where it was not tried yet', async () => {
    report.change('greeted', { value: yes });
    await report.submit(new Date('2026-11-20T13:00:00Z'));
    expect(report.isOpen).toBe(false);
    report.change('greeted', { value: no });
    expect(report.content('greeted').value).toEqual(yes);
    const submission = (await store.submission('v1'))!;
    expect(submission.upload.answers).toHaveLength(1);
    await report.takeBack();
    expect(report.isOpen).toBe(true);
    await report.submit(new Date('2026-11-20T13:00:00Z'));
    await store.changeSubmission('v1', (kept) => ({ ...kept, tried: true }));
    await report.takeBack();
    expect(report.isOpen).toBe(false);
  });

  it('marks what the server found missing until it is changed', async () => {
    report.change('greeted', { value: { kind: 'na' } });
    await report.submit(new Date('2026-11-20T13:00:00Z'));
    await store.changeSubmission('v1', (kept) => ({
      ...kept,
      tried: true,
      refusal: { problems: [{ question: 'greeted', kind: 'COMMENT_MISSING' }] },
    }));
    await report.reload();
    expect(report.isOpen).toBe(true);
    expect(report.asksForComment(questions[0]!)).toBe(true);
    expect(problems()[0]).toBe('greeted COMMENT_MISSING');
    report.change('greeted', { comment: 'closed door' });
    expect(problems()[0]).toBe('clean MISSING');
  });

  it('has a receipt only from the server, and opens again when it is returned', async () => {
    await report.submit(new Date('2026-11-20T13:00:00Z'));
    expect(report.receipt).toBeNull();
    const receipt = { number: 'R-1', receivedAt: '2026-11-20T14:00:00Z', late: false };
    await store.receive((await store.submission('v1'))!, receipt, 1000);
    await store.adoptForm(form, 500);
    await report.reload();
    expect(report.receipt).toEqual(receipt);
    expect(report.isOpen).toBe(false);
    const returned = { ...form, revision: 2, returnedQuestions: [{ question: 'clean', message: 'Why?' }] };
    await store.adoptForm(returned, 2000);
    await report.reload();
    expect(report.isOpen).toBe(true);
    expect(report.toFix.map((one) => one.code)).toEqual(['clean']);
  });
});
