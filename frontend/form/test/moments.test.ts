import { describe, expect, it } from 'vitest';
import shared from '../../../src/test/resources/moments.json';
import { dayInWords, dayOf, daysInWords, momentInWords, offsetOf, typedDay, zoneInWords } from '../src/words/dates.js';
import { date, dates } from '../src/words/formats.js';
import { speak } from '../src/words/language.js';

const LANGUAGES = ['en', 'ru'] as const;

describe('days and times', () => {
  it.each(LANGUAGES)('are written as the pages of the desk write them (%s)', (language) => {
    for (const one of shared.days) {
      expect(dayInWords(dayOf(one.day), language)).toBe(one[language]);
    }
    for (const one of shared.ranges) {
      expect(daysInWords(dayOf(one.from), dayOf(one.to), language)).toBe(one[language]);
    }
    for (const one of shared.instants) {
      expect(momentInWords(new Date(one.at), one.zone, language)).toBe(one[language]);
    }
    speak(language);
    expect(date('2026-11-28')).toBe(shared.days[10]![language]);
    expect(dates('2026-11-28', '2026-12-03')).toBe(shared.ranges[2]![language]);
    speak('en');
  });

  it('say how far a clock is from UTC', () => {
    for (const one of shared.offsets) {
      expect(offsetOf(new Date(one.at), one.zone)).toBe(one.offset);
    }
  });

  it('name the zone of a place as its people do', () => {
    const winter = new Date('2026-01-15T12:00:00Z');
    expect(zoneInWords('Europe/Moscow', winter, 'en')).toBe('Moscow Time, UTC+3');
    expect(zoneInWords('Europe/Moscow', winter, 'ru')).toBe('Москва, UTC+3');
    expect(zoneInWords('Asia/Vladivostok', winter, 'ru')).toBe('Владивосток, UTC+10');
    expect(zoneInWords('Etc/UTC', winter, 'en')).toBe('UTC+0');
  });

  it('are read as people type them, the day before the month', () => {
    const today = dayOf('2026-11-20');
    const wanted = { year: 2026, month: 5, day: 3 };
    for (const typed of [
      '3 May 2026',
      '3 мая 2026',
      '3 мая 2026 г.',
      '3 май',
      '3 May',
      '03.05.2026',
      '3.5.26',
      '3/5/2026',
      '03-05-2026',
      '3 5',
      '3.5',
      '2026-05-03',
      ' 3 may, 2026 ',
    ]) {
      expect(typedDay(typed, today), typed).toEqual(wanted);
    }
    expect(typedDay('28 сентября 2026', today)).toEqual({ year: 2026, month: 9, day: 28 });
    expect(typedDay('3 авг', today)).toEqual({ year: 2026, month: 8, day: 3 });
    expect(typedDay('28 September', today)).toEqual({ year: 2026, month: 9, day: 28 });
    for (const no of ['', '31.04.2026', '29 Feb 2026', '11/28/2026', 'tomorrow', '3 Mai', '2026']) {
      expect(typedDay(no, today), no).toBeUndefined();
    }
    for (const one of shared.days) {
      expect(typedDay(one.en, today)).toEqual(dayOf(one.day));
      expect(typedDay(one.ru, today)).toEqual(dayOf(one.day));
    }
  });
});
