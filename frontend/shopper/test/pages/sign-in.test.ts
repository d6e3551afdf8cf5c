// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { speak } from '@touchstone/form/words/language';
import { Api } from '../../src/line/api.js';
import type { SignInPage } from '../../src/pages/sign-in.js';
import type { Person } from '../../src/protocol.js';
import { goToSignIn, placeBefore } from '../../src/session.js';
import { leaveThePage } from '../leave.js';
import '../../src/pages/sign-in.js';

const ADA: Person = { id: 'ada', name: 'Ada', language: 'en', colourScheme: 'SYSTEM' };
const MARK = { 'Touchstone-Protocol': '1' };

type Sent = { url: string; body: unknown };

let sent: Sent[];

const refusal = (problem: object) => new Response(JSON.stringify(problem), { status: 422, headers: MARK });

function open(answer: () => Response, canLeave = true): SignInPage {
  const page = document.createElement('ts-sign-in') as SignInPage;
  page.canLeave = canLeave;
  page.api = new Api((async (url: string, init: RequestInit) => {
    if (init.method === 'GET') {
      return new Response(JSON.stringify(ADA), { status: 200, headers: MARK });
    }
    sent.push({ url, body: init.body });
    return answer();
  }) as typeof fetch, () => 'token');
  document.body.append(page);
  return page;
}

async function send(page: SignInPage, email: string, password: string): Promise<void> {
  await page.updateComplete;
  page.querySelector<HTMLInputElement>('#email')!.value = email;
  page.querySelector<HTMLInputElement>('#password')!.value = password;
  page.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
}

beforeEach(() => {
  sent = [];
  speak('en');
  vi.spyOn(console, 'warn').mockReturnValue();
});

afterEach(async () => {
  await leaveThePage();
  vi.restoreAllMocks();
  sessionStorage.clear();
  location.hash = '';
});

describe('the sign-in page', () => {
  it('tells who has signed in', async () => {
    const page = open(() => new Response(null, { status: 204, headers: MARK }));
    const told = vi.fn();
    page.addEventListener('signed-in', (event) => told((event as CustomEvent<Person>).detail));

    await send(page, ' ada@example.org ', 'a b&c');

    await expect.poll(() => told.mock.calls).toEqual([[ADA]]);
    expect(sent).toEqual([{ url: '/phone/v1/sign-in', body: 'username=ada%40example.org&password=a+b%26c' }]);
  });

  it.each([
    ['a wrong password', () => refusal({ code: 'access.sign-in.wrong' }), 'do not match'],
    ['too many tries', () => refusal({ code: 'access.sign-in.wait', seconds: 40 }), 'Wait 40 seconds'],
    ['a block', () => refusal({ code: 'access.sign-in.blocked' }), 'save it as a file'],
    ['no network', () => { throw new TypeError('Failed to fetch'); }, 'The server was not reached'],
    ['a server that is not well', () => new Response('', { status: 503, headers: MARK }), 'The server was not reached'],
    ['the sign-in page of a Wi-Fi', () => new Response('<html>', { status: 200 }), 'answers in the server’s place'],
    ['a yes of a box in between', () => new Response(null, { status: 204 }), 'answers in the server’s place'],
  ])('says what is the matter after %s and keeps what was typed', async (_, answer, words) => {
    const page = open(answer);
    const told = vi.fn();
    page.addEventListener('signed-in', told);

    await send(page, 'ada@example.org', 'secret');

    await expect.poll(() => page.querySelector('[role=alert] p')?.textContent).toContain(words);
    expect(page.querySelector<HTMLInputElement>('#email')!.value).toBe('ada@example.org');
    expect(page.querySelector<HTMLInputElement>('#password')!.value).toBe('secret');
    expect(page.querySelector<HTMLButtonElement>('.primary')!.disabled).toBe(false);
    expect(told).not.toHaveBeenCalled();
  });

  it.each([
    ['', 'secret', 'email'],
    ['ada@example.org', '', 'password'],
  ])('asks for what is missing (%s, %s) and sends nothing', async (email, password, field) => {
    const page = open(() => refusal({}));

    await send(page, email, password);

    await expect.poll(() => document.activeElement?.id).toBe(field);
    expect(page.querySelector(`#${field}`)?.getAttribute('aria-invalid')).toBe('true');
    expect(page.querySelector(`#${field}-trouble`)?.textContent).toContain('Enter your');
    expect(sent).toEqual([]);
  });

  it('can be filled in by a password manager', async () => {
    const page = open(() => refusal({}));
    await page.updateComplete;

    expect(page.querySelector('#email')?.getAttribute('autocomplete')).toBe('username');
    expect(page.querySelector('#password')?.getAttribute('autocomplete')).toBe('current-password');
    expect(page.querySelector('#password')?.getAttribute('type')).toBe('password');
  });

  it('shows the password on demand', async () => {
    const page = open(() => refusal({}));
    await page.updateComplete;

    page.querySelector<HTMLButtonElement>('.toggle')!.click();
    await page.updateComplete;

    expect(page.querySelector('#password')?.getAttribute('type')).toBe('text');
  });

  it('can be left where there is work to go back to, and only there', async () => {
    const page = open(() => refusal({}));
    const left = vi.fn();
    page.addEventListener('left', left);
    await page.updateComplete;
    page.querySelector<HTMLButtonElement>('.crumb button')!.click();
    expect(left).toHaveBeenCalledOnce();

    const first = open(() => refusal({}), false);
    await first.updateComplete;
    expect(first.querySelector('.crumb')).toBeNull();
  });

  it('speaks the language that is chosen on it', async () => {
    const page = open(() => refusal({}), false);
    await page.updateComplete;

    page.querySelector<HTMLButtonElement>('.languages [lang=ru]')!.click();
    await page.updateComplete;

    expect(page.querySelector('h1')?.textContent).toBe('Вход');
    expect(document.documentElement.lang).toBe('ru');
  });
});

describe('the way back from signing in', () => {
  it('is where one was, however often one went to sign in', () => {
    location.hash = '#/visits/v1/report/hall';
    goToSignIn();
    goToSignIn();

    expect(location.hash).toBe('#/sign-in');
    expect(placeBefore()).toBe('#/visits/v1/report/hall');
    expect(placeBefore()).toBe('#/visits');
  });
});
