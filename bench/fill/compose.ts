import type { Language } from '../../server/kernel/language.ts';
import { en } from './phrases/en.ts';
import { id } from './phrases/id.ts';
import type { Phrases } from './phrases/phrases.ts';
import { th } from './phrases/th.ts';
import { things } from './phrases/things.ts';
import type { Random } from './random.ts';

const phrases: Record<Language, Phrases> = { en, id, th };

/** What is said on one request: the customer asks, a colleague answers, the customer writes again. */
export type Talk = { subject: string; asked: string; answered: string; thanked: string };

export function composeTalk(
  random: Random,
  language: Language,
  about: { order: string; name: string },
): Talk {
  const said = phrases[language];
  const { products, places, amount } = things[language];
  const given: Record<string, string> = {
    ...about,
    product: random.pickOften(products),
    place: random.pickOften(places),
    amount: amount(5 + random.below(900)),
  };
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_all, name: string) => given[name] ?? '');
  const one = (list: readonly string[]) => fill(random.pick(list));
  const details = Array.from({ length: 1 + random.below(4) }, () => one(said.details));
  const asked = [one(said.openings), ...new Set(details), one(said.questions)].join(' ');
  return {
    subject: one(said.subjects),
    asked: [one(said.greetings), asked, one(said.closings)].join('\n\n'),
    answered: [one(said.greetings), one(said.answers)].join('\n\n'),
    thanked: one(said.thanks),
  };
}

/** A first name of the phrases with a family name of syllables: thousands of different ones. */
export function composeName(random: Random, language: Language): string {
  const first = random.pick(phrases[language].names).split(' ')[0] ?? '';
  const family = Array.from({ length: 2 + random.below(2) }, () => random.pick(syllables[language])).join('');
  return `${first} ${family.charAt(0).toUpperCase()}${family.slice(1)}`;
}

const syllables: Record<Language, string[]> = {
  en: [
    'ash',
    'bar',
    'ber',
    'clay',
    'den',
    'field',
    'ford',
    'hal',
    'low',
    'mar',
    'ton',
    'well',
    'wick',
    'wood',
  ],
  id: ['su', 'ko', 'wa', 'ti', 'har', 'jo', 'no', 'ku', 'su', 'ma', 'per', 'di', 'nata', 'wira', 'yanto'],
  th: ['วง', 'ศรี', 'ทอง', 'บุญ', 'แก้ว', 'สุข', 'รัตน์', 'พงษ์', 'ชัย', 'มณี', 'สกุล', 'ธรรม', 'กิจ', 'วัฒน์'],
};
