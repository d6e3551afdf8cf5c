import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { holding } from '@touchstone/form/sound/hold';
import { type Listen, NoMicrophone } from '@touchstone/form/sound/microphone';
import { Recorder, type Take } from '@touchstone/form/sound/recorder';
import { soundOf } from '@touchstone/form/sound/sound';
import { RATE, resampler, sixteenBits, waveOf } from '@touchstone/form/sound/wave';
import { formOf, question } from '@touchstone/form/test/forms';
import { newId } from '@touchstone/form/tools/identifiers';
import { Store } from '../../src/disk/store.js';
import { Outbox } from '../../src/line/outbox.js';
import { Report } from '../../src/report/report.js';

const voice = question('voice', { type: 'AUDIO', text: { en: 'Say it' }, maxPhotos: 20, longestMinutes: 1 });

const form = { ...formOf('v1', [{ code: 's', title: {}, questions: [voice] }]), revision: 0 };

const seconds = (count: number) => new Float32Array(RATE * count).fill(0.25);

/** A microphone that says what it is told to. */
class FakeMicrophone {
  say: (samples: Float32Array) => void = () => undefined;
  take: () => void = () => undefined;
  isStopped = false;
  readonly listen: Listen = async (take, lost) => {
    this.say = take;
    this.take = lost;
    return { stop: async () => void (this.isStopped = true) };
  };
}

describe('a WAV', () => {
  it('has one channel of 16 bits at 16 kHz and nothing but its samples', () => {
    const view = new DataView(waveOf([Int16Array.of(1, -2), Int16Array.of(300)]));
    const words = (at: number, length: number) =>
      String.fromCharCode(...new Uint8Array(view.buffer, at, length));
    expect(view.byteLength).toBe(44 + 6);
    expect([words(0, 4), words(8, 8), words(36, 4)]).toEqual(['RIFF', 'WAVEfmt ', 'data']);
    expect(view.getUint32(4, true)).toBe(view.byteLength - 8);
    expect([16, 28].map((at) => view.getUint32(at, true))).toEqual([16, 32_000]);
    expect([20, 22, 32, 34].map((at) => view.getUint16(at, true))).toEqual([1, 1, 2, 16]);
    expect(view.getUint32(24, true)).toBe(16_000);
    expect(view.getUint32(40, true)).toBe(6);
    expect([44, 46, 48].map((at) => view.getInt16(at, true))).toEqual([1, -2, 300]);
  });

  it('cuts off what is too loud', () => {
    expect([...sixteenBits(Float32Array.of(0, 1, -1, 2, -2))]).toEqual([0, 32_767, -32_768, 32_767, -32_768]);
  });

  it.each([8_000, 16_000, 22_050, 44_100, 48_000])('keeps its length from %i Hz', (rate) => {
    const resample = resampler(rate);
    let made = 0;
    for (let block = 0; block < 100; block++) {
      const samples = resample(new Float32Array(rate / 50).fill(0.5));
      made += samples.length;
      expect(samples.every((sample) => Math.abs(sample - 0.5) < 1e-6)).toBe(true);
    }
    expect(Math.abs(made - 2 * RATE)).toBeLessThan(8);
  });
});

describe('a recording', () => {
  let store: Store;
  let microphone: FakeMicrophone;
  let take: Take;

  beforeEach(async () => {
    store = new Store(newId());
    await store.adoptForm(form, 0);
    microphone = new FakeMicrophone();
    take = { id: newId(), visitId: 'v1', question: 'voice', capturedAt: new Date().toISOString() };
  });

  const record = (longest = 60_000) => Recorder.start(store.takes, take, longest, microphone.listen);
  const opened = async () => (await Report.open('v1', { store }))!;

  it('is on the disk second by second, and an answer at its end', async () => {
    const report = await opened();
    expect(report.problems().map((one) => one.kind)).toEqual(['RECORDING_MISSING']);
    const { recorder, ended } = await record();
    microphone.say(seconds(1));
    microphone.say(seconds(0.5));
    await vi.waitFor(async () => expect(await store.takes.pieces(take.id)).toHaveLength(1));
    expect(recorder.milliseconds).toBe(1500);

    recorder.stop();
    expect(await ended).toBe('STOPPED');
    expect(microphone.isStopped).toBe(true);
    expect(await report.keepTake(take)).toBe(true);

    expect(report.problems()).toEqual([]);
    expect(report.content('voice').value).toEqual({ kind: 'recordings', evidence: [take.id] });
    expect(await store.takes.of('v1')).toEqual([]);
    expect(await store.takes.pieces(take.id)).toEqual([]);
    const [kept] = await store.photos('v1');
    expect(kept).toMatchObject({ id: take.id, mediaType: 'audio/wav', durationMs: 1500, own: true, state: 'KEPT' });
    expect((await store.photoBytes(take.id))?.bytes.byteLength).toBe(44 + 2 * 1.5 * RATE);
  });

  it('ends at the longest length to the sample', async () => {
    const { ended } = await record(2000);
    microphone.say(seconds(1.5));
    microphone.say(seconds(1.5));
    expect(await ended).toBe('LONGEST');
    expect((await soundOf(await store.takes.pieces(take.id))).durationMs).toBe(2000);
  });

  it('keeps what there is when the microphone is taken away', async () => {
    const report = await opened();
    const { ended } = await record();
    microphone.say(seconds(0.6));
    microphone.take();
    expect(await ended).toBe('LOST');
    expect(await report.keepTake(take)).toBe(true);
    expect(report.photosOf('voice')[0]?.durationMs).toBe(600);
  });

  it('keeps what there was room for when the phone is full', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { ended } = await record();
    microphone.say(seconds(1));
    await vi.waitFor(async () => expect(await store.takes.pieces(take.id)).toHaveLength(1));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No space', 'QuotaExceededError');
    });
    microphone.say(seconds(1));
    expect(await ended).toBe('FULL');
    put.mockRestore();
    expect(await (await opened()).photosOf('voice')[0]?.durationMs).toBe(1000);
  });

  it('is restored as far as it came after the page was killed', async () => {
    await store.takes.addPiece(take, 0, sixteenBits(seconds(1)));
    await store.takes.addPiece(take, 1, sixteenBits(seconds(1)));
    const report = await opened();
    expect(report.photosOf('voice')[0]).toMatchObject({ id: take.id, durationMs: 2000 });
    expect(report.content('voice').value).toEqual({ kind: 'recordings', evidence: [take.id] });
    expect((await opened()).photosOf('voice')).toHaveLength(1);
  });

  it('is not finished by another page while it is made', async () => {
    await store.takes.addPiece(take, 0, sixteenBits(seconds(1)));
    await holding(take.id, async () => expect((await opened()).photos).toEqual([]));
    expect((await opened()).photos).toHaveLength(1);
  });

  it('is nothing where nobody spoke', async () => {
    const report = await opened();
    const { recorder, ended } = await record();
    microphone.say(seconds(0.1));
    recorder.stop();
    await ended;
    expect(await report.keepTake(take)).toBe(false);
    expect(await store.takes.of('v1')).toEqual([]);
  });

  it('is not begun without a microphone', async () => {
    const refused: Listen = async () => {
      throw new NoMicrophone('REFUSED');
    };
    await expect(Recorder.start(store.takes, take, 1000, refused)).rejects.toThrow('REFUSED');
    expect(await store.takes.of('v1')).toEqual([]);
  });

  it('goes after the answers and the photos', async () => {
    const report = await opened();
    await report.addSound(voice as never, { bytes: new ArrayBuffer(50), durationMs: 400, sha256: 'a' });
    const picture = { bytes: new ArrayBuffer(4), thumbnail: new ArrayBuffer(2), mediaType: 'image/jpeg', sha256: 'b', flaws: [] };
    await report.addPhoto(voice as never, picture);
    await report.flush();
    const outbox = new Outbox(store);
    const kinds: string[] = [];
    for (let next = await outbox.next(); next; next = await outbox.next()) {
      if (next.kind === 'answer') {
        kinds.push('answer');
        await store.changeAnswer('v1', 'voice', (kept) => kept && { ...kept, sentRevision: kept.revision });
      } else if (next.kind === 'photo') {
        kinds.push(next.photo.mediaType);
        await store.changePhoto(next.photo.id, (kept) => ({ ...kept, state: 'SENT' }));
      }
    }
    expect(kinds).toEqual(['answer', 'image/jpeg', 'audio/wav']);
  });

  it('is forgotten with its visit', async () => {
    await store.takes.addPiece(take, 0, sixteenBits(seconds(1)));
    await store.forget('v1');
    expect(await store.takes.of('v1')).toEqual([]);
    expect(await store.takes.pieces(take.id)).toEqual([]);
  });
});

describe('a database of an older application', () => {
  it('keeps everything when it learns of recordings', async () => {
    const person = newId();
    const old = await openDB(`touchstone-${person}`, 2, {
      upgrade(database) {
        for (const [name, keyPath] of [
          ['cards', 'id'],
          ['briefs', 'id'],
          ['forms', 'visitId'],
          ['answers', ['visitId', 'question']],
          ['photos', 'id'],
          ['bytes', 'id'],
          ['submissions', 'visitId'],
          ['notes', 'id'],
        ] as const) {
          const made = database.createObjectStore(name, { keyPath: keyPath as string });
          if (['answers', 'photos', 'notes'].includes(name)) {
            made.createIndex('visit', 'visitId');
          }
        }
      },
    });
    await old.put('photos', { id: 'p1', visitId: 'v1', mediaType: 'image/jpeg', state: 'KEPT' });
    await old.put('bytes', { id: 'p1', bytes: new ArrayBuffer(3), thumbnail: new ArrayBuffer(1) });
    old.close();

    const store = new Store(person);
    expect(await store.photos('v1')).toHaveLength(1);
    expect((await store.photoBytes('p1'))?.bytes.byteLength).toBe(3);
    expect(await store.takes.of('v1')).toEqual([]);
  });
});
