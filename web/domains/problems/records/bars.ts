import type { Timeline } from './types.ts';

const day = 86_400_000;
export const size = { width: 504, height: 64, foot: 8 } as const;

export interface Bar {
  x: number;
  y: number;
  height: number;
  /** How deep in bursts the day is: 0 as usual. */
  level: number;
}

/** Bars of a timeline in its picture: one for each day, as high as it has requests, with the deepest burst that it is in. */
export function barsOf({ from, counts, bursts }: Timeline): Bar[] {
  const most = Math.max(1, ...counts);
  const step = size.width / Math.max(1, counts.length);
  const room = size.height - size.foot;
  const begins = Date.parse(from);
  return counts.map((count, at) => {
    const [start, end] = [begins + at * day, begins + (at + 1) * day];
    const inside = bursts.filter((burst) => Date.parse(burst.from) < end && Date.parse(burst.to) >= start);
    const height = (count / most) * room;
    return {
      x: at * step,
      y: room - height,
      height,
      level: inside.reduce((deepest, burst) => Math.max(deepest, burst.level), 0),
    };
  });
}

/** Where a moment stands in the picture; null outside of it. */
export function placeOf({ from, counts }: Timeline, moment: string | null): number | null {
  if (moment === null) return null;
  const share = (Date.parse(moment) - Date.parse(from)) / (counts.length * day);
  return share >= 0 && share <= 1 ? share * size.width : null;
}
