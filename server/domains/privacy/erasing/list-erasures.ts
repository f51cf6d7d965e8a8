import { and, desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { query } from '../../../platform/command.ts';
import { erasures } from './schema.ts';

/** Who was erased, by ids alone, the newest first. */
export const listErasures = query({
  name: 'privacy.list-erasures',
  permission: 'privacy:read',
  input: z.strictObject(pageInput),
  async run({ tx, actor }, { limit, cursor }) {
    const { workspaceId, erasedAt, id } = erasures;
    const at = readCursor(cursor, ['time', 'id']);
    const before = at
      ? sql`(${erasedAt}, ${id}) < (${at[0]}::timestamptz, ${String(at[1])}::uuid)`
      : undefined;
    const rows = await tx
      .select()
      .from(erasures)
      .where(and(eq(workspaceId, actor.workspaceId), before))
      .orderBy(desc(erasedAt), desc(id))
      .limit(limit + 1);
    return toPage(rows, limit, (row) => [row.erasedAt.toISOString(), row.id]);
  },
});
