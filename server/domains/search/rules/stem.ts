import type { Language } from '../../../kernel/language.ts';

/**
 * What a folded word may stem from, without a dictionary: several guesses are right as long as words of one root
 * share one of them. Stems are compared only with stems, so that names and numbers are never bent.
 */
export function stemsOf(word: string, language?: Language | null): string[] {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return [];
  const found = new Set<string>();
  if (language !== 'id') found.add(englishStem(word));
  if (language !== 'en') for (const root of indonesianRoots(word)) found.add(root);
  return [...found];
}

/** Plural, -ed and -ing go, and a mute e after them: refunds, refunded, refunding → refund. */
function englishStem(word: string): string {
  const singular = word
    .replace(/ies$/, 'y')
    .replace(/(s|x|z|ch|sh)es$/, '$1')
    .replace(/(?<![sui])s$/, '');
  const bare = singular.replace(/^(.*[aeiouy].*?)(?:ing|ed)$/, '$1');
  const single = bare === singular ? bare : bare.replace(/([^aeiouylsz])\1$/, '$1');
  const stem = single.replace(/e$/, '').replace(/(?<=[^aeiou])y$/, 'i');
  return stem.length >= 3 ? stem : word;
}

const shortestRoot = 4;

/** Particles, possessives, suffixes and up to two prefixes go, each kept as a guess: pengirimannya → kirim, … */
function indonesianRoots(word: string): Set<string> {
  const clitics = word.replace(/(?:lah|kah|tah|pun)$/, '').replace(/(?:ku|mu|nya)$/, '');
  const bases = clitics.length >= shortestRoot ? [word, clitics] : [word];
  const starts = bases.flatMap((base) => [base, ...['kan', 'an', 'i'].flatMap((end) => without(base, end))]);
  const once = starts.flatMap(withoutPrefix);
  const twice = once.flatMap(withoutPrefix);
  return new Set([...starts, ...once, ...twice]);
}

function without(word: string, end: string): string[] {
  const rest = word.slice(0, -end.length);
  return word.endsWith(end) && rest.length >= shortestRoot ? [rest] : [];
}

/** Prefix → what may have stood there before it melted: mengirim → kirim, memakai → pakai, menulis → tulis. */
const prefixes: readonly [RegExp, readonly string[]][] = [
  [/^(?:di|ke|se|ter|ber|per|bel(?=ajar))/, ['']],
  [/^(?:me|pe)ng(?=[aiueo])/, ['', 'k']],
  [/^(?:me|pe)ng(?=[ghk])/, ['']],
  [/^(?:me|pe)ny(?=[aiueo])/, ['s']],
  [/^(?:me|pe)m(?=[bfp])/, ['']],
  [/^(?:me|pe)m(?=[aiueo])/, ['p', 'm']],
  [/^(?:me|pe)n(?=[cdjtz])/, ['']],
  [/^(?:me|pe)n(?=[aiueo])/, ['t', 'n']],
  [/^(?:me|pe)(?=[lrwymn])/, ['']],
];

function withoutPrefix(word: string): string[] {
  const roots = prefixes.flatMap(([prefix, before]) =>
    prefix.test(word) ? before.map((letter) => word.replace(prefix, letter)) : [],
  );
  return roots.filter((root) => root.length >= shortestRoot);
}
