import type { Language } from './language.ts';

export type Values = Record<string, string | number>;

/**
 * Fills a sentence of a catalogue: `{name}` is a value, `{count, plural, one {# reply} other {# replies}}` picks by
 * the plural rules of the language, with `#` as the number in its way of writing. A missing value stays as `{name}`.
 */
export function formatMessage(template: string, values: Values, language: Language): string {
  let out = '';
  for (let at = 0; at < template.length; ) {
    const open = template.indexOf('{', at);
    if (open < 0) return out + template.slice(at);
    const close = closingBrace(template, open);
    out += template.slice(at, open) + filled(template.slice(open + 1, close), values, language);
    at = close + 1;
  }
  return out;
}

/** A number in the reader's way of writing, for instance 1.234,5 in Indonesian. */
export const formatNumber = (value: number, language: Language, options?: Intl.NumberFormatOptions) =>
  new Intl.NumberFormat(NUMBERS[language], options).format(value);

const NUMBERS: Record<Language, string> = { en: 'en-GB', id: 'id-ID', th: 'th-TH-u-nu-latn' };

function filled(inside: string, values: Values, language: Language): string {
  const [name = '', kind, ...rest] = inside.split(',');
  const value = values[name.trim()];
  if (value === undefined) return `{${name.trim()}}`;
  if (kind?.trim() !== 'plural') return typeof value === 'number' ? formatNumber(value, language) : value;
  const count = Number(value);
  const branches = branchesOf(rest.join(','));
  const rule = new Intl.PluralRules(language).select(count);
  const branch = branches[`=${count}`] ?? branches[rule] ?? branches.other ?? '';
  return formatMessage(branch.replaceAll('#', formatNumber(count, language)), values, language);
}

function branchesOf(text: string): Record<string, string> {
  const branches: Record<string, string> = {};
  for (let at = 0; at < text.length; ) {
    const open = text.indexOf('{', at);
    if (open < 0) break;
    const close = closingBrace(text, open);
    branches[text.slice(at, open).trim()] = text.slice(open + 1, close);
    at = close + 1;
  }
  return branches;
}

function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}' && --depth === 0) return at;
  }
  return text.length;
}
