import type { Language } from '../../../kernel/language.ts';
import { stemsOf } from './stem.ts';
import { fold, partsOf, piecesOf, tidy, wordsOfRun } from './tidy.ts';

/** A word as it is found, and its place in the text (from 1); null for what only helps to find it. */
export type Cut = { word: string; at: number | null };

/** Marks that keep helping words apart from what people wrote. */
export const stemMark = '=';
export const gramMark = '~';
/** Stands after the last letter of a run, so that its last two letters are found like any others. */
const runEnd = '$';
/** Longer words are cut to so many letters: nobody looks for the tail of a long address. */
const longest = 80;

/**
 * The words of a text by which it is found. Latin words in lower case without marks, with their stems; what has
 * joints (addresses, order numbers) whole, joined and in parts, numbers by their last digits too; runs without
 * spaces (Thai) by dictionary words and by three letters at a time. Language null or unknown: all stems.
 */
export function cutWords(text: string, language?: Language | null): Cut[] {
  let at = 0;
  return piecesOf(tidy(text)).flatMap((piece): Cut[] => {
    if (piece.kind === 'word') {
      at += 1;
      return cutWord(fold(piece.text), at, language);
    }
    const words = wordsOfRun(piece.text).map((one) => {
      at += 1;
      return { word: one.text, at };
    });
    return [...words, ...gramsOf(piece.text).map((gram) => ({ word: gram, at: null }))];
  });
}

function cutWord(word: string, at: number, language?: Language | null): Cut[] {
  const parts = partsOf(word).map((part) => part.text);
  const wholes = parts.length === 1 ? [] : [word, ...word.split('@').filter(Boolean), parts.join('')];
  const seen = new Set([...wholes, ...parts].map((one) => one.slice(0, longest)));
  const helping = new Set(
    parts.flatMap((part) => [...stemsOf(part, language).map((stem) => stemMark + stem), ...endsOf(part)]),
  );
  return [
    ...[...seen].map((one) => ({ word: one, at })),
    ...[...helping].filter((one) => !seen.has(one)).map((one) => ({ word: one, at: null })),
  ];
}

/** The ends of a number, from three letters on: people ask for the last four digits. */
function endsOf(part: string): string[] {
  if (!/\d/.test(part) || part.length < 5 || part.length > 24) return [];
  return Array.from({ length: part.length - 3 }, (_, index) => part.slice(index + 1));
}

/** Three letters at a time over a run, marked. */
export function gramsOf(run: string): string[] {
  const letters = [...run, runEnd];
  const grams = new Set<string>();
  for (let index = 0; index + 3 <= letters.length; index += 1)
    grams.add(gramMark + letters.slice(index, index + 3).join(''));
  return [...grams];
}
