import { and, eq, isNotNull, isNull, lte } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../../platform/command.ts';
import { absences } from '../schema.ts';
import { begin, finish } from './absence-row.ts';

/** By the clock: absences whose time has come begin, those whose time is over end. */
export const sweepAbsences = command({
  name: 'team.sweep-absences',
  permission: 'team:write',
  input: z.strictObject({}),
  async run(run) {
    const { tx, actor, now } = run;
    const standing = and(eq(absences.workspaceId, actor.workspaceId), isNull(absences.cancelledAt));
    const due = and(standing, isNull(absences.begunAt), lte(absences.startsAt, now));
    const begun = await tx.select().from(absences).where(due).for('update', { skipLocked: true });
    for (const row of begun) await begin(run, row);
    const past = and(
      standing,
      isNotNull(absences.begunAt),
      isNull(absences.overAt),
      lte(absences.endsAt, now),
    );
    const over = await tx.select().from(absences).where(past).for('update', { skipLocked: true });
    for (const row of over) await finish(run, row);
    return { begun: begun.length, over: over.length };
  },
});
