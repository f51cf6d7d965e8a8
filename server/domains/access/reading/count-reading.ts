import { and, eq, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import type { Standing } from './known-readers.ts';
import { limitsOf } from './limits.ts';
import { bulkReadings } from './schema.ts';

/** Adds what a reader opened, and says in the trail, once an hour each, that it is much and that it was stopped. */
export const countReading = command({
  name: 'access.count-reading',
  permission: 'access:write',
  input: z.strictObject({
    readerType: z.enum(['member', 'token']),
    readerId: z.uuid(),
    hour: z.date(),
    count: z.number().int().min(0),
  }),
  async run(run, { count: added, ...reader }): Promise<Standing> {
    const { tx, actor, now, announce } = run;
    const key = { workspaceId: actor.workspaceId, ...reader };
    const { workspaceId: w, readerType: t, readerId: r, hour: h, count: c } = bulkReadings;
    const [row] = await tx
      .insert(bulkReadings)
      .values({ ...key, count: added })
      .onConflictDoUpdate({ target: [w, t, r, h], set: { count: sql`${c} + ${added}` } })
      .returning();
    const { readerType, readerId } = reader;
    const limits = await limitsOf(run);
    const [tellAt, stopAt] =
      readerType === 'member'
        ? [limits.membersTellAt, limits.membersStopAt]
        : [limits.programsTellAt, limits.programsStopAt];
    const count = row?.count ?? added;
    const isNewlyTold = count >= tellAt && !row?.toldAt;
    const isNewlyStopped = count > stopAt && !row?.stoppedAt;
    const subject = { type: readerType, id: readerId };
    const payload = { readerType, readerId, count };
    if (isNewlyTold) announce('reading.noticed', subject, payload);
    if (isNewlyStopped) announce('reading.stopped', subject, payload);
    if (isNewlyTold || isNewlyStopped) {
      const set = { ...(isNewlyTold && { toldAt: now }), ...(isNewlyStopped && { stoppedAt: now }) };
      const mine = and(eq(w, actor.workspaceId), eq(t, readerType), eq(r, readerId), eq(h, reader.hour));
      await tx.update(bulkReadings).set(set).where(mine);
    }
    return { count, tellAt, stopAt, isNewlyTold, isNewlyStopped };
  },
});

/** Forgets the hours that no limit looks at any more. */
export const forgetReadingHours = command({
  name: 'access.forget-reading-hours',
  permission: 'access:write',
  input: z.strictObject({}),
  async run({ tx, actor, now }) {
    const old = lt(bulkReadings.hour, new Date(now.getTime() - 7 * 86_400_000));
    await tx.delete(bulkReadings).where(and(eq(bulkReadings.workspaceId, actor.workspaceId), old));
  },
});
