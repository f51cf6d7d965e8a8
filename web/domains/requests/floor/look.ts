import type { FloorMember, Looking } from './types.ts';

const HERE_MS = 30_000;
const TYPES_MS = 7_000;

/** What is still true of what somebody was heard to look at: each says so every 20 seconds, every 4 while typing. */
export function lookNow(heard: Looking | null | undefined, now: number): Looking | null {
  if (!heard || now - heard.at > HERE_MS) return null;
  return { ...heard, typing: heard.typing && now - heard.at < TYPES_MS };
}

/** How full somebody is, from 0 to 1 and beyond; without any room they are full. */
export function fullness({ load, capacity }: Pick<FloorMember, 'load' | 'capacity'>): number {
  return capacity > 0 ? load / capacity : 1;
}

export type Sums = { free: number; taken: number; paused: number; absent: number };

/** Who is free, taken, pausing or absent, in numbers; who is offline counts nowhere. */
export function sumsOf(members: readonly FloorMember[]): Sums {
  const sums: Sums = { free: 0, taken: 0, paused: 0, absent: 0 };
  for (const one of members) {
    if (one.absence) sums.absent += 1;
    else if (one.status === 'break' || one.status === 'away') sums.paused += 1;
    else if (one.status === 'busy') sums.taken += 1;
    else if (one.takesWork) sums[fullness(one) < 1 ? 'free' : 'taken'] += 1;
  }
  return sums;
}

const RANKS = { available: 0, busy: 1, break: 2, away: 3, offline: 4 } as const;

/** First who is here, then who pauses, then who is gone, the absent last; each by name. */
export function inFloorOrder(members: readonly FloorMember[]): FloorMember[] {
  const rank = (one: FloorMember) => (one.absence ? 3.5 : RANKS[one.status]);
  return members.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}
