import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FormSection } from '@touchstone/form/protocol';
import { Store } from '../../src/disk/store.js';
import { Api } from '../../src/line/api.js';
import { Packs } from '../../src/line/packs.js';
import type { VisitBrief } from '../../src/protocol.js';
import { Report } from '../../src/report/report.js';
import { needsQuiz } from '../../src/visit/notes.js';
import { FakeServer } from '../fake-server.js';

/** A section as the first release of the application kept it. */
const FIRST = {
  code: 's',
  title: { en: 'Counter' },
  questions: ['YES_NO', 'SCALE', 'NUMBER', 'TEXT', 'PHOTO'].map((type) => ({
    code: type.toLowerCase(),
    type,
    text: { en: type },
    hint: {},
    required: true,
    allowsNotApplicable: false,
    options: ['yes', 'no'].map((code) => ({ code, text: {} })),
    scale: { min: 1, max: 5 },
    unit: {},
    shownWhen: null,
    comment: 'ON',
    commentOn: ['no', '1'],
    photos: 0,
    maxPhotos: 2,
  })),
} as unknown as FormSection;

describe('a form kept by an older version', () => {
  let server: FakeServer;
  let person: string;
  let store: Store;
  let packs: Packs;

  beforeEach(async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    server = new FakeServer();
    person = `older-${Math.random()}`;
    store = new Store(person);
    packs = new Packs(store, new Api(server.fetch, () => 'token'));
    await store.cards();
    const database = await openDB(`touchstone-${person}`);
    await database.put('forms', { ...server.form(), sections: [FIRST] });
    await database.put('briefs', { id: 'v1', state: 'ACCEPTED' });
    database.close();
  });

  it('is judged and answered as if it asked for nothing newer', async () => {
    const report = (await Report.open('v1', { store }))!;
    expect(report.shown.map((one) => one.code)).toEqual(['yes_no', 'scale', 'number', 'text', 'photo']);
    report.change('yes_no', { value: { kind: 'choice', option: 'yes' } });
    report.change('scale', { value: { kind: 'number', value: '1' } });
    report.change('number', { value: { kind: 'number', value: '700' } });
    report.change('text', { value: { kind: 'text', text: 'Short' } });
    await report.flush();
    expect(report.problems().map((one) => `${one.question.code} ${one.kind}`)).toEqual([
      'scale COMMENT_MISSING',
      'photo PHOTO_MISSING',
    ]);
    expect(report.allWarnings()).toEqual([]);
    expect(report.shown[0]).toMatchObject({ commentWithout: [], products: [], least: null, checks: { warnings: [] } });
  });

  it('has a brief without a quiz', async () => {
    const brief = (await store.brief('v1'))!;
    expect(brief.checkedIn).toBe(false);
    expect(needsQuiz(brief, [])).toBe(false);
  });

  it('is fetched anew when there is network, and once', async () => {
    server.trouble = () => 'REQUEST_LOST';
    await packs.renew();
    expect(await store.outdated()).toEqual(['v1']);

    server.trouble = () => 'NONE';
    server.brief = { id: 'v1', state: 'ACCEPTED', quiz: [] } as unknown as VisitBrief;
    await packs.renew();
    expect(await store.outdated()).toEqual([]);

    const asked = server.requests.length;
    await packs.renew();
    expect(server.requests).toHaveLength(asked);
  });

  it('stays as it is where the visit is not there any more', async () => {
    await packs.renew();
    await packs.renew();
    expect(server.requests).toEqual(['GET /visits/v1']);
    expect((await store.form('v1'))?.sections).toHaveLength(1);
  });
});
