import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { adopted } from '../src/merge.js';
import { Report } from '../src/report.js';
import { Store } from '../src/store.js';
import { FakeServer } from './fake-server.js';

let person = 0;

/** What a browser does with its database behind the page's back. */
describe('a phone whose storage is in trouble', () => {
  let store: Store;
  let opened: IDBDatabase[];

  beforeEach(async () => {
    opened = [];
    const open = indexedDB.open.bind(indexedDB);
    vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
      const request = open(name, version);
      request.addEventListener('success', () => opened.push(request.result));
      return request;
    });
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    store = new Store(`trouble-${++person}`);
    await store.adoptForm({ ...new FakeServer().form(), sections: SECTIONS }, 0);
  });

  afterEach(() => vi.restoreAllMocks());

  const text = (value: string) => ({ kind: 'text' as const, text: value });

  it('opens the database again that was closed under the page, and writes', async () => {
    opened.at(-1)!.close();
    await store.changeAnswer('v1', 'q1', () => answer('after'));
    expect((await store.answers('v1')).map((one) => one.value)).toEqual([text('after')]);
    expect(opened).toHaveLength(2);
  });

  it('opens it again where the browser lost it in the middle of a write', async () => {
    const transaction = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(function (this: IDBDatabase, ...how) {
      const begun = transaction.apply(this, how);
      vi.spyOn(begun, 'objectStore').mockImplementation(() => {
        throw new DOMException('Connection lost', 'UnknownError');
      });
      return begun;
    });
    await store.changeAnswer('v1', 'q1', () => answer('after'));
    expect(await store.answers('v1')).toHaveLength(1);
    expect(opened).toHaveLength(2);
  });

  it('says that nothing is saved while the phone is full, keeps it on the screen, and saves it later', async () => {
    const report = (await Report.open('v1', { store }))!;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No space', 'QuotaExceededError');
    });
    report.change('q1', { value: text('typed') });
    await report.flush();
    expect(report.safety('q1')).toBe('FAILED');
    expect(report.hasFailed).toBe(true);
    expect(report.content('q1').value).toEqual(text('typed'));
    expect(report.unsaved.map((one) => one.value)).toEqual([text('typed')]);
    expect(await store.answers('v1')).toEqual([]);

    full.mockRestore();
    await report.flush();
    expect(report.hasFailed).toBe(false);
    expect((await store.answers('v1')).map((one) => one.value)).toEqual([text('typed')]);
  });

  it('adds no photo that it could not keep whole', async () => {
    const report = (await Report.open('v1', { store }))!;
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (this.name === 'photos') {
        throw new DOMException('No space', 'QuotaExceededError');
      }
      return put.call(this, value, key);
    });
    const picture = { bytes: new ArrayBuffer(4), thumbnail: new ArrayBuffer(2), mediaType: 'image/jpeg', sha256: 'a', flaws: [] };
    await expect(report.addPhoto(report.shown[0]!, picture)).rejects.toThrow('No space');
    vi.restoreAllMocks();
    expect(report.photos).toEqual([]);
    expect(await store.photos('v1')).toEqual([]);
  });

  const answer = (value: string) =>
    adopted('v1', {
      id: 'a1',
      question: 'q1',
      value: text(value),
      comment: '',
      note: '',
      revision: 1,
      capturedAt: '2026-11-21T10:00:00Z',
      elapsedMs: 1,
    });
});

const SECTIONS = [
  {
    code: 's',
    title: {},
    questions: [
      {
        code: 'q1',
        type: 'TEXT',
        text: { en: 'What?' },
        hint: {},
        required: false,
        allowsNotApplicable: false,
        options: [],
        scale: null,
        unit: '',
        shownWhen: null,
        comment: 'OPTIONAL',
        commentOn: [],
        commentWithout: [],
        photos: 0,
        maxPhotos: 0,
        checks: { commentWhen: null, photosWhen: null, warnings: [] },
      },
    ],
  },
] as never;
