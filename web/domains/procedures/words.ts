import { type Language, languages } from '../../platform/messages/language.ts';
import type { Words } from './types.ts';

export { wordsIn } from '../../platform/words/words-in.ts';

/** In which languages something is written. */
export const saidIn = (words: Words): Language[] => languages.filter((one) => words[one].trim() !== '');
