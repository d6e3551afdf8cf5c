import type { KeptPhoto, PhotoBytes } from '@touchstone/form/report/kept';
import type { Take } from '@touchstone/form/sound/recorder';
import type { Database } from './database.js';

/** The recordings of one person's phone that are not whole yet, second by second. */
export class Takes {
  constructor(private readonly database: Database) {}

  async addPiece(take: Take, number: number, samples: Int16Array): Promise<void> {
    await this.database.write(['takes', 'pieces'], async (transaction) => {
      await transaction.objectStore('takes').put(take);
      await transaction.objectStore('pieces').put({ take: take.id, number, samples });
    });
  }

  async of(visitId: string): Promise<Take[]> {
    return this.database.use((database) => database.getAllFromIndex('takes', 'visit', visitId));
  }

  /** What there is of a take, in its order. */
  async pieces(id: string): Promise<Int16Array[]> {
    const pieces = await this.database.use((database) => database.getAll('pieces', rangeOf(id)));
    return pieces.map((piece) => piece.samples);
  }

  /** The take becomes a recording like one that was kept at once; done twice it is there once. */
  async finish(recording: KeptPhoto, content: PhotoBytes): Promise<void> {
    await this.database.write(['takes', 'pieces', 'photos', 'bytes'], async (transaction) => {
      if (!(await transaction.objectStore('takes').get(recording.id))) {
        return;
      }
      await transaction.objectStore('bytes').put({ ...content, id: recording.id });
      await transaction.objectStore('photos').put(recording);
      await transaction.objectStore('pieces').delete(rangeOf(recording.id));
      await transaction.objectStore('takes').delete(recording.id);
    });
  }

  async drop(id: string): Promise<void> {
    await this.database.write(['takes', 'pieces'], async (transaction) => {
      await transaction.objectStore('pieces').delete(rangeOf(id));
      await transaction.objectStore('takes').delete(id);
    });
  }
}

function rangeOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}
