import type { Language } from '../../platform/messages/language.ts';
import { addressOf, type Called } from './address.ts';

/**
 * The first line of a reply, by name and in the customer's language: "Selamat pagi, Ibu Rina." `hour` is 0-23 where
 * the writer is; Thai greets without ครับ or ค่ะ, which only the writer can choose.
 */
export function greetingFor(person: Called, language: Language, hour: number): string {
  const name = addressOf(person, language);
  if (language === 'id') return `Selamat ${timeOfDay(hour)}, ${name}.`;
  if (language === 'th') return `เรียน ${name}`;
  return `Hello ${name},`;
}

/** Whether a line is a greeting of ours, so that another choice may take its place. */
export function isGreeting(line: string): boolean {
  return /^(Selamat (pagi|siang|sore|malam), .{1,80}\.|เรียน .{1,80}|Hello .{1,80},)$/.test(line.trim());
}

function timeOfDay(hour: number): string {
  if (hour >= 4 && hour < 11) return 'pagi';
  if (hour >= 11 && hour < 15) return 'siang';
  if (hour >= 15 && hour < 18) return 'sore';
  return 'malam';
}
