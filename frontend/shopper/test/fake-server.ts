import type { AnswerUpload, Form, Receipt, SubmissionUpload } from '@touchstone/form/protocol';
import type { AnswerStored, AnswerUpon, Note, Person, VisitBrief } from '../src/protocol.js';

export type Trouble = 'NONE' | 'REQUEST_LOST' | 'ANSWER_LOST' | 'ERROR_500' | 'ANSWER_BROKEN';

/** A server that keeps to the protocol, on a network that may fail before or after the server has acted. */
export class FakeServer {
  person: Person = { id: 'p1', name: 'Ada', language: 'en', colourScheme: 'SYSTEM' };
  signedIn = true;
  readonly answers = new Map<string, AnswerUpload>();
  readonly photos = new Map<string, string>();
  readonly parts = new Map<string, number[]>();
  readonly submissions = new Map<string, { upload: SubmissionUpload; receipt: Receipt }>();
  readonly notes = new Map<string, { note: Note }>();
  readonly requests: string[] = [];
  refuse: ((path: string) => { status: number; problem: object } | undefined) | undefined;
  trouble: (call: number) => Trouble = () => 'NONE';
  /** Something between phone and server that answers in the server's place. */
  box: (() => Response) | undefined;
  editable = true;
  brief: VisitBrief | undefined;
  /** Whether a quiz has to be passed before the report is handed in. */
  asksQuiz = false;

  readonly fetch = (async (input: string, init: RequestInit = {}): Promise<Response> => {
    const trouble = this.trouble(this.requests.length);
    this.requests.push(`${init.method} ${input.replace('/phone/v1', '')}`);
    if (this.box) {
      return this.box();
    }
    if (trouble === 'REQUEST_LOST') {
      throw new TypeError('Failed to fetch');
    }
    if (trouble === 'ERROR_500') {
      return reply(500, {});
    }
    const response = this.act(init.method ?? 'GET', input.replace('/phone/v1', ''), init.body);
    if (trouble === 'ANSWER_LOST') {
      throw new TypeError('Failed to fetch');
    }
    return trouble === 'ANSWER_BROKEN' ? new Response('{"id', { status: 200, headers: MARK }) : response;
  }) as typeof fetch;

  form(): Form {
    return {
      visitId: 'v1',
      number: 'V-1',
      outletName: 'North',
      timeZone: 'Europe/Berlin',
      currency: 'EUR',
      revision: 1,
      returnedQuestions: [],
      sections: [],
      answers: [...this.answers.values()],
      photos: [...this.photos].map(([id, sha256]) => ({ id, question: 'q1', sha256, capturedAt: '2026-11-21T10:00:00Z' })),
      submitted: [...this.submissions.values()][0]?.receipt ?? null,
      editable: this.editable,
    };
  }

  private act(method: string, path: string, body: unknown): Response {
    if (!this.signedIn) {
      return reply(401, {});
    }
    const refusal = this.refuse?.(path);
    if (refusal) {
      return reply(refusal.status, refusal.problem);
    }
    if (path === '/me') {
      return reply(200, this.person);
    }
    const [, , visit, what = '', rest = '', part = ''] = path.split('/');
    if (visit !== 'v1' || this.person.id !== 'p1') {
      return reply(404, {});
    }
    const id = rest.split('?')[0]!;
    switch (`${method} ${what}`) {
      case 'GET ':
        return this.brief ? reply(200, this.brief) : reply(404, {});
      case 'GET form':
        return reply(200, this.form());
      case 'PUT answers':
        if (!id) {
          return this.putTogether((JSON.parse(body as string) as { answers: AnswerUpon[] }).answers);
        }
        return this.putAnswer(JSON.parse(body as string) as AnswerUpload, new URLSearchParams(rest.split('?')[1]).get('after'));
      case 'GET photos':
        return reply(200, this.progress(id));
      case 'PUT photos':
        if (part) {
          return this.append(id, new URLSearchParams(part.split('?')[1]), new Uint8Array(body as ArrayBuffer));
        }
        this.photos.set(id, new URLSearchParams(rest.split('?')[1]).get('sha256')!);
        return reply(200, { id });
      case 'DELETE photos':
        return this.photos.delete(id) ? done() : reply(404, {});
      case 'PUT notes':
        this.notes.set(id, JSON.parse(body as string) as { note: Note });
        return done();
      case 'PUT submissions':
        return this.submit(id, JSON.parse(body as string) as SubmissionUpload);
      default:
        return reply(404, {});
    }
  }

  private progress(id: string): object {
    return { received: this.parts.get(id)?.length ?? 0, photo: this.photos.has(id) ? { id } : null };
  }

  private append(id: string, query: URLSearchParams, part: Uint8Array): Response {
    const kept = this.parts.get(id) ?? [];
    const offset = Number(query.get('offset'));
    if (offset > kept.length) {
      return reply(409, { code: 'reports.upload-gap', received: kept.length });
    }
    if (offset === kept.length) {
      part.forEach((byte) => kept.push(byte));
      this.parts.set(id, kept);
    }
    if (kept.length === Number(query.get('size'))) {
      this.photos.set(id, query.get('sha256')!);
    }
    return reply(200, this.progress(id));
  }

  private putTogether(answers: AnswerUpon[]): Response {
    const told = answers.map(({ answer, after }) => {
      const refusal = this.refuse?.(`/visits/v1/answers/${answer.id}`);
      if (refusal) {
        return { ...answer, stored: false, refusal: { code: '', ...refusal.problem } };
      }
      return { ...this.settle(answer, after === null ? null : String(after)), refusal: null };
    });
    return reply(200, { answers: told });
  }

  private putAnswer(answer: AnswerUpload, after: string | null): Response {
    return reply(200, this.settle(answer, after));
  }

  private settle(answer: AnswerUpload, after: string | null): AnswerStored {
    const known = this.answers.get(answer.question);
    const isSame = known?.revision === answer.revision && known.capturedAt === answer.capturedAt;
    if (known && !isSame && (known.revision > answer.revision || (after !== null && known.revision > Number(after)))) {
      return { ...known, stored: false };
    }
    this.answers.set(answer.question, answer);
    return { id: answer.id, question: answer.question, revision: answer.revision, stored: true };
  }

  private submit(id: string, upload: SubmissionUpload): Response {
    const known = this.submissions.get(id);
    if (known) {
      return reply(200, known.receipt);
    }
    if (!this.editable) {
      return reply(409, { code: 'reports.closed', detail: 'Closed' });
    }
    if (this.asksQuiz && ![...this.notes.values()].some(({ note }) => note.kind === 'quiz' && note.answers['a'] === 'yes')) {
      return reply(422, { code: 'reports.refusal.quiz-first', detail: 'Quiz first' });
    }
    const missing = upload.photos.filter((photo) => !this.photos.has(photo.id)).map((one) => one.id);
    if (missing.length > 0) {
      return reply(422, { code: 'reports.photos-missing', missing });
    }
    upload.answers.forEach((answer) => this.answers.set(answer.question, answer));
    const number = `R-${this.submissions.size + 1}`;
    const receipt = { number, receivedAt: '2026-11-21T12:00:00Z', late: false };
    this.submissions.set(id, { upload, receipt });
    this.editable = false;
    return reply(200, receipt);
  }
}

/** What a true server says of each of its answers. */
const MARK = { 'Touchstone-Protocol': '1' };

function reply(status: number, body: object): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...MARK } });
}

function done(): Response {
  return new Response(null, { status: 204, headers: MARK });
}
