// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { speak } from '@touchstone/form/words/language';
import type { Api } from '../../src/line/api.js';
import { Refusal, SignedOut, Unreachable } from '../../src/line/failures.js';
import type { DeviceList } from '../../src/pages/devices.js';
import type { OwnDevice } from '../../src/protocol.js';
import { leaveThePage } from '../leave.js';
import '../../src/pages/devices.js';

const HERE = { id: 'd1', name: 'Chrome · Android', since: '2026-11-01T10:00:00Z', lastUsed: '2026-11-20T10:00:00Z', isThis: true };
const THERE = { ...HERE, id: 'd2', name: '', isThis: false };

let devices: OwnDevice[];

function open(api: Partial<Api> = {}): DeviceList {
  const list = document.createElement('ts-devices') as DeviceList;
  list.api = { devices: async () => devices, ...api } as Api;
  document.body.append(list);
  return list;
}

beforeEach(() => {
  speak('en');
  devices = [HERE, THERE];
  vi.spyOn(console, 'warn').mockReturnValue();
});

afterEach(async () => {
  await leaveThePage();
  vi.restoreAllMocks();
});

it('names this phone and ends only the others', async () => {
  const list = open();
  await expect.poll(() => list.textContent).toContain('Chrome · Android');

  expect(list.textContent).toContain('This phone');
  expect([...list.querySelectorAll('button')].map((one) => one.getAttribute('aria-label'))).toEqual([
    'Sign out on Unknown phone',
  ]);
});

it.each([
  ['ended here', async () => undefined],
  ['ended elsewhere before', async () => { throw new Refusal({ status: 404 }); }],
])('shows the others no more once they are %s', async (_, end) => {
  const endDevice = vi.fn(async () => {
    devices = [HERE];
    await end();
  });
  const list = open({ endDevice });
  await expect.poll(() => list.querySelector('button')).not.toBeNull();

  list.querySelector('button')!.click();

  await expect.poll(() => list.textContent).toContain('Signed out on Unknown phone.');
  await expect.poll(() => list.querySelector('button')).toBeNull();
  expect(endDevice).toHaveBeenCalledExactlyOnceWith('d2');
});

it.each([
  [new SignedOut(), 'Sign in to see your phones'],
  [new Unreachable('No answer'), 'The server was not reached'],
])('says why there is no list (%s)', async (failure, words) => {
  const list = open({ devices: async () => { throw failure; } });

  await expect.poll(() => list.textContent).toContain(words);
});
