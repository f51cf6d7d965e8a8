import { and, eq, inArray, isNotNull, isNull, lte, or } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../../platform/command.ts';
import { lockStories } from '../../staffing/commands/status-row.ts';
import { absences } from '../schema.ts';
import { begin, finish } from './absence-row.ts';

/** By the clock: absences whose time has come begin, those whose time is over end. */
export const sweepAbsences = command({
  name: 'team.sweep-absences',
  permission: 'team:write',
  input: z.strictObject({}),
  async run(run) {
    const { tx, actor, now } = run;
    const { workspaceId, memberId, begunAt, overAt, cancelledAt, startsAt, endsAt } = absences;
    const standing = and(eq(workspaceId, actor.workspaceId), isNull(cancelledAt));
    const due = and(standing, isNull(begunAt), lte(startsAt, now));
    const past = and(standing, isNotNull(begunAt), isNull(overAt), lte(endsAt, now));
    const waiting = await tx.selectDistinct({ memberId }).from(absences).where(or(due, past));
    const memberIds = waiting.map((one) => one.memberId);
    if (memberIds.length === 0) return { begun: 0, over: 0 };
    await lockStories(run, memberIds);
    const take = (which: typeof due) =>
      tx
        .select()
        .from(absences)
        .where(and(which, inArray(memberId, memberIds)))
        .for('update', { skipLocked: true });
    const begun = await take(due);
    for (const row of begun) await begin(run, row);
    const over = await take(past);
    for (const row of over) await finish(run, row);
    return { begun: begun.length, over: over.length };
  },
});
