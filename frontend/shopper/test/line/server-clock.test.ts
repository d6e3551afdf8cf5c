import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '@touchstone/form/test/quiet';
import { speak } from '@touchstone/form/words/language';
import { ahead, aheadAt, byServer, captured, forgetTime, hearTime, wrongClock } from '../../src/line/server-clock.js';

const SERVER = '2026-11-21T10:00:00Z';
const after = (minutes: number) => Date.parse(SERVER) + minutes * 60_000;

describe('the clock of the server', () => {
  beforeEach(() => {
    speak('en');
    forgetTime();
  });

  afterEach(() => {
    speak('en');
    forgetTime();
  });

  it('is not known before it was heard, and nothing is corrected', () => {
    expect(ahead()).toBeUndefined();
    expect(byServer(new Date(SERVER))).toEqual(new Date(SERVER));
    expect(wrongClock()).toBeUndefined();
  });

  it('corrects moments of a phone that is fast or slow', () => {
    hearTime(SERVER, 0, after(7));
    expect(byServer(new Date(after(7)))).toEqual(new Date(SERVER));
    hearTime(SERVER, 0, after(-7));
    expect(byServer(new Date(after(-7)))).toEqual(new Date(SERVER));
  });

  it('takes half of the way as the way back', () => {
    hearTime(SERVER, 800, Date.parse(SERVER) + 400);
    expect(ahead()).toBe(0);
  });

  it('learns nothing from an answer that was slow or says no time', () => {
    hearTime(SERVER, 5001, after(7));
    hearTime(null, 0, after(7));
    hearTime('soon', 0, after(7));
    expect(ahead()).toBeUndefined();
  });

  it.each([
    [7, 'This phone’s clock is 7 minutes fast.', 'Часы телефона спешат на 7 минут.'],
    [-2, 'This phone’s clock is 2 minutes slow.', 'Часы телефона отстают на 2 минуты.'],
    [21, 'This phone’s clock is 21 minutes fast.', 'Часы телефона спешат на 21 минуту.'],
    [-180, 'This phone’s clock is 3 hours slow.', 'Часы телефона отстают на 3 часа.'],
    [60 * 24 * 5, 'This phone’s clock is 5 days fast.', 'Часы телефона спешат на 5 дней.'],
  ])('says in words that it is %i minutes off', (minutes, english, russian) => {
    hearTime(SERVER, 0, after(minutes));
    expect(wrongClock()).toBe(english);
    speak('ru');
    expect(wrongClock()).toBe(russian);
  });

  it('says nothing of what no clock in daily life shows', () => {
    hearTime(SERVER, 0, after(1.9));
    expect(wrongClock()).toBeUndefined();
  });
});

describe('what is captured', () => {
  beforeEach(() => {
    forgetTime();
    vi.useFakeTimers({ toFake: ['Date', 'performance'], now: after(60) });
  });

  afterEach(() => {
    vi.useRealTimers();
    forgetTime();
  });

  it('keeps how wrong the clock was then, whatever becomes of the clock', () => {
    hearTime(SERVER, 0);
    vi.advanceTimersByTime(10 * 60_000);
    const photo = captured();

    vi.setSystemTime(after(10));
    hearTime('2026-11-21T10:10:00Z', 0);

    expect(ahead()).toBe(0);
    expect(aheadAt(photo)).toBe(60 * 60_000);
  });

  it.each([
    ['set forward', 90],
    ['set back', 0],
  ])('claims nothing once the clock was %s after the server was heard', (_, minutes) => {
    hearTime(SERVER, 0);
    vi.setSystemTime(after(minutes));

    expect(captured().ahead).toBeUndefined();
  });

  it('goes by what was heard last where nothing is certain', () => {
    const photo = captured();
    hearTime(SERVER, 0, after(7));
    expect(aheadAt(photo)).toBe(7 * 60_000);
    expect(aheadAt(undefined)).toBe(7 * 60_000);
  });
});
