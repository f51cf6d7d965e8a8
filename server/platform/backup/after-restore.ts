import type { Language } from '../../kernel/language.ts';

/** What a room knows when a backup was brought back: when it was taken, the home in which it lay, and what is spoken. */
export type Restoration = { takenAt: Date; from: string; language: Language; now: Date };

type Part = { name: string; run(restoration: Restoration): Promise<string | null> };

const parts: Part[] = [];

/**
 * A room says what it has to do when a backup was brought back, e.g. erase again whoever was erased since. It runs
 * when the rows and the queue are there and before anybody works with them, and may be repeated. What it gives back
 * is told to the person who restores.
 */
export function afterRestore(part: Part): void {
  parts.push(part);
}

/** Asks every room for its part, in the order of the house, and gives back what they have to tell. */
export async function runAfterRestore(restoration: Restoration): Promise<string[]> {
  const told: string[] = [];
  for (const part of parts) told.push(...((await part.run(restoration)) ?? '').split('\n').filter(Boolean));
  return told;
}
