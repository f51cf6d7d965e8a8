import { and, asc, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../../../kernel/page.ts';
import { query } from '../../../../../platform/command.ts';
import { blockedSenders } from '../../schema.ts';

/** Who is blocked, by the alphabet: a page of addresses and domains (`@domain`). */
export const listBlockedSenders = query({
  name: 'channels.list-blocked-senders',
  permission: 'channels:read',
  input: z.strictObject(pageInput),
  async run({ tx, actor }, { limit, cursor }) {
    const after = readCursor(cursor, 1);
    const mine = and(
      eq(blockedSenders.workspaceId, actor.workspaceId),
      after ? gt(blockedSenders.pattern, String(after[0])) : undefined,
    );
    const rows = await tx
      .select()
      .from(blockedSenders)
      .where(mine)
      .orderBy(asc(blockedSenders.pattern))
      .limit(limit + 1);
    return toPage(rows, limit, (row) => [row.pattern]);
  },
});
