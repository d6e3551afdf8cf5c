import type { AnswerUpload, Form, Language, ProblemDetail, SubmissionUpload } from '@touchstone/form/protocol';
import type { LateReceipt } from '@touchstone/form/report/kept';
import type { Elapsed } from '@touchstone/form/time/steady';
import { here } from '@touchstone/form/words/formats';
import type { KeptNote } from '../disk/kept.js';
import type {
  AnswerSettled,
  AnswerStored,
  AnswerUpon,
  ColourScheme,
  OwnDevice,
  Person,
  VisitBrief,
  VisitCard,
} from '../protocol.js';
import { Intercepted, Refusal, SignedOut, Unreachable, Unwell } from './failures.js';
import { hearTime } from './server-clock.js';

const JSON_TIMEOUT = 30_000;
const PHOTO_TIMEOUT = 180_000;
const TRY_AGAIN = new Set([403, 408, 425, 429]);

/** What only this product's server says of its answers, and the version of the protocol that it says it of. */
const MARK = 'Touchstone-Protocol';
const VERSION = '1';

/** What time it was for the server when it answered. */
const TIME = 'Touchstone-Time';

/** The one status with which a request has done what it asks for. */
const DONE = { json: 200, nothing: 204 } as const;

export interface PhotoParcel {
  id: string;
  question: string;
  capturedAt: string;
  sha256: string;
  mediaType: string;
  setAside?: string;
  bytes: ArrayBuffer;
}

/** How far the server is with a photo: whole, or so many bytes. */
export interface Progress {
  received: number;
  photo: { id: string } | null;
}

/** One method per line of the protocol. Every failure is one of those above. */
export class Api {
  constructor(
    private readonly send: typeof fetch = (input, init) => fetch(input, init),
    private readonly token: () => string | undefined = readToken,
    private readonly base = '/phone/v1',
  ) {}

  async me(): Promise<Person> {
    const person = await this.json<Person>('GET', '/me');
    return { ...person, id: person.id ?? person.name };
  }

  async savePreferences(language: Language, colourScheme: ColourScheme): Promise<void> {
    await this.act('PUT', '/me/preferences', json({ language, colourScheme }));
  }

  async visits(): Promise<VisitCard[]> {
    return (await this.json<{ visits: VisitCard[] }>('GET', '/visits')).visits;
  }

  visit(id: string): Promise<VisitBrief> {
    return this.json('GET', visitPath(id));
  }

  accept(id: string): Promise<VisitBrief> {
    return this.json('POST', `${visitPath(id)}/acceptance`, json({ noConflictOfInterest: true }));
  }

  async decline(id: string, reason: string): Promise<void> {
    await this.act('POST', `${visitPath(id)}/refusal`, json({ reason }));
  }

  form(id: string): Promise<Form> {
    return this.json('GET', `${visitPath(id)}/form`);
  }

  async putNote({ id, visitId, note, capturedAt, elapsedMs }: KeptNote): Promise<void> {
    await this.act('PUT', `${visitPath(visitId)}/notes/${id}`, json({ note, capturedAt, elapsedMs }));
  }

  /** Sends an answer; `after` is the revision of the server that it was given upon, where that is to hold. */
  putAnswer(visitId: string, answer: AnswerUpload, after?: number): Promise<AnswerStored> {
    const query = after === undefined ? '' : `?after=${after}`;
    return this.json('PUT', `${visitPath(visitId)}/answers/${answer.id}${query}`, json(answer));
  }

  /** Sends answers of one visit together; each is settled on its own. */
  async putAnswers(visitId: string, answers: AnswerUpon[]): Promise<AnswerSettled[]> {
    return (await this.json<{ answers: AnswerSettled[] }>('PUT', `${visitPath(visitId)}/answers`, json({ answers }))).answers;
  }

  async putPhoto(visitId: string, photo: PhotoParcel): Promise<void> {
    const query = new URLSearchParams(about(photo));
    await this.json('PUT', `${photoPath(visitId, photo.id)}?${query}`, photoContent(photo, photo.bytes));
  }

  photoProgress(visitId: string, photoId: string): Promise<Progress> {
    return this.json('GET', `${photoPath(visitId, photoId)}/parts`);
  }

  /** Sends a part of a photo; where the server is elsewhere with it, that is the answer. */
  async putPart(visitId: string, photo: PhotoParcel, offset: number, part: ArrayBuffer): Promise<Progress> {
    const query = new URLSearchParams({
      ...about(photo),
      size: String(photo.bytes.byteLength),
      offset: String(offset),
    });
    const path = `${photoPath(visitId, photo.id)}/parts?${query}`;
    try {
      return await this.json('PUT', path, photoContent(photo, part));
    } catch (failure) {
      if (failure instanceof Refusal && failure.problem.received !== undefined) {
        return { received: failure.problem.received, photo: null };
      }
      throw failure;
    }
  }

  /** A photo that the server does not have is removed as well as one that it had. */
  async removePhoto(visitId: string, photoId: string): Promise<void> {
    try {
      await this.act('DELETE', photoPath(visitId, photoId));
    } catch (failure) {
      if (!(failure instanceof Refusal) || failure.problem.status !== 404) {
        throw failure;
      }
    }
  }

  photoUrl(visitId: string, photoId: string): string {
    return `${this.base}${photoPath(visitId, photoId)}`;
  }

  /** When the last of the report was captured may be told otherwise each time it is sent: the time since then grows. */
  submit(visitId: string, id: string, upload: SubmissionUpload, { at, elapsed, ahead }: LastCapture): Promise<LateReceipt> {
    const query = new URLSearchParams({
      ...(ahead === undefined ? {} : { clockAheadMs: String(ahead) }),
      ...(at ? { capturedAt: at } : {}),
      ...(elapsed ? { elapsedMs: String(Math.round(elapsed.milliseconds)), steady: String(elapsed.isSteady) } : {}),
    });
    return this.json('PUT', `${visitPath(visitId)}/submissions/${id}?${query}`, json(upload));
  }

  /** Signs in on this phone, which stays so; why it is refused stands in the code of the refusal. */
  async signIn(username: string, password: string): Promise<void> {
    const body = new URLSearchParams({ username, password }).toString();
    await this.act('POST', '/sign-in', { body, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });
  }

  /** The phones on which this person is signed in. */
  async devices(): Promise<OwnDevice[]> {
    return (await this.json<{ devices: OwnDevice[] }>('GET', '/me/devices')).devices;
  }

  async endDevice(id: string): Promise<void> {
    await this.act('DELETE', `/me/devices/${encodeURIComponent(id)}`);
  }

  /** Ends the session; where it has ended already, nothing is left to do. */
  async signOut(): Promise<void> {
    try {
      await this.act('POST', '/sign-out');
    } catch (failure) {
      if (!(failure instanceof SignedOut)) {
        throw failure;
      }
    }
  }

  private async json<T>(method: string, path: string, content: Content = {}): Promise<T> {
    const response = await this.request(method, path, DONE.json, content);
    try {
      return (await response.json()) as T;
    } catch {
      throw new Unreachable('The answer broke off');
    }
  }

  private async act(method: string, path: string, content: Content = {}): Promise<void> {
    await this.request(method, path, DONE.nothing, content);
  }

  /** Only what bears the server's mark is an answer, and only the status that the protocol names is a yes. */
  private async request(method: string, path: string, done: number, content: Content): Promise<Response> {
    if (method !== 'GET' && !this.token()) {
      await this.askForToken();
    }
    const askedAt = performance.now();
    const response = await this.exchange(method, this.base + path, content);
    if (response.headers.get(MARK) !== VERSION) {
      throw new Intercepted(`HTTP ${response.status}, not from the server`);
    }
    hearTime(response.headers.get(TIME), performance.now() - askedAt);
    if (response.status === done) {
      return response;
    }
    if (response.status < 400) {
      throw new Unwell(`HTTP ${response.status}`);
    }
    if (response.status === 401) {
      throw new SignedOut();
    }
    if (response.status >= 500 || TRY_AGAIN.has(response.status)) {
      throw new Unwell(`HTTP ${response.status}`);
    }
    throw new Refusal({ ...(await problemOf(response)), status: response.status });
  }

  /** Each answer brings the token, also the one to somebody who is signed out. */
  private async askForToken(): Promise<void> {
    try {
      await this.me();
    } catch (failure) {
      if (!(failure instanceof SignedOut)) {
        throw failure;
      }
    }
  }

  private async exchange(method: string, url: string, content: Content): Promise<Response> {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), content.timeout ?? JSON_TIMEOUT);
    const token = this.token();
    try {
      return await this.send(url, {
        method,
        credentials: 'same-origin',
        cache: 'no-store',
        redirect: 'manual',
        signal: abort.signal,
        headers: {
          Accept: 'application/json, application/problem+json',
          'Time-Zone': here(),
          ...(method !== 'GET' && token ? { 'X-XSRF-TOKEN': token } : {}),
          ...content.headers,
        },
        ...(content.body === undefined ? {} : { body: content.body }),
      });
    } catch (failure) {
      throw new Unreachable('No answer', { cause: failure });
    } finally {
      clearTimeout(timer);
    }
  }
}

/** When the last of a report was captured, how long ago that is, and how far the phone's clock was ahead then. */
export interface LastCapture {
  at?: string | undefined;
  elapsed?: Elapsed | undefined;
  ahead?: number | undefined;
}

interface Content {
  body?: string | ArrayBuffer;
  headers?: Record<string, string>;
  timeout?: number;
}

function about({ question, capturedAt, sha256, setAside }: PhotoParcel): Record<string, string> {
  return { question, capturedAt, sha256, ...(setAside ? { setAside } : {}) };
}

function photoContent(photo: PhotoParcel, body: ArrayBuffer): Content {
  return { body, headers: { 'Content-Type': photo.mediaType }, timeout: PHOTO_TIMEOUT };
}

function json(body: unknown): Content {
  return { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
}

async function problemOf(response: Response): Promise<ProblemDetail> {
  try {
    return (await response.json()) as ProblemDetail;
  } catch {
    return {};
  }
}

function visitPath(id: string): string {
  return `/visits/${encodeURIComponent(id)}`;
}

function photoPath(visitId: string, photoId: string): string {
  return `${visitPath(visitId)}/photos/${encodeURIComponent(photoId)}`;
}

function readToken(): string | undefined {
  const found = /(?:^|;\s*)XSRF-TOKEN=([^;]+)/.exec(document.cookie);
  return found?.[1] && decodeURIComponent(found[1]);
}
