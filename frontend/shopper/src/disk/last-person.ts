import { type DBSchema, openDB } from 'idb';
import type { Person } from '../protocol.js';

interface Schema extends DBSchema {
  person: { key: 'last'; value: Person };
}

/**
 * Who was signed in last on this phone and has not signed out. Local storage would forget it with a page that is killed
 * soon after; this is kept once its promise resolves.
 */
export async function keepLastPerson(person: Person | undefined): Promise<void> {
  const database = await open();
  try {
    const transaction = database.transaction('person', 'readwrite', { durability: 'strict' });
    await (person ? transaction.store.put(person, 'last') : transaction.store.delete('last'));
    await transaction.done;
  } finally {
    database.close();
  }
}

export async function lastPerson(): Promise<Person | undefined> {
  const database = await open();
  try {
    return await database.get('person', 'last');
  } finally {
    database.close();
  }
}

function open() {
  return openDB<Schema>('touchstone', 1, {
    upgrade: (database) => void database.createObjectStore('person'),
  });
}
