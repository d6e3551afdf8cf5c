import type { AnswerUpload, Form, Language, SubmissionUpload } from '@touchstone/form/protocol';
import type { LateReceipt } from '@touchstone/form/report/kept';
import type { Elapsed } from '@touchstone/form/time/steady';
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
import { type Content, Exchange } from './exchange.js';
import { Refusal, SignedOut } from './failures.js';

const PHOTO_TIMEOUT = 180_000;

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

/** One method per line of the protocol; what goes wrong is one of the failures. */
export class Api {
  private readonly exchange: Exchange;

  constructor(send?: typeof fetch, token?: () => string | undefined) {
    this.exchange = new Exchange(send, token);
  }

  async me(): Promise<Person> {
    const person = await this.exchange.json<Person>('GET', '/me');
    return { ...person, id: person.id ?? person.name };
  }

  async savePreferences(language: Language, colourScheme: ColourScheme): Promise<void> {
    await this.exchange.act('PUT', '/me/preferences', json({ language, colourScheme }));
  }

  async visits(): Promise<VisitCard[]> {
    return (await this.exchange.json<{ visits: VisitCard[] }>('GET', '/visits')).visits;
  }

  visit(id: string): Promise<VisitBrief> {
    return this.exchange.json('GET', visitPath(id));
  }

  accept(id: string): Promise<VisitBrief> {
    return this.exchange.json('POST', `${visitPath(id)}/acceptance`, json({ noConflictOfInterest: true }));
  }

  async decline(id: string, reason: string): Promise<void> {
    await this.exchange.act('POST', `${visitPath(id)}/refusal`, json({ reason }));
  }

  form(id: string): Promise<Form> {
    return this.exchange.json('GET', `${visitPath(id)}/form`);
  }

  async putNote({ id, visitId, note, capturedAt, elapsedMs }: KeptNote): Promise<void> {
    await this.exchange.act('PUT', `${visitPath(visitId)}/notes/${id}`, json({ note, capturedAt, elapsedMs }));
  }

  /** Sends an answer; `after` is the revision of the server that it was given upon, where that is to hold. */
  putAnswer(visitId: string, answer: AnswerUpload, after?: number): Promise<AnswerStored> {
    const query = after === undefined ? '' : `?after=${after}`;
    return this.exchange.json('PUT', `${visitPath(visitId)}/answers/${answer.id}${query}`, json(answer));
  }

  /** Sends answers of one visit together; each is settled on its own. */
  async putAnswers(visitId: string, answers: AnswerUpon[]): Promise<AnswerSettled[]> {
    return (await this.exchange.json<{ answers: AnswerSettled[] }>('PUT', `${visitPath(visitId)}/answers`, json({ answers }))).answers;
  }

  async putPhoto(visitId: string, photo: PhotoParcel): Promise<void> {
    const query = new URLSearchParams(about(photo));
    await this.exchange.json('PUT', `${photoPath(visitId, photo.id)}?${query}`, photoContent(photo, photo.bytes));
  }

  photoProgress(visitId: string, photoId: string): Promise<Progress> {
    return this.exchange.json('GET', `${photoPath(visitId, photoId)}/parts`);
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
      return await this.exchange.json('PUT', path, photoContent(photo, part));
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
      await this.exchange.act('DELETE', photoPath(visitId, photoId));
    } catch (failure) {
      if (!(failure instanceof Refusal) || failure.problem.status !== 404) {
        throw failure;
      }
    }
  }

  photoUrl(visitId: string, photoId: string): string {
    return this.exchange.address(photoPath(visitId, photoId));
  }

  /** When the last of the report was captured may be told otherwise each time it is sent: the time since then grows. */
  submit(visitId: string, id: string, upload: SubmissionUpload, { at, elapsed, ahead }: LastCapture): Promise<LateReceipt> {
    const query = new URLSearchParams({
      ...(ahead === undefined ? {} : { clockAheadMs: String(ahead) }),
      ...(at ? { capturedAt: at } : {}),
      ...(elapsed ? { elapsedMs: String(Math.round(elapsed.milliseconds)), steady: String(elapsed.isSteady) } : {}),
    });
    return this.exchange.json('PUT', `${visitPath(visitId)}/submissions/${id}?${query}`, json(upload));
  }

  /** Signs in on this phone, which stays so; why it is refused stands in the code of the refusal. */
  async signIn(username: string, password: string): Promise<void> {
    const body = new URLSearchParams({ username, password }).toString();
    await this.exchange.act('POST', '/sign-in', { body, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });
  }

  /** The phones on which this person is signed in. */
  async devices(): Promise<OwnDevice[]> {
    return (await this.exchange.json<{ devices: OwnDevice[] }>('GET', '/me/devices')).devices;
  }

  async endDevice(id: string): Promise<void> {
    await this.exchange.act('DELETE', `/me/devices/${encodeURIComponent(id)}`);
  }

  /** Ends the session; where it has ended already, nothing is left to do. */
  async signOut(): Promise<void> {
    try {
      await this.exchange.act('POST', '/sign-out');
    } catch (failure) {
      if (!(failure instanceof SignedOut)) {
        throw failure;
      }
    }
  }

}

/** When the last of a report was captured, how long ago that is, and how far the phone's clock was ahead then. */
export interface LastCapture {
  at?: string | undefined;
  elapsed?: Elapsed | undefined;
  ahead?: number | undefined;
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

function visitPath(id: string): string {
  return `/visits/${encodeURIComponent(id)}`;
}

function photoPath(visitId: string, photoId: string): string {
  return `${visitPath(visitId)}/photos/${encodeURIComponent(photoId)}`;
}
