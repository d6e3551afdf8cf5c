// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dress } from '../src/dates.js';

type Picker = Parameters<typeof dress>[0];

function picker(): Picker {
  return Object.assign(document.createElement('div'), { i18n: {} });
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(new Date(2026, 10, 30, 0, 5));
});
afterEach(() => vi.useRealTimers());

test('a device on another day than the place is told the day there', () => {
  const away = picker();
  dress(away, 'en', '2026-11-29', 'Today there: yesterday');
  expect(away.helperText).toBe('Today there: yesterday');
});

test('a device on the same day, and a field that says something already, are left alone', () => {
  const alike = picker();
  dress(alike, 'ru', '2026-11-30', 'Сегодня там …');
  expect(alike.helperText).toBeUndefined();
  const spoken = picker();
  spoken.helperText = 'Counts from the morning on';
  dress(spoken, 'en', '2001-02-03', 'Today there: 3 Feb 2001');
  expect(spoken.helperText).toBe('Counts from the morning on');
  const placeless = picker();
  dress(placeless, 'en');
  expect(placeless.helperText).toBeUndefined();
});
