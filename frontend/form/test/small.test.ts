import { describe, expect, it, vi } from 'vitest';
import { compareDecimals } from '../src/rules/decimal.js';
import { instantsOf, localOf } from '../src/time/zoned.js';
import { newId } from '../src/tools/identifiers.js';
import { once } from '../src/tools/once.js';

describe('decimals', () => {
  it('are compared exactly', () => {
    expect(compareDecimals('0.1', '0.10')).toBe(0);
    expect(compareDecimals('9007199254740993', '9007199254740992')).toBe(1);
    expect(compareDecimals('-1.5', '-1.49')).toBe(-1);
    expect(compareDecimals('x', '1')).toBeUndefined();
  });
});

describe('ids', () => {
  it('are version 7 UUIDs in the order of their making', () => {
    const [first, second] = [newId(1_000_000), newId(1_000_001)];
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(first < second).toBe(true);
    expect(newId()).not.toBe(newId());
  });
});

describe('the time of the outlet', () => {
  it('is turned into an instant and back', () => {
    for (const zone of ['Europe/Berlin', 'Asia/Yekaterinburg', 'America/New_York', 'UTC', 'Asia/Kathmandu']) {
      for (const local of [
        { date: '2026-01-15', time: '23:59' },
        { date: '2026-07-01', time: '00:00' },
        { date: '2026-10-25', time: '12:00' },
      ]) {
        expect(localOf(instantsOf(local, zone)[0]!, zone)).toEqual(local);
      }
    }
    expect(instantsOf({ date: '2026-11-20', time: '14:00' }, 'Europe/Berlin')[0]?.toISOString()).toBe(
      '2026-11-20T13:00:00.000Z',
    );
  });

  it('is nothing where it is not whole', () => {
    expect(instantsOf({ date: '', time: '14:00' }, 'UTC')).toEqual([]);
  });
});

describe('what is made once', () => {
  it('is made anew for other parts only', () => {
    const make = vi.fn((zone: string, digits: number) => ({ zone, digits }));
    const made = once(make);
    expect(made('UTC', 2)).toBe(made('UTC', 2));
    expect(made('UTC', 0)).not.toBe(made('UTC', 2));
    expect(make.mock.calls).toEqual([['UTC', 2], ['UTC', 0]]);
  });
});
