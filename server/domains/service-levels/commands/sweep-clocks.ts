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

/**
 * Warns, tells of breaches and takes further steps where it is time, each request on its own. Returns how many.
 * @throws AggregateError when some failed, after all have had their turn.
 */
export async function sweepClocks(context: Context): Promise<number> {
  return keepEach(context, await listDue(context, {}), true);
}

type Of = { customerId?: string };

/**
 * Works out all clocks of what is at work anew, after an edit of a policy, a calendar or a customer.
 * @throws AggregateError when some failed, after all have had their turn.
 */
export async function renewClocks(context: Context, of: Of = {}): Promise<number> {
  return keepEach(context, openOnes(context, of), false);
}

async function* openOnes(context: Context, of: Of): AsyncGenerator<string> {
  for (let after: string | null = null; ; ) {
    const ids: string[] = await listOpenRequestIds(context, { after, ...of });
    yield* ids;
    after = ids.at(-1) ?? null;
    if (after === null) return;
  }
}

/** One that fails keeps no other from its clock; it is tried again a minute later. */
async function keepEach(
  context: Context,
  ids: Iterable<string> | AsyncIterable<string>,
  act: boolean,
): Promise<number> {
  let kept = 0;
  await eachAlone(
    ids,
    (requestId) => ({ alarm: 'clock-failed', requestId }),
    async (requestId) => {
      await keepClocks(context, { requestId, act });
      kept += 1;
    },
  );
  return kept;
}
