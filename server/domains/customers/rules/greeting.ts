import type { Language } from '../../../kernel/language.ts';

/**
 * The first line of a reply, by name and in the customer's language: "Selamat pagi, Ibu Rina." `name` is spoken as
 * that language does, `hour` is 0-23 where the writer is; Thai greets without ครับ or ค่ะ, which only the writer
 * can choose.
 */
export function greetingLine(name: string, language: Language, hour: number): string {
  if (language === 'id') return `Selamat ${timeOfDay(hour)}, ${name}.`;
  if (language === 'th') return `เรียน ${name}`;
  return `Hello ${name},`;
}

function timeOfDay(hour: number): string {
  if (hour >= 4 && hour < 11) return 'pagi';
  if (hour >= 11 && hour < 15) return 'siang';
  if (hour >= 15 && hour < 18) return 'sore';
  return 'malam';
}
