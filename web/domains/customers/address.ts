import { isLanguage, type Language } from '../../platform/messages/language.ts';

/** What one must know of a person to call them rightly. */
export interface Called {
  name: string;
  preferredName?: string | null;
  honorific?: string | null;
  language?: string | null;
}

/** The forms of address that are usual in each language; a company's own word may stand beside them. */
export const honorifics: Record<Language, readonly string[]> = {
  en: ['Mr', 'Ms', 'Mx', 'Dr'],
  id: ['Bapak', 'Ibu', 'Kak'],
  th: ['คุณ'],
};

/**
 * How the person is spoken to: "Ibu Rina", "คุณสมชาย", "Ms Whitfield". Indonesian and Thai use the first name,
 * English the last one after Mr or Ms. Without an honorific it is the name alone; Thai then says คุณ, which fits all.
 */
export function addressOf(person: Called, language: Language = languageOf(person)): string {
  const name = person.preferredName?.trim() || shortName(person, language);
  const honorific = person.honorific?.trim() || (language === 'th' && !person.preferredName ? 'คุณ' : '');
  if (!honorific) return name;
  return honorific === 'คุณ' ? `คุณ${name}` : `${honorific} ${name}`;
}

/** The customer's language where we speak it; English else. */
export const languageOf = (person: Called): Language =>
  person.language && isLanguage(person.language) ? person.language : 'en';

/** The whole name with its honorific, for headings. */
export function fullNameOf(person: Called): string {
  const honorific = person.honorific?.trim();
  if (!honorific || person.name.startsWith(honorific)) return person.name;
  return honorific === 'คุณ' ? `คุณ${person.name}` : `${honorific} ${person.name}`;
}

function shortName(person: Called, language: Language): string {
  if (person.name.includes('@')) return person.name.split('@', 1)[0] ?? person.name;
  const words = person.name
    .trim()
    .split(/\s+/)
    .filter((word) => !honorifics[language].includes(word));
  const formal = language === 'en' && /^(Mr|Ms|Mx|Dr)$/.test(person.honorific?.trim() ?? '');
  return (formal ? words.at(-1) : words[0]) ?? person.name;
}
