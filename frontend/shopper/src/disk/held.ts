import { isLeft, saysSomething } from '@touchstone/form/report/kept';
import type { Store } from './store.js';

/** Whether the phone has something of the visit that the server has not, or only the coordinator. */
export async function holdsAlone(store: Store, visitId: string): Promise<boolean> {
  const submission = await store.submission(visitId);
  if (submission) {
    return !submission.receipt;
  }
  const answers = await store.answers(visitId);
  const photos = await store.photos(visitId);
  if (store.waiting.of(visitId).length > 0 || (await store.notes(visitId)).some((note) => !note.isSettled)) {
    return true;
  }
  return answers.some(isLeft) || photos.some((photo) => photo.own && photo.state === 'KEPT');
}

/** The visits of which the phone has something that the server has not confirmed as a report, with their outlets. */
export async function draftsIn(store: Store): Promise<{ id: string; name: string }[]> {
  const forms = await store.forms();
  const held = await Promise.all(
    forms.map(async ({ visitId }) => {
      const submission = await store.submission(visitId);
      const answers = await store.answers(visitId);
      return !submission?.receipt && (submission !== undefined || answers.some(saysSomething));
    }),
  );
  return forms
    .filter((form, index) => held[index] && (form.editable || !form.submitted))
    .map(({ visitId, number, outletName }) => ({ id: visitId, name: `${outletName}, ${number}` }));
}
