import { greetingLine } from '../../../server/domains/customers/rules/greeting.ts';
import type { Language } from '../../platform/messages/language.ts';
import { addressOf, type Called } from './address.ts';

/** The first line of a reply, by name and in the customer's language. `hour` is 0-23 where the writer is. */
export function greetingFor(person: Called, language: Language, hour: number): string {
  return greetingLine(addressOf(person, language), language, hour);
}

/** Whether a line is a greeting of ours, so that another choice may take its place. */
export function isGreeting(line: string): boolean {
  return /^(Selamat (pagi|siang|sore|malam), .{1,80}\.|เรียน .{1,80}|Hello .{1,80},)$/.test(line.trim());
}
