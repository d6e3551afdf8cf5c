import 'fake-indexeddb/auto';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { adopted } from '../../src/disk/merge.js';
import { Store } from '../../src/disk/store.js';
import { draftOf } from '../../src/report/draft.js';
import { FakeServer } from '../fake-server.js';

/** What an archive without compression holds, read as any other program would. */
function entries(archive: Buffer): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  let at = 0;
  while (archive.readUInt32LE(at) === 0x04034b50) {
    const size = archive.readUInt32LE(at + 18);
    const nameEnd = at + 30 + archive.readUInt16LE(at + 26);
    const bytes = archive.subarray(nameEnd, nameEnd + size);
    expect(crc32(bytes)).toBe(archive.readUInt32LE(at + 14));
    found.set(archive.toString('utf8', at + 30, nameEnd), bytes);
    at = nameEnd + size;
  }
  const end = archive.length - 22;
  expect(archive.readUInt32LE(end)).toBe(0x06054b50);
  expect(archive.readUInt16LE(end + 10)).toBe(found.size);
  expect(archive.readUInt32LE(end + 16)).toBe(at);
  return found;
}

describe('the draft as a file', () => {
  it('holds every answer and photo, and what could not be kept', async () => {
    const store = new Store('draft');
    await store.adoptForm(new FakeServer().form(), 0);
    const upload = { comment: '', note: '', revision: 1, capturedAt: '2026-11-21T10:00:00Z', elapsedMs: 1 };
    const kept = adopted('v1', { ...upload, id: 'a1', question: 'q1', value: { kind: 'text', text: 'Привет' } });
    await store.changeAnswer('v1', 'q1', () => kept);
    const unsaved = adopted('v1', { ...upload, id: 'a2', question: 'q2', value: { kind: 'na' } });
    const bytes = Uint8Array.from({ length: 5000 }, (_, at) => at % 256);
    const about = { visitId: 'v1', question: 'q1', sha256: 'sha', capturedAt: '2026-11-21T10:00:00Z' };
    await store.addPhoto(
      { ...about, id: 'f1', mediaType: 'image/jpeg', state: 'KEPT', tried: false, own: true, refusal: null },
      { bytes: bytes.buffer, thumbnail: new ArrayBuffer(2) },
    );

    const note = { kind: 'quiz' as const, answers: { receipt: 'keep' } };
    const noted = { id: 'n1', note, capturedAt: '2026-11-21T09:00:00Z', elapsedMs: 5 };
    await store.saveNote({ ...noted, visitId: 'v1', isSettled: true });

    const { name, content } = await draftOf(store, 'v1', 'p1', [unsaved]);

    expect(name).toBe('V-1.tsvisit');
    const files = entries(Buffer.from(await content.arrayBuffer()));
    const report = JSON.parse(files.get('report.json')!.toString('utf8')) as {
      person: string;
      notes: object[];
      report: { answers: { question: string; value: unknown }[] };
    };
    expect(report.person).toBe('p1');
    expect(report.notes).toEqual([noted]);
    expect(report.report.answers.map((one) => one.question)).toEqual(['q1', 'q2']);
    expect(report.report.answers[0]?.value).toEqual({ kind: 'text', text: 'Привет' });
    expect(new Uint8Array(files.get('photos/f1.jpg')!)).toEqual(bytes);
  });

  it.each([
    { refusal: null, submission: 's1', texts: ['sent'] },
    { refusal: { status: 409 }, submission: null, texts: ['went on'] },
  ])('holds what was handed in, or what went on after a refusal ($refusal)', async ({ refusal, submission, texts }) => {
    const store = new Store(`draft-${refusal?.status}`);
    await store.adoptForm(new FakeServer().form(), 0);
    const about = { id: 'a1', question: 'q1', comment: '', note: '', capturedAt: '2026-11-21T10:00:00Z', elapsedMs: 1 };
    const sent = { ...about, value: { kind: 'text' as const, text: 'sent' }, revision: 1 };
    await store.handIn({
      id: 's1',
      visitId: 'v1',
      upload: { revision: 1, visitedAt: '2026-11-21T10:00:00Z', answers: [sent], photos: [] },
      tried: true,
      receipt: null,
      receivedOnPhoneAt: null,
      refusal,
    });
    await store.changeAnswer('v1', 'q1', () =>
      adopted('v1', { ...sent, value: { kind: 'text', text: 'went on' }, revision: 2 }),
    );

    const { content } = await draftOf(store, 'v1', 'p1');

    const files = entries(Buffer.from(await content.arrayBuffer()));
    const draft = JSON.parse(files.get('report.json')!.toString('utf8')) as {
      submission: string | null;
      report: { answers: { value: { text: string } }[] };
    };
    expect(draft.submission).toBe(submission);
    expect(draft.report.answers.map(({ value }) => value.text)).toEqual(texts);
  });
});
