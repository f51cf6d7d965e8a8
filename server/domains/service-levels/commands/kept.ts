import type { readFacts } from '../queries/read-facts.ts';
import type { Clock } from '../rules/clocks.ts';
import type { clocks } from '../schema.ts';

export type ClockRow = typeof clocks.$inferSelect;
export type RequestCard = NonNullable<Awaited<ReturnType<typeof readFacts>>>['request'];

/** A clock with its row and with what it has done already. */
export type Kept = { clock: Clock; row: ClockRow; done: Set<string> };
