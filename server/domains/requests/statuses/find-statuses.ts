import { and, asc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { customStatuses } from './schema.ts';

/** The workspace's own statuses in their order, archived ones too: requests may still stand in them. */
export const listStatuses = query({
  name: 'requests.list-statuses',
  permission: 'requests:read',
  input: z.strictObject({}),
  async run({ tx, actor }) {
    const rows = await tx
      .select()
      .from(customStatuses)
      .where(eq(customStatuses.workspaceId, actor.workspaceId))
      .orderBy(asc(customStatuses.position), asc(customStatuses.key));
    return rows.map(({ key, category, labels, position, isDefault, archivedAt }) => ({
      ...{ key, category, labels, position, isDefault },
      archived: archivedAt !== null,
    }));
  },
});

/** A status that a request may take. @throws Problem 404 `status-not-found`, also for an archived one. */
export async function findOffered({ tx, actor }: Run, key: string) {
  const mine = and(
    eq(customStatuses.workspaceId, actor.workspaceId),
    eq(customStatuses.key, key),
    isNull(customStatuses.archivedAt),
  );
  const [row] = await tx.select().from(customStatuses).where(mine);
  if (!row) throw notFound('status');
  return row;
}
