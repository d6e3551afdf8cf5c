import { describe, expect, it } from 'vitest';
import { lasting, since, type Stamp } from '../src/time/steady.js';

const at = (page: number, steady: number, wall = page + steady): Stamp => ({ page, steady, wall });

describe('the time since a capture', () => {
  it('is what the steady clock counted, whatever the wall clock says', () => {
    expect(since(at(1000, 500), at(1000, 4500, 99_999_999), {})).toEqual({ milliseconds: 4000, isSteady: true });
  });

  it('goes on across pages, with the gaps by the wall clock', () => {
    const kept = { 1000: at(1000, 2000), 10_000: at(10_000, 3000) };
    expect(since(at(1000, 500), at(20_000, 700), kept)).toEqual({ milliseconds: 19_200, isSteady: false });
  });

  it('is not told where the wall clock was put back between pages', () => {
    const kept = { 100_000: at(100_000, 2000) };
    expect(since(at(100_000, 500), { page: 200_000, steady: 10, wall: 50_000 }, kept)).toBeUndefined();
  });

  it('is not told where the wall clock was put forward while the page lived', () => {
    const kept = { 1000: at(1000, 2000, 3_600_000) };
    expect(since(at(1000, 500), at(3_700_000, 10), kept)).toBeUndefined();
  });
});

describe('how long something lasted', () => {
  it('goes by the wall clock in the gap between two pages, and says so', () => {
    const kept = { 1000: at(1000, 2000) };
    expect(lasting(at(1000, 500), at(10_000, 700), kept)).toEqual({ milliseconds: 9200, isSteady: false });
  });

  it('counts what is known where the wall clock was put back between pages', () => {
    const kept = { 100_000: at(100_000, 2000) };
    const now = { page: 200_000, steady: 10, wall: 50_000 };
    expect(lasting(at(100_000, 500), now, kept)).toEqual({ milliseconds: 1510, isSteady: false });
  });
});
