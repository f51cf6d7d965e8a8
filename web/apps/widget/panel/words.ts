import type { Language } from '../types.ts';
import { en, type Words } from './words/en.ts';
import { id } from './words/id.ts';
import { th } from './words/th.ts';

export type { Words } from './words/en.ts';

/** The words of a language. */
export function wordsIn(language: Language): Words {
  return { en, id, th }[language];
}

/** Puts values into the places of a sentence. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (_all, name: string) => String(values[name] ?? ''));
}

/** An hour of the day, with the day where it is another one. */
export function timeIn(language: Language, zone?: string): (at: string, now?: Date) => string {
  const locale = language === 'th' ? 'th-TH' : language === 'id' ? 'id-ID' : 'en-GB';
  const place = zone ? { timeZone: zone } : {};
  const hour = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', ...place });
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'short', ...place });
  return (text, now = new Date()) => {
    const at = new Date(text);
    return day.format(at) === day.format(now) ? hour.format(at) : `${day.format(at)}, ${hour.format(at)}`;
  };
}
