import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPObjectStore,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from 'idb';
import type { KeptAnswer, KeptPhoto, KeptSubmission, PhotoBytes } from '@touchstone/form/report/kept';
import type { Take } from '@touchstone/form/sound/recorder';
import type { VisitBrief, VisitCard } from '../protocol.js';
import type { KeptForm, KeptNote } from './kept.js';

interface Schema extends DBSchema {
  cards: { key: string; value: VisitCard };
  briefs: { key: string; value: VisitBrief };
  forms: { key: string; value: KeptForm };
  answers: { key: [string, string]; value: KeptAnswer; indexes: { visit: string } };
  photos: { key: string; value: KeptPhoto; indexes: { visit: string } };
  bytes: { key: string; value: PhotoBytes & { id: string } };
  submissions: { key: string; value: KeptSubmission };
  notes: { key: string; value: KeptNote; indexes: { visit: string } };
  takes: { key: string; value: Take; indexes: { visit: string } };
  pieces: { key: [string, number]; value: { take: string; number: number; samples: Int16Array } };
}

const VERSION = 3;

/** What browsers say when a connection has ended, before a transaction, in it, or with the process that served it. */
const LOST = new Set(['InvalidStateError', 'AbortError', 'UnknownError']);

type Connection = IDBPDatabase<Schema>;
export type Name = StoreNames<Schema>;
export type Writing = IDBPTransaction<Schema, Name[], 'readwrite'>;
export type Writable<N extends Name> = IDBPObjectStore<Schema, Name[], N, 'readwrite'>;

/**
 * One person's database on this phone. A write's promise resolves only when the phone has it on its disk; the browser
 * may close the database at any time, and the next call opens it again.
 */
export class Database {
  private opened: Promise<Connection> | undefined;

  constructor(private readonly name: string) {}

  async close(): Promise<void> {
    const database = await this.opened;
    this.opened = undefined;
    database?.close();
  }

  write<T>(names: Name[], work: (transaction: Writing) => Promise<T>): Promise<T> {
    return this.use(async (database) => {
      const transaction = database.transaction(names, 'readwrite', { durability: 'strict' });
      try {
        const result = await work(transaction);
        await transaction.done;
        return result;
      } catch (failure) {
        transaction.done.catch(() => undefined);
        abort(transaction);
        throw failure;
      }
    });
  }

  async use<T>(work: (database: Connection) => Promise<T>): Promise<T> {
    try {
      return await work(await this.open());
    } catch (failure) {
      if (!(failure instanceof DOMException) || !LOST.has(failure.name)) {
        throw failure;
      }
      this.opened = undefined;
      return work(await this.open());
    }
  }

  private open(): Promise<Connection> {
    this.opened ??= openDB<Schema>(this.name, VERSION, {
      upgrade: create,
      terminated: () => (this.opened = undefined),
      blocking: () => void this.close(),
    });
    this.opened.catch(() => (this.opened = undefined));
    return this.opened;
  }
}

function create(database: Connection, oldVersion: number): void {
  if (oldVersion < 1) {
    createFirst(database);
  }
  if (oldVersion < 2) {
    const notes = database.createObjectStore('notes', { keyPath: 'id' });
    notes.createIndex('visit', 'visitId');
  }
  const takes = database.createObjectStore('takes', { keyPath: 'id' });
  takes.createIndex('visit', 'visitId');
  database.createObjectStore('pieces', { keyPath: ['take', 'number'] });
}

function createFirst(database: Connection): void {
  database.createObjectStore('cards', { keyPath: 'id' });
  database.createObjectStore('briefs', { keyPath: 'id' });
  database.createObjectStore('forms', { keyPath: 'visitId' });
  const answers = database.createObjectStore('answers', { keyPath: ['visitId', 'question'] });
  answers.createIndex('visit', 'visitId');
  const photos = database.createObjectStore('photos', { keyPath: 'id' });
  photos.createIndex('visit', 'visitId');
  database.createObjectStore('bytes', { keyPath: 'id' });
  database.createObjectStore('submissions', { keyPath: 'visitId' });
}

function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    // it has ended by itself
  }
}
