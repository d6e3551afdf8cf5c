import { describe, expect, it } from 'vitest';
import type { AnswerUpload, SubmissionUpload } from '@touchstone/form/protocol';
import { Api, type PhotoParcel } from '../../src/line/api.js';
import { Intercepted, SignedOut, Unwell } from '../../src/line/failures.js';

const photo: PhotoParcel = {
  id: 'e1',
  question: 'q1',
  capturedAt: '2026-11-21T10:00:00Z',
  sha256: 'abc',
  mediaType: 'image/jpeg',
  bytes: new ArrayBuffer(8),
};

/** Every request of the protocol. */
const REQUESTS: Record<string, (api: Api) => Promise<unknown>> = {
  me: (api) => api.me(),
  savePreferences: (api) => api.savePreferences('en', 'SYSTEM'),
  visits: (api) => api.visits(),
  visit: (api) => api.visit('v1'),
  accept: (api) => api.accept('v1'),
  decline: (api) => api.decline('v1', 'Away'),
  form: (api) => api.form('v1'),
  putNote: (api) =>
    api.putNote({
      id: 'n1',
      visitId: 'v1',
      note: { kind: 'quiz', answers: {} },
      capturedAt: '2026-11-21T10:00:00Z',
      elapsedMs: 1,
      isSettled: false,
    }),
  putAnswer: (api) => api.putAnswer('v1', { id: 'a1' } as AnswerUpload),
  putAnswers: (api) => api.putAnswers('v1', []),
  putPhoto: (api) => api.putPhoto('v1', photo),
  photoProgress: (api) => api.photoProgress('v1', 'e1'),
  putPart: (api) => api.putPart('v1', photo, 0, new ArrayBuffer(4)),
  removePhoto: (api) => api.removePhoto('v1', 'e1'),
  submit: (api) => api.submit('v1', 's1', {} as SubmissionUpload, {}),
  signIn: (api) => api.signIn('ada@example.org', 'secret'),
  devices: (api) => api.devices(),
  endDevice: (api) => api.endDevice('d1'),
  signOut: (api) => api.signOut(),
};

const MARK = { 'Touchstone-Protocol': '1' };
const answering = (response: () => Response) => new Api((async () => response()) as typeof fetch, () => 'token');
const methods = Object.getOwnPropertyNames(Api.prototype).filter(
  (name) => !['constructor', 'photoUrl', 'json', 'act', 'request', 'exchange', 'askForToken'].includes(name),
);

describe('every request of the protocol', () => {
  it('stands in this test', () => {
    expect(Object.keys(REQUESTS).sort()).toEqual(methods.sort());
  });

  describe.each(Object.entries(REQUESTS))('%s', (_name, send) => {
    it.each([200, 201, 204, 302, 401, 403, 404, 409, 413, 422, 500, 502, 511])(
      'takes %i without the mark for no answer',
      async (status) => {
        const body = status === 204 ? null : '{"code":"reports.upload-gap","received":7}';
        await expect(send(answering(() => new Response(body, { status })))).rejects.toBeInstanceOf(Intercepted);
      },
    );

    it.each([201, 202, 206, 304])('takes the undocumented status %i for no answer', async (status) => {
      const body = status === 304 ? null : '{}';
      await expect(
        send(answering(() => new Response(body, { status, headers: MARK }))),
      ).rejects.toBeInstanceOf(Unwell);
    });

    it('tries again where the server is busy', async () => {
      const busy = () =>
        new Response('{"code":"platform.busy","detail":"Later"}', { status: 503, headers: { ...MARK, 'Retry-After': '30' } });
      await expect(send(answering(busy))).rejects.toBeInstanceOf(Unwell);
    });

    it('takes the other kind of yes for no answer', async () => {
      const isDone = async (response: () => Response) => send(answering(response)).then(() => true, () => false);
      const nothing = await isDone(() => new Response(null, { status: 204, headers: MARK }));
      const json = await isDone(() => new Response('{"visits":[]}', { status: 200, headers: MARK }));
      expect(nothing).not.toBe(json);
    });
  });

  it('says that nobody is signed in only where the server says so', async () => {
    const api = answering(() => new Response(null, { status: 401, headers: MARK }));
    await expect(api.visits()).rejects.toBeInstanceOf(SignedOut);
  });
});
