import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Picture } from '@touchstone/form/picture/picture';
import { uploadOf } from '@touchstone/form/report/kept';
import { formOf, question } from '@touchstone/form/test/forms';
import { newId } from '@touchstone/form/tools/identifiers';
import { Store } from '../../src/disk/store.js';
import { Api } from '../../src/line/api.js';
import { Sync } from '../../src/line/sync.js';
import { Report } from '../../src/report/report.js';
import { FakeServer } from '../fake-server.js';

const questions = [
  question('clean', { type: 'SCALE', scale: { min: 1, max: 5 }, comment: 'ON', commentOn: [] }),
  question('front', { type: 'PHOTO', photos: 1, maxPhotos: 5 }),
];
const form = formOf('v1', [{ code: 's', title: {}, questions }]);
const front = questions[1]!;
const five = { kind: 'number', value: '5' } as const;
const three = { kind: 'number', value: '3' } as const;

const picture = (sha256: string): Picture => ({
  bytes: new ArrayBuffer(4),
  thumbnail: new ArrayBuffer(2),
  mediaType: 'image/jpeg',
  sha256,
  flaws: [],
});

describe('two windows of one person', () => {
  let stores: Store[];
  let one: Report;
  let other: Report;

  beforeEach(async () => {
    const person = newId();
    stores = [new Store(person), new Store(person), new Store(person)];
    await stores[0]!.adoptForm(form, 0);
    one = (await Report.open('v1', { store: stores[0]! }))!;
    other = (await Report.open('v1', { store: stores[1]! }))!;
  });

  afterEach(() => Promise.all(stores.map((store) => store.close())));

  const kept = async (code = 'clean') =>
    (await stores[0]!.answers('v1')).find((answer) => answer.question === code)!;

  it('change different fields of a question, and neither loses a word', async () => {
    one.change('clean', { value: five });
    one.change('clean', { comment: 'swept' }, true);
    await one.flush();
    other.change('clean', { note: 'by the door' }, true);
    await other.flush();
    expect(await kept()).toMatchObject({ value: five, comment: 'swept', note: 'by the door', other: null });
    expect(other.content('clean')).toMatchObject({ value: five, comment: 'swept' });
  });

  it('show at once what was said in the other, where nothing was touched here', async () => {
    const heard = new Promise<string>((tell) =>
      stores[1]!.windows.addEventListener('change', (event) => tell((event as CustomEvent<string>).detail)),
    );
    other.change('clean', { note: 'half a w' }, true);
    one.change('clean', { comment: 'swept' });
    await one.flush();
    expect(await heard).toBe('v1');
    await other.reload();
    expect(other.content('clean')).toMatchObject({ comment: 'swept', note: 'half a w', conflict: null });
  });

  it('keep both where both changed the same field, and show it in both', async () => {
    one.change('clean', { comment: 'swept' });
    await one.flush();
    other.change('clean', { comment: 'dirty' });
    await other.flush();
    await one.reload();
    for (const report of [one, other]) {
      const { comment, conflict, disputed } = report.content('clean');
      expect([comment, conflict?.comment, disputed]).toEqual(['dirty', 'swept', ['comment']]);
      expect(report.problem(questions[0]!)).toBe('CONFLICT');
    }
    await one.choose('clean', 'OTHER');
    expect(await kept()).toMatchObject({ comment: 'swept', other: null });
    expect((await kept()).revision).toBeGreaterThan(2);
  });

  it('is no conflict where both came to the same', async () => {
    one.change('clean', { value: five });
    await one.flush();
    other.change('clean', { value: { kind: 'number', value: '5.0' } });
    await other.flush();
    expect((await kept()).other).toBeNull();
  });

  it('meet nobody where one goes on typing what it has written itself', async () => {
    one.change('clean', { comment: 'sw' }, true);
    const written = one.flush();
    one.change('clean', { comment: 'swept' }, true);
    await written;
    await one.flush();
    expect(await kept()).toMatchObject({ comment: 'swept', other: null });
  });

  it('meet nobody where one changes its mind faster than the phone writes', async () => {
    for (const value of [five, three, null, five, three]) {
      one.change('clean', { value });
    }
    one.change('clean', { comment: 's' }, true);
    const written = one.flush();
    one.change('clean', { value: five, comment: 'sw' });
    await written;
    await one.flush();
    expect(await kept()).toMatchObject({ value: five, comment: 'sw', other: null });
    expect(one.hasFailed).toBe(false);
  });

  it('hold a third version on its screen until the person has chosen between two', async () => {
    const third = (await Report.open('v1', { store: stores[2]! }))!;
    one.change('clean', { comment: 'swept' });
    await one.flush();
    other.change('clean', { comment: 'dirty' });
    await other.flush();
    third.change('clean', { comment: 'middling' });
    await third.flush();
    expect(third.safety('clean')).toBe('FAILED');
    expect(third.content('clean').comment).toBe('middling');
    await one.choose('clean', 'MINE');
    await third.flush();
    expect(await kept()).toMatchObject({ comment: 'middling', other: { comment: 'dirty' } });
  });

  it('bring their photos together', async () => {
    await one.addPhoto(front, picture('a'));
    await other.addPhoto(front, picture('b'));
    await other.flush();
    await one.reload();
    const evidence = (await kept('front')).value;
    expect(evidence).toMatchObject({ kind: 'photos' });
    expect(evidence?.kind === 'photos' && evidence.evidence).toHaveLength(2);
    expect((await kept('front')).other).toBeNull();
  });

  it('hand in one report', async () => {
    one.change('clean', { value: five });
    await one.flush();
    await one.submit(new Date());
    const first = await stores[0]!.submission('v1');
    await other.submit(new Date());
    expect((await stores[0]!.submission('v1'))?.id).toBe(first!.id);
    expect(other.isOpen).toBe(false);
  });
});

describe('two phones of one person', () => {
  const phone = async (server: FakeServer) => {
    const store = new Store(newId());
    const api = new Api(server.fetch, () => 'token');
    const sync = new Sync({ store, api, personId: 'p1', later: () => () => undefined });
    await store.adoptForm({ ...form, answers: server.form().answers }, 0);
    return { store, sync, report: (await Report.open('v1', { store }))! };
  };
  type Phone = Awaited<ReturnType<typeof phone>>;

  const say = async ({ report, sync }: Phone, patch: Parameters<Report['change']>[1]) => {
    report.change('clean', patch);
    await report.flush();
    await sync.run();
    await report.reload();
  };

  it('lose nothing of each other on the server, however often one has changed its mind', async () => {
    const server = new FakeServer();
    const first = await phone(server);
    const second = await phone(server);
    await say(first, { value: five });
    second.report.change('clean', { comment: 'a' });
    await second.report.flush();
    second.report.change('clean', { comment: 'ab' });
    await second.report.flush();
    await say(second, { comment: 'abc' });
    expect(server.answers.get('clean')).toMatchObject({ value: five, comment: 'abc' });
  });

  it('show a field that both changed, and send nothing until the person has chosen', async () => {
    const server = new FakeServer();
    const first = await phone(server);
    const second = await phone(server);
    await say(first, { value: five, comment: 'swept' });
    await say(second, { value: three });
    expect(server.answers.get('clean')).toMatchObject({ value: five, comment: 'swept' });
    expect(second.report.content('clean')).toMatchObject({ value: three, comment: 'swept', disputed: ['answer'] });
    await second.report.choose('clean', 'MINE');
    await second.sync.run();
    expect(server.answers.get('clean')).toMatchObject({ value: three, comment: 'swept' });
  });

  it('meet no stranger in an own answer whose receipt was lost', async () => {
    const server = new FakeServer();
    const first = await phone(server);
    server.trouble = (call) => (call === 1 ? 'ANSWER_LOST' : 'NONE');
    await say(first, { value: five });
    expect(server.answers.get('clean')).toMatchObject({ value: five });
    await say(first, { value: three });
    expect(first.report.content('clean').conflict).toBeNull();
    expect(server.answers.get('clean')).toMatchObject({ value: three });
  });

  it('stands as its author handed it in, whatever the other wrote before', async () => {
    const server = new FakeServer();
    const first = await phone(server);
    const second = await phone(server);
    await say(first, { value: five });
    second.report.change('clean', { value: three });
    await second.report.submit(new Date());
    const sent = (await second.store.answers('v1')).map(uploadOf);
    await second.sync.run();
    expect([...server.submissions.values()][0]?.upload.answers).toEqual(sent);
    expect((await second.store.submission('v1'))?.receipt?.number).toBe('R-1');
  });
});
