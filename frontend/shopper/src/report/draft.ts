import { isSound, type KeptAnswer, type KeptSubmission, lastCaptured, uploadOf } from '@touchstone/form/report/kept';
import type { Store } from '../disk/store.js';
import { aheadAt } from '../line/server-clock.js';
import { type Entry, zipOf } from './zip.js';

/** A visit's draft as a file that a coordinator can bring in: what the phone has, with its ids. */
export interface DraftFile {
  name: string;
  content: Blob;
}

/**
 * Reads everything that this phone has of a report. What could not be kept in the store is given along and takes the
 * place of what is there.
 */
export async function draftOf(
  store: Store,
  visitId: string,
  person: string,
  unsaved: KeptAnswer[] = [],
): Promise<DraftFile> {
  const form = await store.form(visitId);
  const submission = closing(await store.submission(visitId));
  const answers = new Map((await store.answers(visitId)).map((answer) => [answer.question, answer]));
  unsaved.forEach((answer) => answers.set(answer.question, answer));
  const kept = (await store.photos(visitId)).filter((photo) => photo.own && photo.state !== 'REMOVED');
  const waiting = new Map(store.waiting.of(visitId).map((one) => [one.photo.id, one]));
  const photos = [...kept, ...[...waiting.values()].map(({ photo }) => photo)];
  const files: Entry[] = [];
  const listed: object[] = [];
  for (const photo of photos) {
    const { id, question, sha256, capturedAt, mediaType } = photo;
    const content = waiting.get(id)?.content ?? (await store.photoBytes(id));
    if (content) {
      listed.push({ id, question, sha256, capturedAt, mediaType });
      files.push({ name: isSound(photo) ? `recordings/${id}.wav` : `photos/${id}.jpg`, bytes: new Uint8Array(content.bytes) });
    }
  }
  const uploads = [...answers.values()].map(uploadOf);
  const report = submission?.upload ?? {
    revision: Math.max(0, ...uploads.map((answer) => answer.revision)),
    visitedAt: null,
    answers: uploads,
    photos: photos.map(({ id, question, sha256 }) => ({ id, question, sha256 })),
  };
  const notes = (await store.notes(visitId)).map(({ id, note, capturedAt, elapsedMs }) => ({ id, note, capturedAt, elapsedMs }));
  const number = form?.number ?? visitId;
  const head = {
    format: 'tsvisit',
    version: 1,
    visitId,
    number,
    person,
    savedAt: new Date().toISOString(),
    clockAheadMs: aheadAt(lastCaptured([...answers.values(), ...photos])?.stamp) ?? null,
    submission: submission && !submission.receipt ? submission.id : null,
    report,
    photos: listed,
    notes,
  };
  const text = new TextEncoder().encode(JSON.stringify(head, null, 1));
  return { name: `${number}.tsvisit`, content: zipOf([{ name: 'report.json', bytes: text }, ...files]) };
}

/** What has closed the answers; a report that was refused is open again, and its answers may have gone on. */
function closing(submission: KeptSubmission | undefined): KeptSubmission | undefined {
  return submission?.refusal ? undefined : submission;
}

/** Hands the file to the person, as a download. */
export function handOut(file: DraftFile): void {
  const address = URL.createObjectURL(file.content);
  const link = Object.assign(document.createElement('a'), { href: address, download: file.name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
