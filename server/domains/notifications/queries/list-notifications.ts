import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { Problem } from '../../../kernel/problem.ts';
import { query } from '../../../platform/command.ts';
import type { ClockKind } from '../../service-levels/index.ts';
import type { Kind } from '../rules/kinds.ts';
import { notifications } from '../schema.ts';
import { type About, dayOf, maySeeToday, withAbout } from './about.ts';

export type Notification = About & {
  id: string;
  kind: Kind;
  request: { id: string; number: number; subject: string } | null;
  /** Which clock is late or due soon. */
  clock: ClockKind | null;
  /** The colleague who did it; null when it was the customer or the program. */
  actor: { id: string; name: string } | null;
  messageId: string | null;
  createdAt: Date;
  readAt: Date | null;
};

/** A member's notifications, newest first, of requests and customers that they may see today; and how many are unread. */
export const listNotifications = query({
  name: 'notifications.list-notifications',
  permission: 'notifications:own',
  input: z.strictObject(pageInput),
  async run(run, { limit, cursor }) {
    const { tx, actor } = run;
    if (actor.type !== 'member') throw new Problem(403, 'member-only');
    const at = readCursor(cursor, 2);
    const { createdAt, id } = notifications;
    const after = at ? sql`(${createdAt}, ${id}) < (${at[0]}::timestamptz, ${at[1]}::uuid)` : undefined;
    const mine = and(
      eq(notifications.workspaceId, actor.workspaceId),
      eq(notifications.memberId, actor.id),
      eq(notifications.isShown, true),
      await maySeeToday(run, actor, ['work', 'spam']),
    );
    const rows = await withAbout(run)
      .where(and(mine, after))
      .orderBy(desc(createdAt), desc(id))
      .limit(limit + 1);
    const isUnread = isNull(notifications.readAt);
    const unread = await tx.$count(withAbout(run).where(and(mine, isUnread)).as('unread'));
    const shown = rows.map(
      ({ customer, date, fallsOn, request, ...row }): Notification => ({
        ...row,
        request: request && { id: request.id, number: request.number, subject: request.subject },
        day: dayOf({ customer, date, fallsOn }),
      }),
    );
    const page = toPage(shown, limit, (row) => [row.createdAt.toISOString(), row.id]);
    return { ...page, unread };
  },
});
