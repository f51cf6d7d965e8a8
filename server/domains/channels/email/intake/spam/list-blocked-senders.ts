import { and, asc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../../../kernel/page.ts';
import { query } from '../../../../../platform/command.ts';
import { listBlockedMail } from '../../../../customers/index.ts';
import { blockedSenders } from '../../schema.ts';

/** In the plain order of letters, as the addresses of customers are. */
const pattern = sql<string>`${blockedSenders.pattern} collate "C"`;

/** Who is blocked, by the alphabet: a page of addresses, those of blocked customers too, and domains (`@domain`). */
export const listBlockedSenders = query({
  name: 'channels.list-blocked-senders',
  permission: 'channels:read',
  input: z.strictObject(pageInput),
  async run({ tx, actor, context }, { limit, cursor }) {
    const after = readCursor(cursor, 1);
    const mine = and(
      eq(blockedSenders.workspaceId, actor.workspaceId),
      after ? sql`${pattern} > ${String(after[0])}` : undefined,
    );
    const rows = await tx
      .select({ id: blockedSenders.id, pattern, createdAt: blockedSenders.createdAt })
      .from(blockedSenders)
      .where(mine)
      .orderBy(asc(pattern))
      .limit(limit + 1);
    const last = after ? String(after[0]) : null;
    const people = await listBlockedMail(context, { after: last, limit: limit + 1 });
    const addresses = people.map(({ id, address, blockedAt }) => ({
      id,
      pattern: address,
      createdAt: blockedAt,
    }));
    const all = [...rows, ...addresses].sort((a, b) => (a.pattern < b.pattern ? -1 : 1));
    return toPage(all.slice(0, limit + 1), limit, (row) => [row.pattern]);
  },
});
