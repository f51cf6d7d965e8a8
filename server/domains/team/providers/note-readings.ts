import { and, eq, gt, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { forgetCallers } from '../../../platform/http/known-callers.ts';
import { members } from '../schema.ts';
import { attachmentsAnHour } from './rules.ts';
import { providerReadings } from './schema.ts';

const hour = 3_600_000;

/** Whether they are shut out, and whether by this very look. */
type Verdict = { isLocked: boolean; isNew: boolean };

/**
 * Remembers which files a provider's person is about to be handed, and shuts them out when they are more in an hour
 * than one reads: the trail says so, and whoever keeps the members is told.
 */
export const noteReadings = command({
  name: 'team.note-readings',
  permission: 'team:write',
  input: z.strictObject({ memberId: z.uuid(), fileIds: z.array(z.uuid()).max(5000) }),
  async run({ tx, actor, now, announce }, { memberId, fileIds }): Promise<Verdict> {
    const { workspaceId } = actor;
    const { workspaceId: w, memberId: m, fileId, readAt } = providerReadings;
    const self = and(eq(members.workspaceId, workspaceId), eq(members.id, memberId));
    // Calls at the same time wait for each other: together they may be too many.
    const [member] = await tx.select().from(members).where(self).for('update');
    if (!member) return { isLocked: true, isNew: false };
    const rows = fileIds.map((id) => ({ workspaceId, memberId, fileId: id, readAt: now }));
    const target = [w, m, fileId];
    await tx
      .insert(providerReadings)
      .values(rows)
      .onConflictDoUpdate({ target, set: { readAt: now } });
    const lately = gt(readAt, new Date(now.getTime() - hour));
    const [row] = await tx
      .select({ count: sql<number>`count(*)::int` })
      .from(providerReadings)
      .where(and(eq(w, workspaceId), eq(m, memberId), lately));
    const count = row?.count ?? 0;
    const isLocked = member.disabledAt !== null;
    if (count <= attachmentsAnHour || isLocked) return { isLocked, isNew: false };
    await tx.update(members).set({ disabledAt: now }).where(self);
    forgetCallers();
    const { providerId } = member;
    announce('provider.reader-locked', { type: 'member', id: memberId }, { memberId, providerId, count });
    return { isLocked: true, isNew: true };
  },
});

/** Forgets what was read longer ago than any limit looks. */
export const forgetReadings = command({
  name: 'team.forget-readings',
  permission: 'team:write',
  input: z.strictObject({}),
  async run({ tx, actor, now }) {
    const { workspaceId, readAt } = providerReadings;
    const old = lt(readAt, new Date(now.getTime() - 24 * hour));
    await tx.delete(providerReadings).where(and(eq(workspaceId, actor.workspaceId), old));
  },
});
