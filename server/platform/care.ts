import type { Run } from './context.ts';

/** Everything that leads to a person, by noun: ids of customers, conversations, messages and so on, and addresses. */
export type Person = Readonly<Record<string, readonly string[]>>;

/** What a room does for an erasure beyond emptying the rows that its `data.ts` describes. */
export type Care = { name: string; erase(run: Run, person: Person): Promise<void> };

const cares: Care[] = [];

/** A room takes part in erasures: it is asked before any row of the person is emptied, in the order of the house. */
export function takeCare(care: Care): void {
  cares.push(care);
}

export function takenCares(): readonly Care[] {
  return cares;
}
