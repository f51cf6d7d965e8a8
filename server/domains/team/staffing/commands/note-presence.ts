import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../../platform/command.ts';
import { isAbsentNow } from '../../absences/queries/absence-now.ts';
import { isGone, onSeen } from '../rules/status.ts';
import { memberSightings, memberStatuses } from '../schema.ts';
import { lockMember, lockStories, presentStatus, writeStatus } from './status-row.ts';

/** The browser of a member is there: who was gone is back. */
export const noteSighting = command({
  name: 'team.note-sighting',
  permission: 'team:own',
  input: z.strictObject({}),
  async run(run) {
    const { tx, actor, now } = run;
    const { id: memberId } = await lockMember(run, undefined);
    await tx
      .insert(memberSightings)
      .values({ workspaceId: actor.workspaceId, memberId, seenAt: now })
      .onConflictDoUpdate({
        target: [memberSightings.workspaceId, memberSightings.memberId],
        set: { seenAt: sql`greatest(${memberSightings.seenAt}, excluded.seen_at)` },
      });
    const status = onSeen(await presentStatus(run, memberId), await isAbsentNow(run, memberId));
    if (status) await writeStatus(run, memberId, { status, source: 'presence' });
  },
});

/** By the clock: whose browser has not been heard of for some minutes counts as gone. */
export const sweepPresence = command({
  name: 'team.sweep-presence',
  permission: 'team:write',
  input: z.strictObject({}),
  async run(run) {
    const locked = await listGone(run);
    await lockStories(run, locked);
    const gone = (await listGone(run)).filter((one) => locked.includes(one));
    for (const memberId of gone) await writeStatus(run, memberId, { status: 'offline', source: 'presence' });
    return { gone: gone.length };
  },
});

/** Read once to know whom to lock, and once more when nobody else is at their stories. */
async function listGone({ tx, actor, now }: Run): Promise<string[]> {
  const seen = and(
    eq(memberSightings.workspaceId, memberStatuses.workspaceId),
    eq(memberSightings.memberId, memberStatuses.memberId),
  );
  const rows = await tx
    .select({
      memberId: memberStatuses.memberId,
      status: memberStatuses.status,
      source: memberStatuses.source,
      seenAt: memberSightings.seenAt,
    })
    .from(memberStatuses)
    .leftJoin(memberSightings, seen)
    .where(and(eq(memberStatuses.workspaceId, actor.workspaceId), isNull(memberStatuses.until)));
  return rows.filter((row) => isGone(row, row.seenAt, now)).map((row) => row.memberId);
}
