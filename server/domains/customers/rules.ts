import type { Language } from '../../kernel/language.ts';

/** How customers are addressed, by language; the empty one is for those who want none. */
export const honorifics: Record<Language, readonly string[]> = {
  en: ['Mr', 'Ms', 'Mx', 'Dr'],
  id: ['Bapak', 'Ibu', 'Kak', 'Mas', 'Mbak'],
  th: ['คุณ'],
};

type Named = {
  name: string;
  preferredName: string | null;
  honorific: string | null;
  language: string | null;
};

/**
 * The name to say: honorific and preferred or first name in Indonesian and Thai (Bapak Agus, คุณสมชาย), the
 * honorific with the last name or else the first name alone in English.
 */
export function spokenName(customer: Named): string {
  const words = customer.name.trim().split(/\s+/).filter(Boolean);
  const first = customer.preferredName?.trim() || words[0] || '';
  if (customer.language === 'th') return first ? joined(customer.honorific ?? 'คุณ', first) : '';
  if (!customer.honorific || !first) return first;
  const last = customer.language === 'en' && !customer.preferredName ? (words.at(-1) ?? first) : first;
  return `${customer.honorific} ${last}`;
}

/** An honorific before a name: Thai letters join without a space, a name in other letters stands apart (คุณ Somchai). */
export function joined(honorific: string, name: string): string {
  const isThai = /[\u0e00-\u0e7f]$/.test(honorific) && /^[\u0e00-\u0e7f]/.test(name);
  return isThai ? honorific + name : `${honorific} ${name}`;
}

/** A mail address in the one form in which it is compared: trimmed and in lower case. */
export function normalAddress(value: string): string {
  return value.trim().toLowerCase();
}

/** A name to start with when a mail brings none: the part before the @, with its separators made spaces. */
export function nameFromAddress(address: string): string {
  const local = address.split('@')[0] ?? address;
  const words = local
    .replace(/\+.*$/, '')
    .split(/[._-]+/)
    .filter(Boolean);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || address;
}

/** Tags as they are kept: trimmed, single-spaced, without doubles, in the order given. */
export function tidyTags(tags: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const tag of tags) {
    const tidy = tag.normalize('NFC').replace(/\s+/g, ' ').trim();
    if (tidy && !seen.has(tidy.toLowerCase())) seen.set(tidy.toLowerCase(), tidy);
  }
  return [...seen.values()];
}
