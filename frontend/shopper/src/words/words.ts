import { type Dictionaries, wordsFrom } from '@touchstone/form/words/language';
import { dictionaries as form, type Key as FormKey } from '@touchstone/form/words/words';
import { en } from './en.js';
import { ru } from './ru.js';
import { safetyEn } from './safety-en.js';
import { safetyRu } from './safety-ru.js';
import { signInEn } from './sign-in-en.js';
import { signInRu } from './sign-in-ru.js';
import { visitEn } from './visit-en.js';
import { visitRu } from './visit-ru.js';

export type Key = FormKey | keyof typeof en | keyof typeof safetyEn | keyof typeof signInEn | keyof typeof visitEn;

/** The words of the application: of visits, of reports, of questions, and of what it does so that nothing is lost. */
export const dictionaries: Dictionaries<Key> = {
  en: { ...form.en, ...en, ...visitEn, ...safetyEn, ...signInEn },
  ru: { ...form.ru, ...ru, ...visitRu, ...safetyRu, ...signInRu },
};

export const t = wordsFrom(dictionaries);
