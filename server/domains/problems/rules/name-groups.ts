import type { Language } from '../../../kernel/language.ts';
import { looked, wordsOf } from './grouping/features.ts';
import { isThai, joinsNames, languageOfWords, longestWith, mayName, trimmed } from './small-words.ts';

/** How many words tell what a group is about. */
const told = 3;
/** A word names a group only when so many people say it: what one person alone wrote, however often, names nothing. */
const fewestSayers = 3;
/** And when at least this share of its texts does. */
const leastShare = 0.15;
/** And when they say it so many times as often as other texts of their language. */
const leastRatio = 2;
/** Fewer others in its language tell nothing of what is usual in it: then all others do. */
const fewestOthers = 5;
/** The word beside one belongs to it when so many of those who say the one say both. */
const together = 0.6;

type Counts = Map<string, number>;
/** Two words that begin alike for this part of the shorter are forms of one. */
const sameBeginning = 0.8;

export type Naming = {
  /** What the company, its brands and its people are called. */
  own?: readonly string[];
  /** Whoever wrote each text; without it each is by somebody else. */
  by?: readonly string[];
};

/** Texts, and in how many of them each word is. */
type Said = { texts: number; words: Counts };
type Candidate = { word: string; sayers: number; ratio: number; score: number };

/**
 * The words of each group, the most telling first: said by many of its texts and by few others in the same language.
 * Greetings, thanks, numbers, and `own`, what the company and its people are called, tell nothing, nor does a second form of
 * a word that is told already. Words that stand side by side are told as one ("belum sampai"). `groups` holds the number of
 * the group of each text, or one outside 0 to `count`.
 */
export function nameGroups(
  texts: readonly string[],
  groups: ArrayLike<number>,
  count: number,
  { own = [], by }: Naming = {},
): string[][] {
  const spoken = texts.map(withoutOwn(own));
  const languages = spoken.map(languageOfWords);
  const everywhere = newSaid();
  const byLanguage: Record<Language, Said> = { en: newSaid(), id: newSaid(), th: newSaid() };
  const members = Array.from({ length: count }, (): number[] => []);
  spoken.forEach((words, row) => {
    members[groups[row] as number]?.push(row);
    hear(everywhere, words);
    const language = languages[row];
    if (language) hear(byLanguage[language], words);
  });
  return members.map((rows) => {
    const language = mostOf(rows.map((row) => languages[row] ?? null));
    const inside = rows.map((row) => spoken[row] ?? []);
    const same = rows.filter((row) => languages[row] === language).length;
    const others = language && byLanguage[language].texts - same >= fewestOthers ? language : null;
    const alike = others ? inside.filter((_words, at) => languages[rows[at] ?? -1] === others) : inside;
    const usual = usualOf(others ? byLanguage[others] : everywhere, alike);
    const people = by ? rows.map((row) => by[row] ?? '') : null;
    return bestOf(inside, usual, people);
  });
}

/** How often others say a word, 0 to 1, never quite nothing: all of `said` but those `inside`. */
function usualOf(said: Said, inside: readonly string[][]): (word: string) => number {
  const ours = newSaid();
  for (const words of inside) hear(ours, words);
  const others = said.texts - ours.texts;
  return (word) => ((said.words.get(word) ?? 0) - (ours.words.get(word) ?? 0) + 0.5) / (others + 1);
}

function bestOf(
  texts: readonly string[][],
  usual: (word: string) => number,
  people: readonly string[] | null,
): string[] {
  const said = newSaid();
  for (const words of texts) hear(said, words);
  const isOfMany = (word: string) =>
    people === null || new Set(people.filter((_one, at) => texts[at]?.includes(word))).size >= fewestSayers;
  const candidates = [...said.words].flatMap(([word, sayers]): Candidate[] => {
    const share = sayers / said.texts;
    if (!mayName(word) || sayers < fewestSayers || share < leastShare || !isOfMany(word)) return [];
    const ratio = share / usual(word);
    return ratio > 1 ? [{ word, sayers, ratio, score: share * Math.log(ratio) }] : [];
  });
  const telling = candidates.filter(({ ratio }) => ratio >= leastRatio);
  return tell(telling.length > 0 ? telling : candidates, texts);
}

function tell(candidates: Candidate[], texts: readonly string[][]): string[] {
  candidates.sort((a, b) => b.score - a.score || b.word.length - a.word.length || (a.word < b.word ? -1 : 1));
  const names: string[] = [];
  const used: string[] = [];
  const known = new Set(candidates.map(({ word }) => word));
  const joins = (next: string) => (joinsNames(next) || known.has(next)) && !used.includes(next);
  for (const { word, sayers } of candidates) {
    if (names.length === told) break;
    if (used.some((other) => isForm(word, other))) continue;
    const words = grown(word, texts, joins, together * sayers);
    used.push(...words.filter(mayName));
    names.push(words.join(words.some(isThai) ? '' : ' '));
  }
  return names;
}

function isForm(one: string, other: string): boolean {
  if (one.startsWith(other) || other.startsWith(one)) return true;
  const shorter = Math.min(one.length, other.length);
  let alike = 0;
  while (alike < shorter && one[alike] === other[alike]) alike += 1;
  return !isThai(one) && alike >= sameBeginning * shorter;
}

/** The word with what stands before and behind it in at least `least` texts, one by one; alone where nothing does. */
function grown(
  word: string,
  texts: readonly string[][],
  joins: (next: string) => boolean,
  least: number,
): string[] {
  let name = [word];
  while (name.length < longestWith(word)) {
    const { before, behind } = neighboursOf(name, texts, joins);
    const next = behind.count >= before.count ? behind : before;
    if (next.count < least || next.count === 0) break;
    name = next === behind ? [...name, next.word] : [next.word, ...name];
  }
  return trimmed(name);
}

function neighboursOf(
  name: readonly string[],
  texts: readonly string[][],
  joins: (next: string) => boolean,
): Record<'before' | 'behind', Commonest> {
  const [before, behind] = [newSaid(), newSaid()];
  for (const words of texts) {
    const places = words.flatMap((_one, at) =>
      name.every((part, to) => words[at + to] === part) ? [at] : [],
    );
    hear(before, places.map((at) => words[at - 1] ?? '').filter(joins));
    hear(behind, places.map((at) => words[at + name.length] ?? '').filter(joins));
  }
  return { before: commonest(before), behind: commonest(behind) };
}

type Commonest = { word: string; count: number };

function commonest({ words }: Said): Commonest {
  let best = { word: '', count: 0 };
  for (const [word, count] of words) if (count > best.count) best = { word, count };
  return best;
}

/** The words of a text without what the company and its people are called, written apart or in one. */
function withoutOwn(own: readonly string[]): (text: string) => string[] {
  const names = own.map((name) => wordsOf(name)).filter((words) => words.length > 0);
  const barred = new Set(
    names.flatMap((words) => [...words.filter(({ length }) => length > 2), words.join('')]),
  );
  return (text) =>
    clausesOf(text).flatMap((clause) => [
      ...wordsOf(clause).map((word) => (barred.has(word) ? '' : word)),
      '',
    ]);
}

/** What stands between marks, and in Thai between spaces: no name goes over them. */
function clausesOf(text: string): string[] {
  return text.slice(0, looked).split(/[^\p{L}\p{M}\p{N}\s'’-]+|\n+|(?<=[\u0E00-\u0E7F])\s+/u);
}

function newSaid(): Said {
  return { texts: 0, words: new Map() };
}

function hear(said: Said, words: readonly string[]): void {
  said.texts += 1;
  for (const word of new Set(words)) said.words.set(word, (said.words.get(word) ?? 0) + 1);
}

function mostOf(languages: readonly (Language | null)[]): Language | null {
  const counts = new Map<Language, number>();
  for (const language of languages) if (language) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
