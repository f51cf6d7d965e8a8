import { phoneTail } from '../addresses/rules.ts';

/** What a customer is found by. */
export type Findable = {
  name: string;
  preferredName: string | null;
  tags: readonly string[];
  fields: Readonly<Record<string, string | number | boolean>>;
  addresses: readonly { kind: string; value: string }[];
};

/** Longer words are found by their beginnings all the same. */
const longest = 80;
const most = 200;

/** All terms of a customer: `w` words of names and addresses, `t` tags, `f` own fields. */
export function termsOf(customer: Findable): string[] {
  const words = [
    ...wordsOf(customer.name),
    ...wordsOf(customer.preferredName ?? ''),
    ...customer.addresses.flatMap(wordsOfAddress),
  ];
  const terms = [
    ...words.map((word) => `w${word.slice(0, longest)}`),
    ...customer.tags.map(tagTerm),
    ...Object.entries(customer.fields).map(([key, value]) => fieldTerm(key, value)),
  ];
  return [...new Set(terms)].slice(0, most);
}

export function tagTerm(tag: string): string {
  return `t${tag.normalize('NFC').toLowerCase()}`.slice(0, longest);
}

export function fieldTerm(key: string, value: string | number | boolean): string {
  return `f${key}=${String(value).toLowerCase()}`.slice(0, longest * 2);
}

/** The beginnings to look for, all of which must be found. A telephone number is one, however it is parted. */
export function beginningsOf(q: string): string[] {
  const text = fold(q).trim();
  if (!/\p{L}/u.test(text) && /^[+\d][\d\s().-]{3,}$/.test(text)) {
    const digits = text.replace(/\D/g, '').replace(/^0+/, '');
    return [`w${digits.length > 9 ? digits.slice(-9) : digits}`];
  }
  return text
    .split(/\s+/)
    .map((word) => word.replace(/^คุณ(?=.)/, ''))
    .filter(Boolean)
    .slice(0, 8)
    .map((word) => `w${word.slice(0, longest)}`);
}

/** A name's words, whole and in their parts. Thai honorifics are written without a space before the name. */
function wordsOf(text: string): string[] {
  const whole = fold(text).split(/\s+/).filter(Boolean);
  return whole.flatMap((word) => {
    const plain = word.replace(/^คุณ(?=.)/, '');
    return [word, plain, ...plain.split(/[.,;:@+_/()[\]"'-]+/)].filter(Boolean);
  });
}

function wordsOfAddress({ kind, value }: { kind: string; value: string }): string[] {
  if (kind !== 'phone' && kind !== 'whatsapp')
    return [...wordsOf(value), ...wordsOf(value.slice(value.lastIndexOf('@') + 1))];
  const digits = value.replace(/\D/g, '');
  return [digits, digits.replace(/^0+/, ''), digits.replace(/^(62|66)/, ''), phoneTail(value)].filter(
    Boolean,
  );
}

/** Small letters without the marks of Latin ones; Thai keeps its vowels and tones. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase();
}
