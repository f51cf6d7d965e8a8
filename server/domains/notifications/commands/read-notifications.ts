import { and, eq, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { command } from '../../../platform/command.ts';
import { notifications } from '../schema.ts';

/** A member has read these notifications of theirs, or all when none are named. Returns how many were unread. */
export const readNotifications = command({
  name: 'notifications.read-notifications',
  permission: 'notifications:own',
  input: z.strictObject({ ids: z.array(z.uuid()).max(200).optional() }),
  async run({ tx, actor, now }, { ids }): Promise<{ read: number }> {
    if (actor.type !== 'member') throw new Problem(403, 'member-only');
    const mine = and(
      eq(notifications.workspaceId, actor.workspaceId),
      eq(notifications.memberId, actor.id),
      isNull(notifications.readAt),
      ids ? inArray(notifications.id, ids) : undefined,
    );
    const rows = await tx
      .update(notifications)
      .set({ readAt: now })
      .where(mine)
      .returning({ id: notifications.id });
    return { read: rows.length };
  },
});
