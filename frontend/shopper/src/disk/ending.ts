import type { KeptSubmission, LateReceipt } from '@touchstone/form/report/kept';
import { saidBy } from '@touchstone/form/report/said';
import type { Name, Writing } from './database.js';

export const RECEIVED: Name[] = ['submissions', 'answers', 'forms'];

/** The server has the report: the receipt is kept, every answer in it counts as sent, the form is closed. */
export async function receive(
  transaction: Writing,
  submission: KeptSubmission,
  receipt: LateReceipt,
  now: number,
): Promise<void> {
  const received = { ...submission, receipt, receivedOnPhoneAt: now, refusal: null };
  await transaction.objectStore('submissions').put(received);
  const answers = transaction.objectStore('answers');
  for (const upload of submission.upload.answers) {
    const kept = await answers.get([submission.visitId, upload.question]);
    if (kept?.revision === upload.revision) {
      const confirmed = { sentRevision: upload.revision, sent: saidBy(upload), tried: [], refused: null };
      await answers.put({ ...kept, ...confirmed });
    }
  }
  const forms = transaction.objectStore('forms');
  const form = await forms.get(submission.visitId);
  if (form) {
    await forms.put({ ...form, submitted: receipt, editable: false });
  }
}

export const FORGOTTEN: Name[] = ['briefs', 'forms', 'answers', 'photos', 'bytes', 'submissions', 'notes'];

/** Takes a finished visit off the phone. */
export async function forget(transaction: Writing, visitId: string): Promise<void> {
  for (const photo of await transaction.objectStore('photos').index('visit').getAll(visitId)) {
    await transaction.objectStore('bytes').delete(photo.id);
    await transaction.objectStore('photos').delete(photo.id);
  }
  await transaction.objectStore('answers').delete(IDBKeyRange.bound([visitId], [visitId, []]));
  await transaction.objectStore('briefs').delete(visitId);
  await transaction.objectStore('forms').delete(visitId);
  await transaction.objectStore('submissions').delete(visitId);
  const notes = transaction.objectStore('notes');
  for (const id of await notes.index('visit').getAllKeys(visitId)) {
    await notes.delete(id);
  }
}
