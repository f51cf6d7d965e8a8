import { isLanguage, type Language, languages } from '../../../server/kernel/language.ts';

export { isLanguage, type Language, languages };

/** Each language in its own words. */
export const languageNames: Record<Language, string> = { en: 'English', id: 'Bahasa Indonesia', th: 'ไทย' };

/** The first of the wished languages (`navigator.languages`) that we speak; English when none is. */
export function preferredLanguage(wished: readonly string[]): Language {
  for (const tag of wished) {
    const base = tag.toLowerCase().split('-', 1)[0] ?? '';
    // Browsers of some years ago still say "in" for Indonesian.
    const language = base === 'in' ? 'id' : base;
    if (isLanguage(language)) return language;
  }
  return 'en';
}
