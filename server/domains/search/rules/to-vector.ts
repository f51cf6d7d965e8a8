import type { Language } from '../../../kernel/language.ts';
import { type Cut, cutWords } from './cut-words.ts';

/** What PostgreSQL can number, and what we keep: places in a text, places of one word, words of one entry. */
const lastPlace = 16_383;
const mostPlaces = 8;
const mostWords = 20_000;

/**
 * The words of an entry as a PostgreSQL `tsvector` in its text form. Words of the title weigh most (A), those of
 * the body least (D). Hostile input stays inside the quotes.
 */
export function toVector(entry: { title: string; body: string; language?: Language | null }): string {
  const places = new Map<string, string[]>();
  collect(places, cutWords(entry.title, entry.language), 'A');
  collect(places, cutWords(entry.body, entry.language), '');
  return [...places]
    .map(([word, at]) => `${quote(word)}${at.length > 0 ? `:${at.join(',')}` : ''}`)
    .join(' ');
}

function collect(places: Map<string, string[]>, cuts: Cut[], weight: string): void {
  for (const { word, at } of cuts) {
    const known = places.get(word);
    if (!known && places.size >= mostWords) continue;
    const list = known ?? [];
    if (at !== null && list.length < mostPlaces) list.push(`${Math.min(at, lastPlace)}${weight}`);
    if (!known) places.set(word, list);
  }
}

/** A word as tsvector and tsquery read it. */
export function quote(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
