import { and, asc, eq, lt } from 'drizzle-orm';
import { z } from 'zod';
import { type Context, query } from '../../../platform/command.ts';
import { eachAlone } from '../../../platform/jobs/each.ts';
import { listOpenRequestIds } from '../../requests/index.ts';
import { clocks } from '../schema.ts';
import { keepClocks } from './keep-clocks.ts';

/** The requests whose clocks have something to do, the longest overdue first, at most a thousand. */
const listDue = query({
  name: 'service-levels.list-due',
  permission: 'service-levels:read',
  input: z.strictObject({}),
  async run({ tx, actor, now }) {
    const rows = await tx
      .select({ requestId: clocks.requestId })
      .from(clocks)
      .where(and(eq(clocks.workspaceId, actor.workspaceId), lt(clocks.nextActAt, now)))
      .orderBy(asc(clocks.nextActAt))
      .limit(1000);
    return [...new Set(rows.map((row) => row.requestId))];
  },
});

/** Warns, tells of breaches and takes further steps where it is time, each request on its own. Returns how many. */
export async function sweepClocks(context: Context): Promise<number> {
  return keepEach(context, await listDue(context, {}), true);
}

/** Works out all clocks of what is at work anew, after an edit of a policy, a calendar or a customer. */
export async function renewClocks(context: Context, of: { customerId?: string } = {}): Promise<number> {
  let renewed = 0;
  for (let after: string | null = null; ; ) {
    const ids: string[] = await listOpenRequestIds(context, { after, ...of });
    renewed += await keepEach(context, ids, false);
    after = ids.at(-1) ?? null;
    if (after === null) return renewed;
  }
}

const alarm = { alarm: 'clock-failed', about: (requestId: string) => ({ requestId }) };

/** One that fails keeps no other from its clock; it is tried again a minute later. */
async function keepEach(context: Context, ids: readonly string[], act: boolean): Promise<number> {
  const { done } = await eachAlone(ids, alarm, (requestId) => keepClocks(context, { requestId, act }));
  return done.length;
}
