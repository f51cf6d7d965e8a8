import {
  findInAnyLanguage,
  type PromiseDate,
} from '../../../../server/domains/promises/rules/find-promise-dates.ts';

/** A date that a reply promises, as it is offered. */
export interface Offer {
  words: string;
  dueAt: string;
  precision: PromiseDate['precision'];
  /** As the API takes it: an instant, or a day. */
  at: string;
}

/** What a reply promises, each date once, at most three. */
export function offersIn(text: string, language: string, now: Date, zone: string): Offer[] {
  const offers = new Map<string, Offer>();
  for (const { words, dueAt, precision, date } of findInAnyLanguage({ text, language, now, zone })) {
    const at = precision === 'date' ? date : dueAt.toISOString();
    if (!offers.has(at)) offers.set(at, { words, dueAt: dueAt.toISOString(), precision, at });
  }
  return [...offers.values()].slice(0, 3);
}
