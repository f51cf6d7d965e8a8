import type { Language } from '../../../../kernel/language.ts';
import { mark } from './mask.ts';

const segmenters = new Map<Language, Intl.Segmenter>();

/** The sentences of a text in their order; a line that ends is a sentence that ends. Quoted lines are nobody's answer. */
export function sentencesOf(text: string, language: Language): string[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return text
    .split(/\n+/)
    .filter((line) => !line.trimStart().startsWith('>'))
    .map((line) => line.trim().replace(bullet, '').replace(greeting, ''))
    .flatMap((line) => [...segmenter.segment(line)].map((one) => one.segment))
    .map((one) => one.trim())
    .filter(Boolean);
}

/** What stands before a line of a list. */
const bullet = /^(?:[-*•·]|\d{1,2}[.)])\s+/u;
/** The greeting before what is said in the same line. */
const greeting =
  /^(?:halo|hai|hi|hello|hey|dear|good \p{L}+|selamat \p{L}+|สวัสดี)[^,!\n]{0,40}[,!]\s*(?=\S)/iu;

/** How letters begin and end, and what is said of oneself: it answers nothing. */
const courtesy =
  /^(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|thank|thanks|regards|best|kind regards|warm|sincerely|we(?:'re| are) (?:very |so |truly )?sorry|sorry|we apologi|our apologies|halo|hai|selamat (?:pagi|siang|sore|malam)|terima kasih|salam|hormat|yth|mohon maaf|maaf|kami mohon maaf|semoga|สวัสดี|เรียน|ขอบคุณ|ขออภัย|ขอแสดงความ|ด้วยความ)/iu;

/** Fewest letters of a sentence that says something; a Thai letter says more. */
const fewest = (text: string) => (/[\u0E00-\u0E7F]/.test(text) ? 10 : 18);

/** Whether a sentence may stand in an answer for everybody: no courtesy, not about one person alone, not too short. */
export function saysSomething(sentence: string): boolean {
  const marks = sentence.split(mark).length - 1;
  const letters = [...sentence.replaceAll(mark, '').replace(/[^\p{L}\p{M}]/gu, '')].length;
  return marks <= 1 && letters >= fewest(sentence) && !courtesy.test(sentence);
}

/** What a sentence is made of: its runs of three letters, without case and figures. */
export function piecesOf(sentence: string): Set<string> {
  const plain = sentence
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();
  const pieces = new Set<string>();
  for (let at = 0; at + 3 <= plain.length; at += 1) pieces.add(plain.slice(at, at + 3));
  return pieces;
}

/** How alike two sentences are, from 0 to 1 (the coefficient of Dice over their pieces). */
export function likeness(one: Set<string>, other: Set<string>): number {
  if (one.size + other.size === 0) return 0;
  let shared = 0;
  for (const piece of one) if (other.has(piece)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}
