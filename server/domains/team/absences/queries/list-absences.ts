import { and, asc, eq, gt, isNull, or } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../../../../kernel/problem.ts';
import { query } from '../../../../platform/command.ts';
import { listMembers } from '../../queries/list-members.ts';
import { members } from '../../schema.ts';
import { coverFor } from '../rules.ts';
import { absences } from '../schema.ts';
import { absencesAt } from './absence-now.ts';

/** For so many days an absence that is over still stands in the list, for those who come back. */
const lingerDays = 3;

/**
 * Absences that are to come, last or are just over, by their beginning; with `memberId` those of one member, and those
 * that they cover.
 */
export const listAbsences = query({
  name: 'team.list-absences',
  permission: 'team:read',
  input: z.strictObject({ memberId: z.uuid().optional() }),
  async run({ tx, actor, now, context }, { memberId }) {
    const rows = await tx
      .select()
      .from(absences)
      .where(
        and(
          eq(absences.workspaceId, actor.workspaceId),
          isNull(absences.cancelledAt),
          or(isNull(absences.overAt), gt(absences.overAt, new Date(now.getTime() - lingerDays * 86_400_000))),
          memberId ? or(eq(absences.memberId, memberId), eq(absences.coverMemberId, memberId)) : undefined,
        ),
      )
      .orderBy(asc(absences.startsAt), asc(absences.id));
    if (actor.type !== 'member' || !actor.scope) return rows;
    const known = new Set((await listMembers(context, {})).map(({ id }) => id));
    return rows.filter((row) => known.has(row.memberId));
  },
});

/** One absence, also one that is over. @throws Problem 404 `absence-not-found`. */
export const findAbsence = query({
  name: 'team.find-absence',
  permission: 'team:read',
  input: z.strictObject({ absenceId: z.uuid() }),
  async run({ tx, actor }, { absenceId }) {
    const mine = and(eq(absences.workspaceId, actor.workspaceId), eq(absences.id, absenceId));
    const [row] = await tx.select().from(absences).where(mine);
    if (!row) throw notFound('absence');
    return row;
  },
});

/** Who covers for an absent member now, by the chain of covers; null when the member is not absent. */
export const findCover = query({
  name: 'team.find-cover',
  permission: 'team:read',
  input: z.strictObject({ memberId: z.uuid() }),
  async run(run, { memberId }) {
    const { tx, actor, now } = run;
    const away = await absencesAt(run, now);
    const absence = away.find((one) => one.memberId === memberId);
    if (!absence) return null;
    const people = await tx
      .select({ id: members.id })
      .from(members)
      .where(and(eq(members.workspaceId, actor.workspaceId), isNull(members.disabledAt)));
    const isIn = (id: string) => people.some((one) => one.id === id);
    return { absenceId: absence.id, ...coverFor(memberId, away, now, isIn) };
  },
});
