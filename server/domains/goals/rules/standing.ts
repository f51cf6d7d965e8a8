import type { Direction } from './verdict.ts';

/** A team or provider with its figure and, where one is known, the interval of it. */
export type Standing = { id: string; value: number | null; low: number | null; high: number | null };

/** How it stands to the others: surely behind so many, surely ahead of so many; a place only where that is sure of all. */
export type Placed = { id: string; ahead: number; behind: number; place: number | null };

/**
 * Who stands where, as far as it is known. One is ahead of another only where their intervals do not overlap, and has a place
 * only where it is ahead of or behind every other one: what overlaps is not ranked. Figures without an interval never are.
 */
export function placesOf(all: readonly Standing[], direction: Direction): Placed[] {
  return all.map((one) => {
    const others = all.filter((other) => other.id !== one.id && other.value !== null);
    const ahead = others.filter((other) => isAhead(one, other, direction)).length;
    const behind = others.filter((other) => isAhead(other, one, direction)).length;
    const isSure = one.value !== null && others.length > 0 && ahead + behind === others.length;
    return { id: one.id, ahead, behind, place: isSure ? behind + 1 : null };
  });
}

function isAhead(one: Standing, other: Standing, direction: Direction): boolean {
  if (one.low === null || one.high === null || other.low === null || other.high === null) return false;
  return direction === 'up' ? one.low > other.high : one.high < other.low;
}
