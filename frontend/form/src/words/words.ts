import { type Dictionaries, wordsFrom } from './language.js';
import { questionEn } from './question-en.js';
import { questionRu } from './question-ru.js';
import { soundEn } from './sound-en.js';
import { soundRu } from './sound-ru.js';

export type Key = keyof typeof questionEn | keyof typeof soundEn;

/** The words of questions, their photos and recordings. */
export const dictionaries: Dictionaries<Key> = {
  en: { ...questionEn, ...soundEn },
  ru: { ...questionRu, ...soundRu },
};

export const t = wordsFrom(dictionaries);
