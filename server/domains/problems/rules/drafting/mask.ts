/** What stands where something personal stood. */
export const mark = '[…]';

/** What is known by name: customers, colleagues. */
export type Named = readonly string[];

const email = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
/** Addresses in the net that lead to something of one person: they hold digits or a question. */
const link = /\bhttps?:\/\/\S*[\d?=]\S*/gi;
const phone = /(?<![\p{L}\d.,])\+?\d(?:[\s().-]{0,2}\d){7,14}(?![\p{L}\d])/gu;
/** TR-8421, #10443, INV/2026/11: letters and digits in one, or five digits and more. */
const number =
  /(?<![\p{L}\d])(?:#\s?\d[\w-]*|(?=[\p{L}\d/-]*\d[\p{L}\d/-]*\d)[A-Za-z]{1,8}[-/]?\d[\w/-]*|\d{5,}[\w-]*)/gu;
/** 1.250.000 is an amount, whatever it looks like. */
const amount = /^\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?$/;
const street = /(?:\b(?:jl|jln|jalan|gang|gg|perum|komplek)\b\.?|ถนน|ซอย|บ้านเลขที่|เลขที่บ้าน)\s?[^,;\n]{2,60}/giu;
/** Whoever is called by a title is called by a name behind it; a greeting before a title leaves that to the title. */
const titled =
  /\b(kakak|kak|bapak|pak|ibu|bu|mas|mbak|mr|mrs|ms|dear|khun|halo|hai|hi|hello)\b(\.?,?\s+)(?!(?:kakak|kak|bapak|pak|ibu|bu|mas|mbak|mr|mrs|ms|khun)\b)(?:\p{Lu}[\p{L}'-]+)(?:\s\p{Lu}[\p{L}'-]+)*/giu;
const titledThai = /(คุณ)\s?[\u0E00-\u0E7F]{2,20}(?=[\s,.!?]|ครับ|ค่ะ|คะ|$)/gu;

/**
 * Words without what is of one person: addresses, numbers of telephones, orders and accounts, streets, and names, both
 * those that are known and those behind a title. What is no person's (amounts, days, names of goods) stays.
 */
export function maskPersonal(text: string, names: Named): string {
  const plain = text
    .replace(email, mark)
    .replace(link, mark)
    .replace(street, mark)
    .replace(phone, (found) => (amount.test(found.trim()) ? found : mark))
    .replace(number, (found) => (amount.test(found) ? found : mark));
  return withoutNames(plain, names)
    .replace(titled, (whole, title: string, gap: string) =>
      isTitled(whole, title) ? `${title}${gap}${mark}` : whole,
    )
    .replace(titledThai, `$1${mark}`)
    .replace(/(?:\[…\][\s,]*){2,}/g, `${mark} `)
    .trim();
}

/** The flag `i` lets the title be written in any case; the name behind it begins with a capital all the same. */
function isTitled(whole: string, title: string): boolean {
  const behind = whole.slice(title.length).replace(/^[.,\s]+/, '');
  return /^\p{Lu}/u.test(behind);
}

function withoutNames(text: string, names: Named): string {
  return replaceNames(text, names, mark);
}

/** Puts something else for every known name, whole and in its parts; parts of two letters say too little to be taken out. */
export function replaceNames(text: string, names: Named, by: string): string {
  const parts = names.flatMap((name) => [name.trim(), ...name.trim().split(/\s+/)]);
  const known = [...new Set(parts)].filter((one) => [...one].length >= 3);
  known.sort((one, other) => other.length - one.length);
  return known.reduce((rest, name) => rest.replace(wordOf(name), by), text);
}

/** A name as a word of its own; Thai sets none apart. */
function wordOf(name: string): RegExp {
  const plain = name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  if (/[\u0E00-\u0E7F]/.test(name)) return new RegExp(plain, 'gu');
  return new RegExp(`(?<![\\p{L}\\d])${plain}(?![\\p{L}\\d])`, 'giu');
}
