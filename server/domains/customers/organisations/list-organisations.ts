import { and, asc, eq, gt, ilike, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { query } from '../../../platform/command.ts';
import { type Organisation, withDomains } from './find-organisation.ts';
import { organisations } from './schema.ts';

export type ListedOrganisation = Organisation & { people: number; openRequests: number };

/** A page of organisations by name; `q` looks into names. */
export const listOrganisations = query({
  name: 'customers.list-organisations',
  permission: 'customers:read',
  input: z.strictObject({ ...pageInput, q: z.string().max(200).optional() }),
  async run(run, { limit, cursor, q }) {
    const { tx, actor } = run;
    const at = readCursor(cursor, ['plain', 'id']);
    const { workspaceId, name, id } = organisations;
    const after = at
      ? or(gt(name, String(at[0])), and(eq(name, String(at[0])), gt(id, String(at[1]))))
      : undefined;
    const like = q ? ilike(name, `%${q.replace(/[\\%_]/g, '\\$&')}%`) : undefined;
    const own = sql`c.workspace_id = ${workspaceId} and c.organisation_id = ${id} and c.merged_into_id is null`;
    const rows = await tx
      .select({
        id,
        name,
        people: sql<number>`(select count(*)::int from customers c where ${own})`,
        openRequests: sql<number>`(select coalesce(sum(c.open_requests), 0)::int from customers c where ${own})`,
      })
      .from(organisations)
      .where(and(eq(workspaceId, actor.workspaceId), after, like))
      .orderBy(asc(name), asc(id))
      .limit(limit + 1);
    const page = toPage(rows, limit, (row) => [row.name, row.id]);
    const cards = await withDomains(
      run,
      page.items.map((row) => row.id),
    );
    const byId = new Map(cards.map((card) => [card.id, card]));
    const items = page.items.flatMap(({ id: of, people, openRequests }): ListedOrganisation[] => {
      const card = byId.get(of);
      return card ? [{ ...card, people, openRequests }] : [];
    });
    return { items, nextCursor: page.nextCursor };
  },
});
