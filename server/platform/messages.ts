import { isLanguage, type Language } from '../kernel/language.ts';
import type { Problem, ProblemDetails } from '../kernel/problem.ts';
import en from './messages/en.ts';
import id from './messages/id.ts';
import th from './messages/th.ts';
import type { Translation } from './translation.ts';

export type { Translation } from './translation.ts';

const catalogues: Record<Language, Map<string, string>> = { en: new Map(), id: new Map(), th: new Map() };

/**
 * A room adds its sentences in the three languages. Placeholders are `{name}`. A key stands for one sentence in the whole
 * house: what is called alike in two rooms and said otherwise would be said wrong in one of them, so it is refused.
 */
export function addMessages<T extends Record<string, string>>(all: {
  en: T;
  id: Translation<T>;
  th: Translation<T>;
}): void {
  for (const language of ['en', 'id', 'th'] as const) {
    for (const [key, sentence] of Object.entries<string>(all[language])) {
      if ((catalogues[language].get(key) ?? sentence) !== sentence) throw new Error(`“${key}” is said twice`);
      catalogues[language].set(key, sentence);
    }
  }
}

/** The sentence of a key in a language, with its placeholders filled; the key itself when there is none. */
export function say(language: Language, key: string, params: ProblemDetails['params'] = {}): string {
  const sentence = catalogues[language].get(key) ?? key;
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** What a problem says in a language of the terminal; English where it is none of ours. */
export function sayProblem(language: string | undefined, problem: Problem): string {
  return say(isLanguage(language) ? language : 'en', problem.code, problem.details.params);
}

/** Whether the key has a sentence. */
export function isKnownMessage(key: string): boolean {
  return catalogues.en.has(key);
}

addMessages({ en, id, th });
