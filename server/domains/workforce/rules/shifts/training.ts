import type { Shift } from './labour.ts';

/** What somebody is asked to learn: how long it takes, in minutes, and by which day. */
export type ToLearn = {
  assignmentId: string;
  courseId: string;
  memberId: string;
  dueOn: string;
  minutes: number;
};
/** Time to learn within a shift, in milliseconds. */
export type Lesson = { assignmentId: string; courseId: string; from: number; to: number };

const half = 1_800_000;
/** So many half hours are learnt at a stretch, and not more on one day. */
const mostSlots = 4;

/**
 * Lays what is to be learnt into shifts, in half hours: what is due first comes first, on or before its day where there is a
 * shift left, and there where the most people are left over. @param spare people beyond the need in each half hour from
 * `begins` on; it is lowered by whoever learns. @returns the lessons of each shift, in the order of the shifts.
 */
export function layTraining(
  shifts: readonly Shift[],
  all: readonly ToLearn[],
  { begins, spare }: { begins: number; spare: number[] },
): Lesson[][] {
  const laid: Lesson[][] = shifts.map(() => []);
  const inOrder = all.toSorted(
    (a, b) => a.dueOn.localeCompare(b.dueOn) || (a.assignmentId < b.assignmentId ? -1 : 1),
  );
  for (const { assignmentId, courseId, memberId, dueOn, minutes } of inOrder) {
    const own = shifts.flatMap((shift, at) => (shift.memberId === memberId ? [{ shift, at }] : []));
    const inTime = own.filter(({ shift }) => shift.date <= dueOn);
    const places = new Map((inTime.length > 0 ? inTime : own).map(({ shift, at }) => [at, shift]));
    let left = Math.ceil(minutes / 30);
    while (left > 0 && places.size > 0) {
      const wanted = Math.min(left, mostSlots);
      const best = bestOf(places, laid, { wanted, begins, spare });
      if (!best) break;
      const from = begins + best.slot * half;
      laid[best.at]?.push({ assignmentId, courseId, from, to: from + wanted * half });
      for (let slot = best.slot; slot < best.slot + wanted; slot += 1) spare[slot] = (spare[slot] ?? 0) - 1;
      places.delete(best.at);
      left -= wanted;
    }
  }
  return laid;
}

type Search = { wanted: number; begins: number; spare: readonly number[] };

/** The stretch in which the half hour that is worst off is best off; the earliest of equals. */
function bestOf(
  places: ReadonlyMap<number, Shift>,
  laid: readonly Lesson[][],
  { wanted, begins, spare }: Search,
) {
  let best: { at: number; slot: number; least: number } | null = null;
  for (const [at, shift] of places) {
    const first = Math.ceil((shift.from - begins) / half);
    for (let slot = Math.max(0, first); begins + (slot + wanted) * half <= shift.to; slot += 1) {
      const [from, to] = [begins + slot * half, begins + (slot + wanted) * half];
      if (isTaken(shift, laid[at] ?? [], from, to)) continue;
      const least = Math.min(...Array.from({ length: wanted }, (_, i) => spare[slot + i] ?? 0));
      if (!best || least > best.least) best = { at, slot, least };
    }
  }
  return best;
}

function isTaken(
  { breakFrom, breakTo }: Shift,
  lessons: readonly Lesson[],
  from: number,
  to: number,
): boolean {
  const meets = (other: { from: number; to: number }) => other.from < to && other.to > from;
  const rests = breakFrom !== null && breakTo !== null && meets({ from: breakFrom, to: breakTo });
  return rests || lessons.some(meets);
}
