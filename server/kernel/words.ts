import { z } from 'zod';
import { type Language, languages } from './language.ts';

const said = z.string().trim().max(20_000).default('');

/** The same words in our languages; empty where nobody has written them yet. */
export const wordsInput = z.strictObject({ en: said, id: said, th: said });
export type Words = z.output<typeof wordsInput>;

export const noWords: Words = { en: '', id: '', th: '' };

/** Whether something is written in any language. */
export function isSaid(words: Words): boolean {
  return languages.some((language) => words[language] !== '');
}

/** The words in the language, else in the first that has them. */
export function wordsIn(words: Words, language: Language): string {
  return words[language] || languages.map((one) => words[one]).find(Boolean) || '';
}
