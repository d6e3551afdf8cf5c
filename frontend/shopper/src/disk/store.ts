import type { Form } from '@touchstone/form/protocol';
import {
  isOnItsWay,
  type KeptAnswer,
  type KeptPhoto,
  type KeptSubmission,
  type LateReceipt,
  type PhotoBytes,
} from '@touchstone/form/report/kept';
import type { VisitBrief, VisitCard } from '../protocol.js';
import { Database } from './database.js';
import { forget, FORGOTTEN, receive, RECEIVED } from './ending.js';
import type { KeptForm, KeptNote } from './kept.js';
import { mergeAnswers, mergePhotos } from './merge.js';
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

  /** The forms as they were kept, of all visits. */
  async forms(): Promise<KeptForm[]> {
    return this.database.use((database) => database.getAll('forms'));
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
    return (await this.forms()).filter((form) => form.keptBy !== RELEASE).map((form) => form.visitId);
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
      await mergePhotos(form, transaction.objectStore('photos'));
    });
    this.windows.say(visitId);
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
    await this.database.write(RECEIVED, (transaction) => receive(transaction, submission, receipt, now));
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

  /** The visits of which the brief or the form lies here. */
  async known(): Promise<string[]> {
    return this.database.use(async (database) => [
      ...new Set([...(await database.getAllKeys('briefs')), ...(await database.getAllKeys('forms'))]),
    ]);
  }

  /** Takes a finished visit off the phone. */
  async forget(visitId: string): Promise<void> {
    await Promise.all((await this.takes.of(visitId)).map((take) => this.takes.drop(take.id)));
    await this.database.write(FORGOTTEN, (transaction) => forget(transaction, visitId));
    this.windows.say(visitId);
  }

  close(): Promise<void> {
    this.windows.close();
    return this.database.close();
  }
}
