import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CSpellReporter, lint } from 'cspell';

/** A text to be read by the speller; `name` comes back with what was found. */
export interface Text {
  readonly name: string;
  readonly words: string;
}

/** A word that no dictionary knows, in the text of that name, with what may have been meant. */
export interface UnknownWord {
  readonly name: string;
  readonly word: string;
  readonly suggestions: readonly string[];
}

/** Spells English or Indonesian texts with the dictionaries of `cspell.config.json` and the lists of `docs/words`. */
export async function findUnknownWords(
  texts: readonly Text[],
  language: 'en' | 'id',
  root: string,
): Promise<UnknownWord[]> {
  const found = await spell(texts, language, root);
  if (language === 'en') return found;
  const stems = found.map(({ word }, index) => ({ name: String(index), words: word.replace(ending, '') }));
  const unknownStems = new Set((await spell(stems, language, root)).map(({ name }) => Number(name)));
  return found.filter((_, index) => unknownStems.has(index));
}

/** Indonesian endings that any word may take and that no dictionary lists with each of them. */
const ending = /(?:nya|lah|kah|pun)$/i;

async function spell(texts: readonly Text[], language: 'en' | 'id', root: string): Promise<UnknownWord[]> {
  if (texts.length === 0) return [];
  const folder = mkdtempSync(join(tmpdir(), 'sapa-words-'));
  try {
    const path = join(folder, `${language}.txt`);
    writeFileSync(path, texts.map(({ words }) => words.replaceAll('\n', ' ')).join('\n'));
    const found: UnknownWord[] = [];
    await lint([path], settings(folder, root), reporter(texts, found));
    return found;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function settings(folder: string, root: string) {
  return { root: folder, config: join(root, 'cspell.config.json'), progress: false, showSuggestions: true };
}

function reporter(texts: readonly Text[], found: UnknownWord[]): CSpellReporter {
  return {
    issue: ({ text, row, suggestions = [] }) => {
      const name = texts[row - 1]?.name ?? '';
      found.push({ name, word: text, suggestions: suggestions.slice(0, 3) });
    },
    error: (message, problem) => {
      throw new Error(`The speller cannot read its settings: ${message}`, { cause: problem });
    },
  };
}
