import { createRequire } from 'node:module';
import { isLatin, languageByWords } from '../../shape/language.ts';
import type { MailLanguage } from './mail.ts';

/** Its tables weigh 50 MB, so they are loaded by the first text that needs them. */
const load = createRequire(import.meta.url);

const LONGEST = 4_000;
/** Guesses whether a text is English, Indonesian or Thai; null when it is none of them or too short to say. */
export function guessLanguage(text: string): MailLanguage | null {
  const words = text.slice(0, LONGEST).replace(/https?:\S+|\S+@\S+/g, ' ');
  const told = languageByWords(words);
  if (told) return told;
  return isLatin(words) ? byStatistics(words) : null;
}

function byStatistics(text: string): MailLanguage | null {
  if (text.trim().length < 20) return null;
  const { detectAll } = load('tinyld') as typeof import('tinyld');
  const best = detectAll(text)[0];
  if (!best || best.accuracy < 0.3) return null;
  if (best.lang === 'en' || best.lang === 'id' || best.lang === 'th') return best.lang;
  return best.lang === 'ms' ? 'id' : null;
}
