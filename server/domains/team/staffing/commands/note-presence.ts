import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../../platform/command.ts';
import { isAbsentNow } from '../../absences/queries/absence-now.ts';
import { members } from '../../schema.ts';
import { isGone, onSeen } from '../rules/status.ts';
import { memberSightings, memberStatuses } from '../schema.ts';
import { lockMember, presentStatus, writeStatus } from './status-row.ts';

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
    const { tx, actor, now } = run;
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
    const gone = rows.filter((row) => isGone(row, row.seenAt, now)).map((row) => row.memberId);
    for (const memberId of gone.sort()) {
      const mine = and(eq(members.workspaceId, actor.workspaceId), eq(members.id, memberId));
      await tx.select({ id: members.id }).from(members).where(mine).for('no key update');
      await writeStatus(run, memberId, { status: 'offline', source: 'presence' });
    }
    return { gone: gone.length };
  },
});
