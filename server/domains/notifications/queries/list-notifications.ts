import { and, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { Problem } from '../../../kernel/problem.ts';
import { query } from '../../../platform/command.ts';
import { visibleTo } from '../../conversations/index.ts';
import { requestCards } from '../../requests/index.ts';
import { memberCards } from '../../team/index.ts';
import type { Kind } from '../rules/kinds.ts';
import { notifications } from '../schema.ts';

export type Notification = {
  id: string;
  kind: Kind;
  request: { id: string; number: number; subject: string };
  /** The colleague who did it; null when it was the customer or the program. */
  actor: { id: string; name: string } | null;
  messageId: string | null;
  createdAt: Date;
  readAt: Date | null;
};

/** A member's notifications, newest first, of requests that they may see today; and how many are unread. */
export const listNotifications = query({
  name: 'notifications.list-notifications',
  permission: 'notifications:own',
  input: z.strictObject(pageInput),
  async run({ tx, actor }, { limit, cursor }) {
    if (actor.type !== 'member') throw new Problem(403, 'member-only');
    const at = readCursor(cursor, 2);
    const { createdAt, id } = notifications;
    const after = at ? sql`(${createdAt}, ${id}) < (${at[0]}::timestamptz, ${at[1]}::uuid)` : undefined;
    const about = and(
      eq(requestCards.workspaceId, notifications.workspaceId),
      eq(requestCards.id, notifications.requestId),
    );
    const by = and(
      eq(memberCards.workspaceId, notifications.workspaceId),
      eq(memberCards.id, notifications.actorId),
    );
    const mine = and(
      eq(notifications.workspaceId, actor.workspaceId),
      eq(notifications.memberId, actor.id),
      inArray(requestCards.folder, ['work', 'spam']),
      eq(notifications.isShown, true),
      visibleTo(actor, requestCards),
    );
    const rows = await tx
      .select({
        ...{ id, kind: notifications.kind, messageId: notifications.messageId, createdAt },
        readAt: notifications.readAt,
        request: { id: requestCards.id, number: requestCards.number, subject: requestCards.subject },
        actor: { id: memberCards.id, name: memberCards.name },
      })
      .from(notifications)
      .innerJoin(requestCards, about)
      .leftJoin(memberCards, by)
      .where(and(mine, after))
      .orderBy(desc(createdAt), desc(id))
      .limit(limit + 1);
    const [unread] = await tx
      .select({ count: count() })
      .from(notifications)
      .innerJoin(requestCards, about)
      .where(and(mine, isNull(notifications.readAt)));
    const page = toPage<Notification>(rows, limit, (row) => [row.createdAt.toISOString(), row.id]);
    return { ...page, unread: unread?.count ?? 0 };
  },
});
