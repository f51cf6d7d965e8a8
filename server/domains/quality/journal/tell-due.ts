import { and, eq, isNull, lte } from 'drizzle-orm';
import { z } from 'zod';
import { dayIn } from '../../../kernel/date-formats.ts';
import { command } from '../../../platform/command.ts';
import { findWorkspace } from '../../access/index.ts';
import { qualityVisits } from './schema.ts';
import { announceVisit, isVisit } from './visit-row.ts';

/** By the clock: visits that are due today and not judged yet are told to their visitors, once. @returns how many were. */
export const tellDue = command({
  name: 'quality.tell-due-visits',
  permission: 'quality:write',
  input: z.strictObject({}),
  async run(run): Promise<{ told: number }> {
    const v = qualityVisits;
    const today = dayIn((await findWorkspace(run.actor.workspaceId)).zone, run.now);
    // On the day on which it is planned they know of it.
    const since = new Date(run.now.getTime() - 12 * 3_600_000);
    const open = and(isNull(v.judgedAt), isNull(v.dueToldAt), lte(v.createdAt, since));
    const due = and(eq(v.workspaceId, run.actor.workspaceId), open, lte(v.dueOn, today));
    const rows = await run.tx.select().from(v).where(due).limit(500);
    for (const row of rows) {
      await run.tx.update(v).set({ dueToldAt: run.now }).where(isVisit(run, row.id));
      announceVisit(run, row, 'due');
    }
    return { told: rows.length };
  },
});
