import { and, asc, eq, gte, lt } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { memberCards } from '../../team/index.ts';
import { plusDays } from '../rules/calendar/holidays.ts';
import type { Shift } from '../rules/shifts/labour.ts';
import { rosters, shifts } from '../schema.ts';

export type ShiftRow = typeof shifts.$inferSelect & { name: string };

/** The roster of a week and its shifts, by their beginning, with who works. */
export async function readShifts({ tx, actor }: Run, weekOf: string) {
  const { workspaceId } = actor;
  const [roster] = await tx
    .select({ id: rosters.id, publishedAt: rosters.publishedAt })
    .from(rosters)
    .where(and(eq(rosters.workspaceId, workspaceId), eq(rosters.weekOf, weekOf)));
  const rows = roster ? await readRows({ tx, actor }, weekOf, plusDays(weekOf, 7)) : [];
  return { roster: roster ?? null, shifts: rows };
}

/** Shifts that begin on the dates from one to before another. */
export async function readRows(
  { tx, actor }: Pick<Run, 'tx' | 'actor'>,
  from: string,
  to: string,
): Promise<ShiftRow[]> {
  const rows = await tx
    .select({ shift: shifts, name: memberCards.name })
    .from(shifts)
    .innerJoin(
      memberCards,
      and(eq(memberCards.workspaceId, shifts.workspaceId), eq(memberCards.id, shifts.memberId)),
    )
    .where(and(eq(shifts.workspaceId, actor.workspaceId), gte(shifts.onDate, from), lt(shifts.onDate, to)))
    .orderBy(asc(shifts.startsAt), asc(memberCards.name));
  return rows.map(({ shift, name }) => ({ ...shift, name }));
}

/** A row as rules see it. */
export function asShift(row: Omit<ShiftRow, 'name' | 'training' | 'workspaceId' | 'id' | 'rosterId'>): Shift {
  return {
    ...{ memberId: row.memberId, date: row.onDate },
    ...{ from: row.startsAt.getTime(), to: row.endsAt.getTime() },
    breakFrom: row.breakStartsAt?.getTime() ?? null,
    breakTo: row.breakEndsAt?.getTime() ?? null,
  };
}

const half = 1_800_000;

type Times = Parameters<typeof asShift>[0] & Pick<ShiftRow, 'training'>;

/** How many are at work in each half hour from a moment on; breaks and time to learn are left out. */
export function plannedIn(rows: readonly Times[], begins: number, slots: number): number[] {
  const all = rows.map((row) => ({ ...asShift(row), lessons: row.training.map(spanOf) }));
  return Array.from({ length: slots }, (_, slot) => {
    const [from, to] = [begins + slot * half, begins + (slot + 1) * half];
    return all.filter(
      (one) =>
        one.from <= from &&
        one.to >= to &&
        (one.breakFrom === null || one.breakTo === null || one.breakFrom >= to || one.breakTo <= from) &&
        !one.lessons.some((lesson) => lesson.from < to && lesson.to > from),
    ).length;
  });
}

const spanOf = ({ startsAt, endsAt }: ShiftRow['training'][number]) => ({
  ...{ from: Date.parse(startsAt), to: Date.parse(endsAt) },
});
