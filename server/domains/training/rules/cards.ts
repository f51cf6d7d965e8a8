import { daysAfter, daysBetween } from './dates.ts';
import { type Memory, remember } from './fsrs.ts';

/** How sure somebody was of a right answer; a wrong one is `again`, whatever they thought. */
export const ratings = { again: 1, guessed: 2, knew: 3, sure: 4 } as const;
export type Rating = keyof typeof ratings;

/** When a question was asked again and how that went. `on` is a day in the workspace's zone. */
export type Asked = { rating: Rating; on: string };

/** How many questions a day. */
export const cardsADay = 5;
/** Which share should still be known when it is asked again. */
const retention = 0.9;

/** When a question that was asked so is asked again: by FSRS 6, and not before tomorrow. */
export function schedule(asked: readonly Asked[]): { dueOn: string; memory: Memory } | null {
  const last = asked.at(-1);
  const reviews = asked.map(({ rating, on }, at) => ({
    rating: ratings[rating],
    elapsedDays: at === 0 ? 0 : Math.max(0, daysBetween(asked[at - 1]?.on ?? on, on)),
  }));
  const memory = remember(reviews, { retention, shortTerm: true });
  if (!last || !memory) return null;
  return { dueOn: daysAfter(last.on, Math.max(1, memory.intervalDays)), memory };
}

/** What is asked today: what is due longest first, five a day with those that were answered today already. */
export function todays<C extends { dueOn: string }>(
  cards: readonly C[],
  { today, answered }: { today: string; answered: number },
): C[] {
  const left = Math.max(0, cardsADay - answered);
  return cards
    .filter((one) => one.dueOn <= today)
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
    .slice(0, left);
}
