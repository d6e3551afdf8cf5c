import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { question } from '@touchstone/form/test/forms';
import { holdsAlone } from '../../src/disk/held.js';
import { adopted } from '../../src/disk/merge.js';
import { Store } from '../../src/disk/store.js';
import { draftOf } from '../../src/report/draft.js';
import { Report } from '../../src/report/report.js';
import { FakeServer } from '../fake-server.js';

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

  const picture = { bytes: new ArrayBuffer(4), thumbnail: new ArrayBuffer(2), mediaType: 'image/jpeg', sha256: 'a', flaws: [] };

  /** No room for photos, neither for their bytes nor for what is known of them. */
  function fill(): void {
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (this.name === 'photos') {
        throw new DOMException('No space', 'QuotaExceededError');
      }
      return put.call(this, value, key);
    });
  }

  it('keeps no half of a photo, holds the whole, and keeps it when there is room', async () => {
    const report = (await Report.open('v1', { store }))!;
    fill();
    await report.addPhoto(report.shown[0]!, picture);
    await report.flush();
    expect(report.photos).toEqual([]);
    expect(await store.photos('v1')).toEqual([]);
    expect(report.unkeptOf('q1').map(({ content }) => content.bytes)).toEqual([picture.bytes]);
    expect(report.hasFailed).toBe(true);
    await report.submit(new Date());
    expect(report.submission).toBeUndefined();

    vi.restoreAllMocks();
    await report.flush();
    expect(report.hasFailed).toBe(false);
    expect(report.photosOf('q1').map((photo) => photo.sha256)).toEqual(['a']);
    expect((await store.photoBytes(report.photos[0]!.id))?.bytes.byteLength).toBe(4);
  });

  it('shows a photo without room on every screen of the visit, and gives it along with the draft', async () => {
    const report = (await Report.open('v1', { store }))!;
    fill();
    await report.addPhoto(report.shown[0]!, picture);
    const elsewhere = (await Report.open('v1', { store }))!;
    expect(elsewhere.hasFailed).toBe(true);
    expect(await holdsAlone(store, 'v1')).toBe(true);
    const { content } = await draftOf(store, 'v1', 'p1');
    expect(await content.text()).toContain(`photos/${report.unkept[0]!.photo.id}.jpg`);

    await elsewhere.removePhoto(report.shown[0]!, report.unkept[0]!.photo.id);
    expect(report.hasFailed).toBe(false);
  });

  it('keeps a photo that comes when the visit takes no more, as left on the phone', async () => {
    const report = (await Report.open('v1', { store }))!;
    const question = report.shown[0]!;
    await store.adoptForm({ ...new FakeServer().form(), sections: SECTIONS, editable: false }, 1);
    await report.reload();
    await report.addPhoto(question, picture);
    expect(report.leftover).toEqual({ answers: 0, photos: 1 });
    expect(await store.photos('v1')).toHaveLength(1);
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
  { code: 's', title: {}, questions: [question('q1', { text: { en: 'What?' }, required: false })] },
];
