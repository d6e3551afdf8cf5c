import { describe, expect, it } from 'vitest';
import { isOpenAt } from '../../src/visit/hours.js';

const [MONDAY, FRIDAY, SATURDAY, SUNDAY] = [0, 4, 5, 6];
const at = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

describe('opening hours', () => {
  it.each([
    ['07:30–22:00', MONDAY, '07:29', false],
    ['07:30–22:00', MONDAY, '07:30', true],
    ['07:30–22:00', SUNDAY, '22:00', false],
    ['7.30 - 22', SUNDAY, '21:59', true],
    ['Mon–Fri 08:00–20:00; Sat 10:00–18:00', FRIDAY, '19:00', true],
    ['Mon–Fri 08:00–20:00; Sat 10:00–18:00', SATURDAY, '19:00', false],
    ['Mon–Fri 08:00–20:00; Sat 10:00–18:00', SUNDAY, '12:00', false],
    ['Пн–Пт 08:00–20:00, Сб, Вс 10:00–18:00', SUNDAY, '10:00', true],
    ['Пн.–Пт.: 9:00–13:00, 14:00–18:00', MONDAY, '13:30', false],
    ['Пн.–Пт.: 9:00–13:00, 14:00–18:00', MONDAY, '14:00', true],
    ['ежедневно 10:00–02:00', MONDAY, '01:59', true],
    ['Fri-Sat 18:00-02:00', SUNDAY, '01:00', true],
    ['Fri-Sat 18:00-02:00', MONDAY, '01:00', false],
    ['daily 09:00-21:00, Sun closed', SUNDAY, '12:00', false],
    ['daily 09:00-21:00, Sun closed', SATURDAY, '12:00', true],
    ['24/7', SUNDAY, '03:00', true],
    ['Круглосуточно', SUNDAY, '03:00', true],
    ['Sat–Mon 10–12', SUNDAY, '11:00', true],
  ])('%s on day %i at %s: open is %s', (hours, day, time, open) => {
    expect(isOpenAt(hours, day, at(time))).toBe(open);
  });

  it.each(['', 'ask at the counter', 'Mon–Fri', '08:00', 'till late', '25:00–26:00', 'by appointment 10:00–12:00'])(
    'say nothing where they are not understood: %s',
    (hours) => {
      expect(isOpenAt(hours, MONDAY, at('12:00'))).toBeUndefined();
    },
  );
});
