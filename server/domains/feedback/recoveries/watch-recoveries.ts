import { and, asc, eq, isNull, lt } from 'drizzle-orm';
import { z } from 'zod';
import { type Context, command, query } from '../../../platform/command.ts';
import { eachAlone } from '../../../platform/jobs/each.ts';
import { recoveries } from '../schema.ts';
import { about, lockRecovery, subjectOf, writeRecovery } from './recovery-row.ts';

const alarm = { alarm: 'recovery-failed', about: (recoveryId: string) => ({ recoveryId }) };

/** By the clock: what is past its deadline is told to those who lead, once. @returns how many. */
export async function watchRecoveries(context: Context): Promise<number> {
  const { done } = await eachAlone(await listLate(context, {}), alarm, (recoveryId) =>
    escalate(context, { recoveryId }),
  );
  return done.filter(Boolean).length;
}

const listLate = query({
  name: 'feedback.list-late',
  permission: 'requests:read',
  input: z.strictObject({}),
  async run({ tx, actor, now }): Promise<string[]> {
    const { workspaceId, id, state, dueAt, escalatedAt } = recoveries;
    const late = and(
      eq(workspaceId, actor.workspaceId),
      eq(state, 'open'),
      isNull(escalatedAt),
      lt(dueAt, now),
    );
    const rows = await tx.select({ id }).from(recoveries).where(late).orderBy(asc(dueAt), asc(id)).limit(200);
    return rows.map((row) => row.id);
  },
});

const escalate = command({
  name: 'feedback.escalate-recovery',
  permission: 'feedback:recover',
  input: z.strictObject({ recoveryId: z.uuid() }),
  async run(run, { recoveryId }): Promise<boolean> {
    const row = await lockRecovery(run, recoveryId);
    if (row.state !== 'open' || row.escalatedAt) return false;
    await writeRecovery(run, row, { escalatedAt: run.now });
    run.announce('recovery.late', subjectOf(row), about(row));
    return true;
  },
});
