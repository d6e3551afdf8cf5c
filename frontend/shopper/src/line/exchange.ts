import type { ProblemDetail } from '@touchstone/form/protocol';
import { here } from '@touchstone/form/words/formats';
import { Intercepted, NoRoom, Refusal, SignedOut, Unreachable, Unwell } from './failures.js';
import { hearTime } from './server-clock.js';

const JSON_TIMEOUT = 30_000;
const NO_ROOM = 507;
const TRY_AGAIN = new Set([403, 408, 425, 429]);

/** What only this product's server says of its answers, and the version of the protocol that it says it of. */
const MARK = 'Touchstone-Protocol';
const VERSION = '1';

/** What time it was for the server when it answered. */
const TIME = 'Touchstone-Time';

/** The one status with which a request has done what it asks for. */
const DONE = { json: 200, nothing: 204 } as const;

/** What goes with a request, and how long it may take. */
export interface Content {
  body?: string | ArrayBuffer;
  headers?: Record<string, string>;
  timeout?: number;
}

/** Requests and their answers. Only what the server itself says is an answer; every other outcome is one of the failures. */
export class Exchange {
  constructor(
    private readonly send: typeof fetch = (input, init) => fetch(input, init),
    private readonly token: () => string | undefined = readToken,
    private readonly base = '/phone/v1',
  ) {}

  /** Where something lies at the server. */
  address(path: string): string {
    return this.base + path;
  }

  /** Has something done that is answered by a document. */
  async json<T>(method: string, path: string, content: Content = {}): Promise<T> {
    const response = await this.request(method, path, DONE.json, content);
    try {
      return (await response.json()) as T;
    } catch {
      throw new Unreachable('The answer broke off');
    }
  }

  /** Has something done that is answered by nothing. */
  async act(method: string, path: string, content: Content = {}): Promise<void> {
    await this.request(method, path, DONE.nothing, content);
  }

  /** Only what bears the server's mark is an answer, and only the status that the protocol names is a yes. */
  private async request(method: string, path: string, done: number, content: Content): Promise<Response> {
    if (method !== 'GET' && !this.token()) {
      await this.askForToken();
    }
    const askedAt = performance.now();
    const response = await this.answerTo(method, this.address(path), content);
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
    if (response.status === NO_ROOM) {
      throw new NoRoom(`HTTP ${response.status}`);
    }
    if (response.status >= 500 || TRY_AGAIN.has(response.status)) {
      throw new Unwell(`HTTP ${response.status}`);
    }
    throw new Refusal({ ...(await problemOf(response)), status: response.status });
  }

  /** Each answer brings the token, also the one to somebody who is signed out. */
  private async askForToken(): Promise<void> {
    try {
      await this.json('GET', '/me');
    } catch (failure) {
      if (!(failure instanceof SignedOut)) {
        throw failure;
      }
    }
  }

  private async answerTo(method: string, url: string, content: Content): Promise<Response> {
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

async function problemOf(response: Response): Promise<ProblemDetail> {
  try {
    return (await response.json()) as ProblemDetail;
  } catch {
    return {};
  }
}

function readToken(): string | undefined {
  const found = /(?:^|;\s*)XSRF-TOKEN=([^;]+)/.exec(document.cookie);
  return found?.[1] && decodeURIComponent(found[1]);
}
