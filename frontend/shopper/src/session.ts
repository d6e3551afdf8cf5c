import { Api, SignedOut, Unreachable } from './api.js';
import type { ColourScheme, Person } from './protocol.js';
import { Store } from './store.js';
import { Sync } from './sync.js';
import { language, speak } from './words/words.js';

/** What every screen works with, for one person. */
export interface Session {
  person: Person;
  api: Api;
  store: Store;
  sync: Sync;
}

/** How a start of the application ends. */
export type Start =
  | { kind: 'READY'; session: Session }
  | { kind: 'SIGNED_OUT' }
  | { kind: 'UNREACHABLE' }
  | { kind: 'NO_STORAGE' };

const PERSON = 'touchstone.person';
const PLACE = 'touchstone.place';

export async function start(): Promise<Start> {
  const api = new Api();
  const person = await whoIsIt(api);
  if (typeof person === 'string') {
    return { kind: person };
  }
  const store = new Store(person.id);
  try {
    await store.cards();
  } catch (failure) {
    console.error('No storage', failure);
    return { kind: 'NO_STORAGE' };
  }
  remember(person);
  return { kind: 'READY', session: { person, api, store, sync: new Sync({ store, api, personId: person.id }) } };
}

/** Without network it is the person who was signed in last on this phone and has not signed out. */
async function whoIsIt(api: Api): Promise<Person | 'SIGNED_OUT' | 'UNREACHABLE'> {
  try {
    return await api.me();
  } catch (failure) {
    if (failure instanceof SignedOut) {
      return 'SIGNED_OUT';
    }
    if (failure instanceof Unreachable) {
      return remembered() ?? 'UNREACHABLE';
    }
    throw failure;
  }
}

export function remember(person: Person): void {
  localStorage.setItem(PERSON, JSON.stringify(person));
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

export function forget(): void {
  localStorage.removeItem(PERSON);
  sessionStorage.removeItem(PLACE);
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

/** The way to the sign-in form, and back to this place. */
export function goToSignIn(): void {
  sessionStorage.setItem(PLACE, location.hash);
  location.assign('/login');
}

export function returnToPlace(): void {
  const place = sessionStorage.getItem(PLACE);
  sessionStorage.removeItem(PLACE);
  if (place && !location.hash) {
    history.replaceState(null, '', place);
  }
}
