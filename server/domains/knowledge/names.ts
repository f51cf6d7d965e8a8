import { z } from 'zod';
import { type Language, languages } from '../../kernel/language.ts';

/** What something is called in each language in which it has a name. */
export type Names = Partial<Record<Language, string>>;

const oneName = z.string().trim().min(1).max(200);

/** Names in at least one language. */
export const namesInput = z
  .strictObject({ en: oneName.optional(), id: oneName.optional(), th: oneName.optional() })
  .refine((names) => Object.values(names).some((one) => one !== undefined));

/** The name in the language, else in the first that there is. */
export function nameIn(names: Names, language: Language): string {
  return names[language] ?? languages.map((one) => names[one]).find(Boolean) ?? '';
}
