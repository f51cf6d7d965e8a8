import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Page, pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { query } from '../../../platform/command.ts';
import { eventColumns, toEvent } from '../event-row.ts';

export type AuditItem = {
  id: string;
  at: string;
  name: string;
  actor: { type: string; id: string | null };
  subject: { type: string; id: string };
  /** Ids, codes, numbers and times: never a person's words. */
  payload: Record<string, unknown>;
  causeId: string | null;
};

/** What can be asked of the trail; the same words stand in the address. */
export const auditFilters = {
  actor: z.uuid().optional(),
  subject: z.uuid().optional(),
  name: z.string().max(100).optional(),
  /** What it is about: the first word of the name. */
  about: z
    .string()
    .regex(/^[a-z-]{1,50}$/)
    .optional(),
  by: z.enum(['member', 'token', 'customer', 'automation', 'system']).optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
};

/** What happened in the workspace, newest first. `from` is inclusive, `to` is not. */
export const listAudit = query({
  name: 'audit.list-audit',
  permission: 'audit:read',
  input: z.strictObject({ ...pageInput, ...auditFilters }),
  async run({ tx, actor }, { limit, cursor, ...filters }): Promise<Page<AuditItem>> {
    const at = readCursor(cursor, 2);
    const conditions: (SQL | undefined)[] = [
      sql`e.workspace_id = ${actor.workspaceId}`,
      filters.actor ? sql`e.actor_id = ${filters.actor}` : undefined,
      filters.subject ? sql`e.subject_id = ${filters.subject}` : undefined,
      filters.name ? sql`e.name = ${filters.name}` : undefined,
      filters.about ? sql`split_part(e.name, '.', 1) = ${filters.about}` : undefined,
      filters.by ? sql`e.actor_type = ${filters.by}` : undefined,
      filters.from ? sql`e.at >= ${filters.from}::timestamptz` : undefined,
      filters.to ? sql`e.at < ${filters.to}::timestamptz` : undefined,
      at ? sql`(e.at, e.id) < (${at[0]}::timestamptz, ${at[1]}::uuid)` : undefined,
    ];
    const rows = await tx.execute(sql`
      select ${eventColumns} from events e
      where ${sql.join(
        conditions.filter((one) => one !== undefined),
        sql` and `,
      )}
      order by e.at desc, e.id desc limit ${limit + 1}`);
    return toPage(rows.map(toItem), limit, (item) => [item.at, item.id]);
  },
});

function toItem(row: unknown): AuditItem {
  const { id, at, name, actorType, actorId, subjectType, subjectId, payload, causeId } = toEvent(row);
  const actor = { type: actorType, id: actorId };
  return { id, at, name, actor, subject: { type: subjectType, id: subjectId }, payload, causeId };
}
