import { and, eq, inArray, lt, lte, sql } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { reopenDays } from '../rules.ts';
import { requests } from '../schema.ts';
import { about, subjectOf } from './request-row.ts';

/** By the clock: wakes what slept, closes what was solved long ago, at most 500 of each at once. */
export const sweepRequests = command({
  name: 'requests.sweep-requests',
  permission: 'requests:write',
  input: z.strictObject({}),
  async run({ tx, actor, announce, now }) {
    const mine = eq(requests.workspaceId, actor.workspaceId);
    const awake = and(mine, lte(requests.snoozedUntil, now));
    const woken = await tx
      .select()
      .from(requests)
      .where(awake)
      .limit(500)
      .for('update', { skipLocked: true });
    const long = new Date(now.getTime() - reopenDays * 86_400_000);
    const old = and(mine, eq(requests.status, 'solved'), lt(requests.solvedAt, long));
    const closed = await tx.select().from(requests).where(old).limit(500).for('update', { skipLocked: true });
    const raise = { updatedAt: now, version: sql`${requests.version} + 1` };
    if (woken.length > 0)
      await tx
        .update(requests)
        .set({ ...raise, snoozedUntil: null })
        .where(
          and(
            mine,
            inArray(
              requests.id,
              woken.map((one) => one.id),
            ),
          ),
        );
    if (closed.length > 0)
      await tx
        .update(requests)
        .set({ ...raise, status: 'closed', customStatus: null, closedAt: now })
        .where(
          and(
            mine,
            inArray(
              requests.id,
              closed.map((one) => one.id),
            ),
          ),
        );
    for (const one of woken) announce('request.snoozed', subjectOf(one), { ...about(one), until: null });
    for (const one of closed) announce('request.closed', subjectOf(one), about(one));
    return { woken: woken.length, closed: closed.length };
  },
});
