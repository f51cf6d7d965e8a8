import { REPLY_LANGUAGES } from '../languages/index.ts';

const ORIGINAL = REPLY_LANGUAGES.flatMap((language) => language.original).join('|');
const FOOTER = REPLY_LANGUAGES.flatMap((language) => language.footer).join('|');
const BETWEEN_DASHES = new RegExp(
  `^[\\s>]*(?:[-_=*~—–]{2,}|\\*)\\s*(?:${ORIGINAL})\\s*:?\\s*(?:[-_=*~—–]{2,}|\\*)?\\s*$`,
  'iu',
);
const ANNOUNCED = new RegExp(`^[\\s>]*(?:${ORIGINAL})\\s*[:：]\\s*$`, 'iu');
const PREVIOUS =
  /^\W{0,4}(?:previous replies|reply above this line|.{0,20}write (?:your )?reply above.{0,40})\W{0,6}$/i;
const SENT_FROM = new RegExp(`^[\\s*_([-]{0,4}(?:${FOOTER})`, 'u');

const DEVICE =
  /iphone|ipad|android|blackberry|samsung|galaxy|huawei|xiaomi|outlook|yahoo|windows|mobile|ponsel|มือถือ/i;
const LONGEST_FOOTER = 400;

/** "-----Original Message-----", "Begin forwarded message:", in any of the languages. */
export function isSeparator(line: string): boolean {
  if (line.length > 200) return false;
  return BETWEEN_DASHES.test(line) || ANNOUNCED.test(line) || PREVIOUS.test(line);
}

/** "Sent from my phone": written by the program, and only where a footer stands, never a sentence of the reply. */
export function isFooter(lines: string[], at: number): boolean {
  const line = (lines[at] ?? '').trim();
  if (line.length > LONGEST_FOOTER) return false;
  const words = line.replace(/<[^>]*>|\[[^\]]*\]|\(https?:[^)]*\)|https?:\S+/g, '');
  if (line === '' || words.length > 80 || words.split(/\s+/).length > 10) return false;
  if (/[?!]$|,$/.test(words.trim())) return false;
  const standsAlone = (lines[at - 1] ?? '').trim() === '';
  const isLast = DEVICE.test(line) && lines.slice(at + 1, at + 20).every((below) => below.trim() === '');
  return (standsAlone || isLast) && SENT_FROM.test(line);
}

/** The standard mark before a signature, as programs and people write it. */
export function isSignatureMark(line: string): boolean {
  return /^\s*(?:--|—|–)\s*$/.test(line);
}

/** A drawn line, which may stand above a signature or anywhere else. */
export function isRule(line: string): boolean {
  return /^\s*(?:[_=+]{2,}|[-—–*~]{3,})\s*$/.test(line);
}
