import { type Day, dayInWords, typedDay } from '@touchstone/form/words/dates';

interface Parts {
  year: number;
  /** From 0. */
  month: number;
  day: number;
}

interface Picker extends HTMLElement {
  i18n: object;
  helperText?: string;
  $connector?: { updateI18n(locale: unknown, words: unknown): void; writesAsThePages?: boolean };
}

/** Makes a picker of a Flow view write days as the pages do and read what people type, now and whenever it is told anew. */
export function dress(picker: Picker, language: 'en' | 'ru', there = '', said = ''): void {
  tellToday(picker, there, said);
  const own = {
    formatDate: ({ year, month, day }: Parts) => dayInWords({ year, month: month + 1, day }, language),
    parseDate: (typed: string) => partsOf(typedDay(typed, today())),
  };
  const wear = () => {
    picker.i18n = { ...picker.i18n, ...own };
  };
  const connector = picker.$connector;
  if (connector && !connector.writesAsThePages) {
    const update = connector.updateI18n;
    connector.updateI18n = (locale, words) => {
      update(locale, words);
      wear();
    };
    connector.writesAsThePages = true;
  }
  wear();
}

/** Where it is another day than on this device, the picker's own button for today would mean the wrong one. */
function tellToday(picker: Picker, there: string, said: string): void {
  const [year, month, day] = there.split('-').map(Number);
  const here = today();
  const same = year === here.year && month === here.month && day === here.day;
  if (there !== '' && !picker.helperText && !same) {
    picker.helperText = said;
  }
}

function partsOf(day: Day | undefined): Parts | undefined {
  return day && { year: day.year, month: day.month - 1, day: day.day };
}

/** Only a year that was not typed is taken from it. */
function today(): Day {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
