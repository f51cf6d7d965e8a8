import { honorifics, joined, spokenName } from '../../../server/domains/customers/rules.ts';
import { isLanguage, type Language } from '../../platform/messages/language.ts';

/** What one must know of a person to call them rightly. */
export interface Called {
  name: string;
  preferredName?: string | null;
  honorific?: string | null;
  language?: string | null;
}

export { honorifics };

/** How the person is spoken to in a language, their own unless told: "Ibu Rina", "คุณสมชาย", "Ms Whitfield". */
export function addressOf(person: Called, language: Language = languageOf(person)): string {
  const { name, preferredName = null, honorific = null } = person;
  return spokenName({ name, preferredName, honorific, language }) || name;
}

/** The customer's language where we speak it; English else. */
export const languageOf = (person: Called): Language =>
  person.language && isLanguage(person.language) ? person.language : 'en';

/** The whole name with its honorific, for headings. */
export function fullNameOf(person: Called): string {
  const honorific = person.honorific?.trim();
  if (!honorific || person.name.startsWith(honorific)) return person.name;
  return joined(honorific, person.name);
}
