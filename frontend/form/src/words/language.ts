import type { Language, LocalizedText } from '../protocol.js';

export type RussianPlural = {
  one: string;
  few: string;
  many: string;
  other: string;
};

/** A whole dictionary: a text for every key of the base one, and plural forms where that has them. */
export type WordsOf<Plural, Base> = {
  readonly [K in keyof Base]: Base[K] extends string ? string : Plural;
};

/** The same keys in every language; plurals choose by the first value. */
export type Dictionaries<Key extends string> = Record<Language, Record<Key, string | Partial<Record<string, string>>>>;

const plurals: Record<Language, Intl.PluralRules> = {
  en: new Intl.PluralRules('en'),
  ru: new Intl.PluralRules('ru'),
};

let spoken: Language = 'en';

export function language(): Language {
  return spoken;
}

export function speak(next: Language): void {
  spoken = next;
}

/** Gives the text of a key in the spoken language, with `{0}`, `{1}` replaced; numbers are written as the language does. */
export function wordsFrom<Key extends string>(
  dictionaries: Dictionaries<Key>,
): (key: Key, ...values: (string | number)[]) => string {
  return (key, ...values) => {
    const entry = dictionaries[spoken][key];
    const text = typeof entry === 'string' ? entry : pluralOf(entry, Number(values[0]));
    return text.replace(/\{(\d)\}/g, (_, index: string) => {
      const value = values[Number(index)];
      return typeof value === 'number' ? value.toLocaleString(spoken) : (value ?? '');
    });
  };
}

function pluralOf(forms: Partial<Record<string, string>>, count: number): string {
  return forms[plurals[spoken].select(count)] ?? forms['other'] ?? '';
}

/** A text of the client in the spoken language, else in the one that is there. */
export function local(text: LocalizedText | null | undefined): string {
  return text?.[spoken] || text?.en || text?.ru || '';
}

/** The language that `local` takes a text from, where it is not the spoken one. */
export function otherLanguage(text: LocalizedText | null | undefined): Language | undefined {
  return text && !text[spoken] ? (text.en ? 'en' : text.ru ? 'ru' : undefined) : undefined;
}
