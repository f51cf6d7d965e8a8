import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { throughFew } from '../narrowing/few.ts';
import { requests } from '../schema.ts';
import { customStatuses } from './schema.ts';

/** The default of the request's category, as a value of the statement; null where there is none. */
const usual = sql`(select s.key from custom_statuses s where s.workspace_id = ${requests.workspaceId}
  and s.category = ${requests.status} and s.is_default and s.archived_at is null)`;

/** The status that a request stands in: its own, or the default of its category. */
export const standingStatus = sql<string | null>`coalesce(${requests.customStatus}, ${usual})`;

/** Whether a request stands in the status of this key. The categories whose default it is are looked up once, not for each request. */
export function hasCustomStatus({ actor }: Run, key: string): SQL {
  const categories = sql`(select s.category from custom_statuses s where s.workspace_id = ${actor.workspaceId}::uuid
    and s.key = ${key} and s.is_default and s.archived_at is null)`;
  const { customStatus, status } = requests;
  return sql`(${customStatus} = ${key} or (${customStatus} is null and ${status} in ${categories}))`;
}

/**
 * The same for any of several keys over everything, by the index of statuses of one's own; what stands in the default of a
 * category has no word of its own there, and is asked along the list.
 */
export async function standsInAnyOf(run: Run, keys: readonly string[]): Promise<SQL | undefined> {
  const walked = or(...keys.map((key) => hasCustomStatus(run, key)));
  const usual = await run.tx.$count(
    customStatuses,
    and(
      eq(customStatuses.workspaceId, run.actor.workspaceId),
      inArray(customStatuses.key, [...keys]),
      eq(customStatuses.isDefault, true),
    ),
  );
  if (usual > 0) return walked;
  const { workspaceId, id: requestId, customStatus } = requests;
  const holds = inArray(customStatus, [...keys]);
  return throughFew(run, { table: requests, workspaceId, requestId, holds }, walked);
}
