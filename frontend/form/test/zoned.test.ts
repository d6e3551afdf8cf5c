import { describe, expect, it } from 'vitest';
import { instantsOf, isWhole, localOf } from '../src/time/zoned.js';

function times(date: string, time: string, zone: string): string[] {
  return instantsOf({ date, time }, zone).map((instant) => instant.toISOString());
}

describe('a time by the clock of a place', () => {
  it.each([
    ['Europe/Lisbon', '2026-03-29', '01:30'],
    ['America/New_York', '2026-03-08', '02:30'],
    ['Australia/Lord_Howe', '2026-10-04', '02:15'],
  ])('is none where the clock of %s skips it', (zone, date, time) => {
    expect(times(date, time, zone)).toEqual([]);
    expect(isWhole({ date, time })).toBe(true);
  });

  it.each([
    ['Europe/Lisbon', '2026-10-25', '01:30', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00.000Z', '2026-11-01T06:30:00.000Z'],
    ['Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T14:45:00.000Z', '2026-04-04T15:15:00.000Z'],
  ])('is two where the clock of %s shows it twice', (zone, date, time, first, second) => {
    expect(times(date, time, zone)).toEqual([first, second]);
  });

  it.each([
    ['Europe/Lisbon', '2026-03-29', '00:59', '2026-03-29T00:59:00.000Z'],
    ['Europe/Lisbon', '2026-03-29', '02:00', '2026-03-29T01:00:00.000Z'],
    ['Europe/Lisbon', '2026-10-25', '02:00', '2026-10-25T02:00:00.000Z'],
    ['America/New_York', '2026-11-01', '02:00', '2026-11-01T07:00:00.000Z'],
    ['Australia/Lord_Howe', '2026-10-04', '02:30', '2026-10-03T15:30:00.000Z'],
    ['Australia/Lord_Howe', '2026-04-05', '02:00', '2026-04-04T15:30:00.000Z'],
  ])('is one beside the change in %s (%s %s)', (zone, date, time, instant) => {
    expect(times(date, time, zone)).toEqual([instant]);
  });

  it('is always one where no clock is ever set', () => {
    for (let hour = Date.UTC(2026, 0, 1); hour < Date.UTC(2027, 0, 1); hour += 3_600_000) {
      const instant = new Date(hour);
      expect(instantsOf(localOf(instant, 'Asia/Vladivostok'), 'Asia/Vladivostok')).toEqual([instant]);
    }
  });

  it('is none where nothing was typed', () => {
    expect(isWhole({ date: '', time: '' })).toBe(false);
    expect(times('', '', 'Europe/Lisbon')).toEqual([]);
    expect(times('2026-02-29', '', 'Europe/Lisbon')).toEqual([]);
  });
});
