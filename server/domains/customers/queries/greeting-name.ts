import { type Language, languages } from '../../../kernel/language.ts';
import { say } from '../../../platform/messages.ts';
import { spokenName } from '../rules.ts';
import '../messages.ts';

/** By what name somebody is greeted in a language; empty for whoever never said theirs, and is greeted by none. */
export function greetingName(
  customer: Omit<Parameters<typeof spokenName>[0], 'language'>,
  language: Language,
): string {
  const isNameless = languages.some((one) => say(one, 'customer-nameless') === customer.name);
  if (isNameless && !customer.preferredName?.trim()) return '';
  return spokenName({ ...customer, language }) || customer.name;
}
