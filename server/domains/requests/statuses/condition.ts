import { type SQL, sql } from 'drizzle-orm';
import { requests } from '../schema.ts';

/** The default of the request's category, as a value of the statement; null where there is none. */
const usual = sql`(select s.key from custom_statuses s where s.workspace_id = ${requests.workspaceId}
  and s.category = ${requests.status} and s.is_default and s.archived_at is null)`;

/** The status that a request stands in: its own, or the default of its category. */
export const standingStatus = sql<string | null>`coalesce(${requests.customStatus}, ${usual})`;

/** Whether a request stands in the status of this key. */
export function hasCustomStatus(key: string): SQL {
  return sql`${standingStatus} = ${key}`;
}
