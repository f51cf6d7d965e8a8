import type { Words } from '../../../server/kernel/words.ts';
import { type Language, languages } from '../messages/language.ts';

/** The words in the language, else in the first that has them. */
export function wordsIn(words: Words, language: Language): string {
  return words[language] || languages.map((one) => words[one]).find(Boolean) || '';
}
