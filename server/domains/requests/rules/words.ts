import { z } from 'zod';
import { type Language, languages } from '../../../kernel/language.ts';

const said = z.string().trim().max(20_000).default('');

/** The same words in our languages; one of them is enough. */
export const words = z
  .strictObject({ en: said, id: said, th: said })
  .refine((text) => languages.some((language) => text[language] !== ''), { error: 'words-missing' });
export type Words = z.output<typeof words>;

/** In which languages the words exist, the reader's first, and the fallbacks in the order of the languages. */
function inOrder(wanted: Language): Language[] {
  return [wanted, ...languages.filter((language) => language !== wanted)];
}

/** The words in the wanted language, else in the first one that has them. */
export function inLanguage(text: Words, wanted: Language): { text: string; language: Language } {
  const language = inOrder(wanted).find((one) => text[one] !== '') ?? wanted;
  return { text: text[language], language };
}
