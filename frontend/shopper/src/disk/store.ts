import type { Form } from '@touchstone/form/protocol';
import {
  isLeft,
  isOnItsWay,
  type KeptAnswer,
  type KeptPhoto,
  type KeptSubmission,
  type LateReceipt,
  type PhotoBytes,
  saysSomething,
} from '@touchstone/form/report/kept';
import { saidBy } from '@touchstone/form/report/said';
import type { VisitBrief, VisitCard } from '../protocol.js';
import { Database, type Name, type Writable } from './database.js';
import type { KeptNote } from './kept.js';
import { mergeAnswers } from './merge.js';
import { RELEASE } from './release.js';
import { Takes } from './takes.js';
import { Waiting } from './unkept.js';
import { wholeBrief, wholeForm } from './whole.js';
import { Windows } from './windows.js';

/** What one person has on this phone, apart from everybody else's. A change is kept once its promise resolves. */
export class Store {
  private readonly database: Database;
  private ahead: Promise<VisitCard[]> | undefined;
  readonly takes: Takes;
  /** The other windows of the same person, which share what is kept here. */
  readonly windows: Windows;
  /** Photos for which there was no room; a photo that comes in goes through here. */
  readonly waiting = new Waiting((photo, content) => this.addPhoto(photo, content));

  constructor(personId: string) {
    this.database = new Database(`touchstone-${personId}`);
    this.takes = new Takes(this.database);
    this.windows = new Windows(`touchstone-${personId}`);
  }

  /** Begins to read the list before it is asked for; `cards` gives it, or says why it could not be read. */
  readAhead(): this {
    this.ahead = this.readCards();
    this.ahead.catch(() => undefined);
    return this;
  }

  /** Fails where this phone lets the application keep nothing. */
  async begin(): Promise<void> {
    await (this.ahead ?? this.database.use(async () => undefined));
  }

  cards(): Promise<VisitCard[]> {
    const ahead = this.ahead;
    this.ahead = undefined;
    return ahead ?? this.readCards();
  }

  private readCards(): Promise<VisitCard[]> {
    return this.database.use((database) => database.getAll('cards'));
  }

  async saveCards(cards: VisitCard[]): Promise<void> {
    await this.database.write(['cards'], async (transaction) => {
      const store = transaction.objectStore('cards');
      await store.clear();
      await Promise.all(cards.map((card) => store.put(card)));
    });
  }

  async brief(id: string): Promise<VisitBrief | undefined> {
    const brief = await this.database.use((database) => database.get('briefs', id));
    return brief && wholeBrief(brief);
  }

  async saveBrief(brief: VisitBrief): Promise<void> {
    await this.database.write(['briefs'], (transaction) => transaction.objectStore('briefs').put(brief));
  }

  async form(visitId: string): Promise<Form | undefined> {
    const form = await this.database.use((database) => database.get('forms', visitId));
    return form && wholeForm(form);
  }

  /** The visits whose brief and form are both here. */
  async packed(): Promise<string[]> {
    return this.database.use(async (database) => {
      const briefs = new Set(await database.getAllKeys('briefs'));
      return (await database.getAllKeys('forms')).filter((id) => briefs.has(id));
    });
  }

  /** The visits whose form another version of the application kept: it may lack what this one shows. */
  async outdated(): Promise<string[]> {
    const forms = await this.database.use((database) => database.getAll('forms'));
    return forms.filter((form) => form.keptBy !== RELEASE).map((form) => form.visitId);
  }

  /** Takes the server's form over and brings its answers and photos together with what the phone has. */
  async adoptForm(form: Form, askedAt: number): Promise<void> {
    const visitId = form.visitId;
    await this.database.write(['forms', 'answers', 'photos', 'submissions'], async (transaction) => {
      const submissions = transaction.objectStore('submissions');
      const submission = await submissions.get(visitId);
      if (isOnItsWay(submission) || (submission?.receivedOnPhoneAt ?? 0) > askedAt) {
        return;
      }
      await transaction.objectStore('forms').put({ ...form, keptBy: RELEASE });
      if ((submission?.receipt || submission?.setAside) && form.editable) {
        await submissions.delete(visitId);
      }
      await mergeAnswers(form, transaction.objectStore('answers'));
      await this.mergePhotos(form, transaction.objectStore('photos'));
    });
    this.windows.say(visitId);
  }

  private async mergePhotos(form: Form, store: Writable<'photos'>): Promise<void> {
    const mine = new Map((await store.index('visit').getAll(form.visitId)).map((one) => [one.id, one]));
    for (const photo of form.photos) {
      const known = mine.get(photo.id);
      mine.delete(photo.id);
      if (known?.state !== 'REMOVED') {
        await store.put({
          ...(known ?? { mediaType: 'image/jpeg', own: false }),
          ...photo,
          visitId: form.visitId,
          state: 'SENT',
          tried: true,
          refusal: null,
        });
      }
    }
    for (const lost of mine.values()) {
      if (lost.state === 'SENT' && !lost.setAside) {
        await (lost.own ? store.put({ ...lost, state: 'KEPT' }) : store.delete(lost.id));
      }
    }
  }

  async answers(visitId: string): Promise<KeptAnswer[]> {
    return this.database.use((database) => database.getAllFromIndex('answers', 'visit', visitId));
  }

  /** One answer read and written in one step; nothing is written where `change` gives nothing. */
  async changeAnswer(
    visitId: string,
    question: string,
    change: (kept: KeptAnswer | undefined) => KeptAnswer | undefined,
  ): Promise<KeptAnswer | undefined> {
    return (await this.changeAnswers(visitId, new Map([[question, change]])))[0];
  }

  /** The same for several questions in one step; gives what was written. */
  async changeAnswers(
    visitId: string,
    changes: ReadonlyMap<string, (kept: KeptAnswer | undefined) => KeptAnswer | undefined>,
  ): Promise<KeptAnswer[]> {
    const changed = await this.database.write(['answers'], async (transaction) => {
      const store = transaction.objectStore('answers');
      const written: KeptAnswer[] = [];
      for (const [question, change] of changes) {
        const next = change(await store.get([visitId, question]));
        if (next) {
          await store.put(next);
          written.push(next);
        }
      }
      return written;
    });
    if (changed.length > 0) {
      this.windows.say(visitId);
    }
    return changed;
  }

  async photos(visitId: string): Promise<KeptPhoto[]> {
    const photos = await this.database.use((database) => database.getAllFromIndex('photos', 'visit', visitId));
    return photos.sort((left, right) => (left.id < right.id ? -1 : 1));
  }

  async photoBytes(id: string): Promise<PhotoBytes | undefined> {
    return this.database.use((database) => database.get('bytes', id));
  }

  async addPhoto(photo: KeptPhoto, content: PhotoBytes): Promise<void> {
    await this.database.write(['photos', 'bytes'], async (transaction) => {
      await transaction.objectStore('bytes').put({ ...content, id: photo.id });
      await transaction.objectStore('photos').put(photo);
    });
    this.windows.say(photo.visitId);
  }

  /** One photo read and written in one step; it is forgotten with its bytes where `change` gives nothing. */
  async changePhoto(
    id: string,
    change: (kept: KeptPhoto) => KeptPhoto | undefined,
  ): Promise<KeptPhoto | undefined> {
    let visitId: string | undefined;
    const changed = await this.database.write(['photos', 'bytes'], async (transaction) => {
      const store = transaction.objectStore('photos');
      const kept = await store.get(id);
      visitId = kept?.visitId;
      const next = kept && change(kept);
      if (next) {
        await store.put(next);
      } else {
        await store.delete(id);
        await transaction.objectStore('bytes').delete(id);
      }
      return next;
    });
    if (visitId) {
      this.windows.say(visitId);
    }
    return changed;
  }

  async notes(visitId: string): Promise<KeptNote[]> {
    return this.database.use((database) => database.getAllFromIndex('notes', 'visit', visitId));
  }

  async saveNote(note: KeptNote): Promise<void> {
    await this.database.write(['notes'], (transaction) => transaction.objectStore('notes').put(note));
  }

  async submission(visitId: string): Promise<KeptSubmission | undefined> {
    return this.database.use((database) => database.get('submissions', visitId));
  }

  /** Puts a report into the outbox, unless one of the visit is on its way or received: two windows hand in one. */
  async handIn(submission: KeptSubmission): Promise<void> {
    await this.database.write(['submissions'], async (transaction) => {
      const store = transaction.objectStore('submissions');
      const before = await store.get(submission.visitId);
      if (!isOnItsWay(before) && !before?.receipt) {
        await store.put(submission);
      }
    });
    this.windows.say(submission.visitId);
  }

  /** The submission read and written in one step; it is dropped where `change` gives nothing. */
  async changeSubmission(
    visitId: string,
    change: (kept: KeptSubmission) => KeptSubmission | undefined,
  ): Promise<KeptSubmission | undefined> {
    const changed = await this.database.write(['submissions'], async (transaction) => {
      const store = transaction.objectStore('submissions');
      const kept = await store.get(visitId);
      const next = kept && change(kept);
      if (next) {
        await store.put(next);
      } else {
        await store.delete(visitId);
      }
      return next;
    });
    this.windows.say(visitId);
    return changed;
  }

  /** The server has the report: the receipt is kept, every answer in it counts as sent, the form is closed. */
  async receive(submission: KeptSubmission, receipt: LateReceipt, now: number): Promise<void> {
    const stores: Name[] = ['submissions', 'answers', 'forms'];
    await this.database.write(stores, async (transaction) => {
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
    });
    this.windows.say(submission.visitId);
  }

  /** Everything that may still have to go to the server, of all visits. */
  async leaving(): Promise<{
    answers: KeptAnswer[];
    photos: KeptPhoto[];
    submissions: KeptSubmission[];
    notes: KeptNote[];
  }> {
    return this.database.use(async (database) => ({
      answers: await database.getAll('answers'),
      photos: await database.getAll('photos'),
      submissions: await database.getAll('submissions'),
      notes: await database.getAll('notes'),
    }));
  }

  /** Whether the phone has something of the visit that the server has not, or only the coordinator. */
  async holdsAlone(visitId: string): Promise<boolean> {
    const submission = await this.submission(visitId);
    if (submission) {
      return !submission.receipt;
    }
    const answers = await this.answers(visitId);
    const photos = await this.photos(visitId);
    if (this.waiting.of(visitId).length > 0 || (await this.notes(visitId)).some((note) => !note.isSettled)) {
      return true;
    }
    return answers.some(isLeft) || photos.some((photo) => photo.own && photo.state === 'KEPT');
  }

  /** The visits of which the phone has something that the server has not confirmed as a report, with their outlets. */
  async drafts(): Promise<{ id: string; name: string }[]> {
    const forms = await this.database.use((database) => database.getAll('forms'));
    const held = await Promise.all(
      forms.map(async ({ visitId }) => {
        const submission = await this.submission(visitId);
        const answers = await this.answers(visitId);
        return !submission?.receipt && (submission !== undefined || answers.some(saysSomething));
      }),
    );
    return forms
      .filter((form, index) => held[index] && (form.editable || !form.submitted))
      .map(({ visitId, number, outletName }) => ({ id: visitId, name: `${outletName}, ${number}` }));
  }

  /** The visits of which the brief or the form lies here. */
  async known(): Promise<string[]> {
    return this.database.use(async (database) => [
      ...new Set([...(await database.getAllKeys('briefs')), ...(await database.getAllKeys('forms'))]),
    ]);
  }

  /** Takes a finished visit off the phone. */
  async forget(visitId: string): Promise<void> {
    await Promise.all((await this.takes.of(visitId)).map((take) => this.takes.drop(take.id)));
    const stores: Name[] = ['briefs', 'forms', 'answers', 'photos', 'bytes', 'submissions', 'notes'];
    await this.database.write(stores, async (transaction) => {
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
    });
    this.windows.say(visitId);
  }

  close(): Promise<void> {
    this.windows.close();
    return this.database.close();
  }
}
