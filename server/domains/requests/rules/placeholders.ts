import type { Language } from '../../../kernel/language.ts';

/** What words may leave open. There are no expressions: a name in braces, and nothing else. */
export const placeholders = [
  'customer.greeting',
  'customer.name',
  'request.number',
  'request.subject',
  'member.name',
  'team.name',
  'company.name',
] as const;
export type Placeholder = (typeof placeholders)[number];

/** The values of one request for one writer; null where there is none. */
export type Values = Record<Placeholder, string | null>;

const inBraces = /\{([^{}\n]{0,60})\}/g;

const isKnown = (name: string): name is Placeholder => placeholders.some((one) => one === name);

/** Names in braces that nobody knows, each once: they are refused when words are saved. */
export function unknownPlaceholders(text: string): string[] {
  const names = [...text.matchAll(inBraces)].map(([, name = '']) => name.trim());
  return [...new Set(names.filter((name) => !isKnown(name)))];
}

/** What stands where a value is missing, so that no sentence has a hole. */
const fallbacks: Record<Language, Partial<Values>> = {
  en: { 'customer.greeting': 'Hello,', 'customer.name': 'customer', 'team.name': 'our team' },
  id: { 'customer.greeting': 'Halo,', 'customer.name': 'Pelanggan', 'team.name': 'tim kami' },
  th: { 'customer.greeting': 'สวัสดี', 'customer.name': 'คุณลูกค้า', 'team.name': 'ทีมของเรา' },
};

/** Fills the placeholders. Values are put in as they are: what looks like a placeholder in a name stays a name. */
export function fill(text: string, values: Values, language: Language): string {
  return text.replace(inBraces, (whole, given: string) => {
    const name = given.trim();
    if (!isKnown(name)) return whole;
    const value = values[name]?.trim();
    return value || standIn(name, values, language);
  });
}

/** The writer's and the team's place is taken by the company, which always has a name. */
function standIn(name: Placeholder, values: Values, language: Language): string {
  const company = values['company.name']?.trim() ?? '';
  if (name === 'member.name' || name === 'company.name') return company;
  return fallbacks[language][name] ?? '';
}
