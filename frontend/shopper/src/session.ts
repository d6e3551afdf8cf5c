import { language, speak } from '@touchstone/form/words/language';
import { keepLastPerson, lastPerson } from './disk/last-person.js';
import { Store } from './disk/store.js';
import { Installed } from './installed.js';
import { Api } from './line/api.js';
import { SignedOut } from './line/failures.js';
import { Packs } from './line/packs.js';
import { Sync } from './line/sync.js';
import type { ColourScheme, Person } from './protocol.js';
import { href } from './route.js';

/** What every screen works with, for one person. */
export interface Session {
  person: Person;
  api: Api;
  store: Store;
  sync: Sync;
  packs: Packs;
  installed: Installed;
}

const installed = new Installed();

/** How a start of the application ends. */
export type Start =
  | { kind: 'READY'; session: Session }
  | { kind: 'SIGNED_OUT' }
  | { kind: 'UNREACHABLE' }
  | { kind: 'NO_STORAGE' };

const PERSON = 'touchstone.person';
const PLACE = 'touchstone.place';
const SIGN_IN = href({ page: 'signIn' });

export async function start(): Promise<Start> {
  const api = new Api();
  const written = remembered();
  const early = written && new Store(written.id).readAhead();
  const { person, isNew } = await whoIsIt(api, written);
  const isEarly = typeof person !== 'string' && person.id === written?.id;
  if (!isEarly) {
    early?.close().catch((failure: unknown) => console.warn('The store of another person did not open', failure));
  }
  if (typeof person === 'string') {
    return { kind: person };
  }
  const store = isEarly && early ? early : new Store(person.id);
  dress(person);
  try {
    await store.begin();
  } catch (failure) {
    console.error('No storage', failure);
    return { kind: 'NO_STORAGE' };
  }
  if (isNew) {
    await remember(person);
  }
  const sync = new Sync({ store, api, personId: person.id });
  const packs = new Packs(store, api);
  void installed.start();
  return { kind: 'READY', session: { person, api, store, sync, packs, installed } };
}

interface WhoItIs {
  person: Person | 'SIGNED_OUT' | 'UNREACHABLE';
  isNew: boolean;
}

/**
 * Whoever was signed in last on this phone and has not signed out: the screen waits for no answer, and the server is
 * asked behind it. Only a phone that knows nobody asks first, and whatever comes of it ends in a screen. What one of
 * the two memories does not know has still to be written down.
 */
async function whoIsIt(api: Api, written: Person | undefined): Promise<WhoItIs> {
  const kept = await keptPerson();
  const last = kept ?? written;
  if (last) {
    return { person: last, isNew: JSON.stringify(kept) !== JSON.stringify(written) };
  }
  try {
    return { person: await api.me(), isNew: true };
  } catch (failure) {
    if (failure instanceof SignedOut) {
      return { person: 'SIGNED_OUT', isNew: false };
    }
    console.warn('The server did not say who this is', failure);
    return { person: 'UNREACHABLE', isNew: false };
  }
}

/** Who was kept, unless the phone's storage fails; then it is said where storage is first needed. */
async function keptPerson(): Promise<Person | undefined> {
  try {
    return await lastPerson();
  } catch (failure) {
    console.warn('The last person could not be read', failure);
    return undefined;
  }
}

/** Keeps who uses this phone, and dresses the application as they like it at once. */
export async function remember(person: Person): Promise<void> {
  try {
    localStorage.setItem(PERSON, JSON.stringify(person));
  } catch (full) {
    console.warn('The person was not written down', full);
  }
  dress(person);
  await keepLastPerson(person);
}

function dress(person: Person): void {
  speak(person.language);
  wear(person.colourScheme);
}

export function remembered(): Person | undefined {
  try {
    return (JSON.parse(localStorage.getItem(PERSON) ?? 'null') as Person | null) ?? undefined;
  } catch {
    return undefined;
  }
}

export async function forget(): Promise<void> {
  localStorage.removeItem(PERSON);
  sessionStorage.removeItem(PLACE);
  await keepLastPerson(undefined);
}

/** Language and colours before anybody is known: those of the last person, else the phone's. */
export function dressBeforeStart(): void {
  const last = remembered();
  speak(last?.language ?? (navigator.language.startsWith('ru') ? 'ru' : 'en'));
  wear(last?.colourScheme ?? 'SYSTEM');
}

export function wear(scheme: ColourScheme): void {
  document.documentElement.lang = language();
  document.documentElement.dataset['scheme'] = scheme.toLowerCase();
}

/** The way to the sign-in page; it leads back to this place. */
export function goToSignIn(): void {
  if (location.hash !== SIGN_IN) {
    sessionStorage.setItem(PLACE, location.hash);
  }
  location.hash = SIGN_IN;
}

/** Where the person was before the sign-in page. */
export function placeBefore(): string {
  const place = sessionStorage.getItem(PLACE);
  sessionStorage.removeItem(PLACE);
  return place || href({ page: 'visits' });
}

/** Tells when another window has learned who is signed in on this phone. */
export function onPersonElsewhere(tell: (person: Person | undefined) => void): void {
  window.addEventListener('storage', (event) => {
    if (event.key === PERSON) {
      tell(remembered());
    }
  });
}
