import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Run } from '../../../platform/command.ts';
import { requests } from '../schema.ts';

/** Up to as many are fetched by their ids; what more have is met soon by whoever walks along the list. */
const few = 10_000;

/** Where it is written, with an index of its own, which requests have a value. */
export type Written = { table: PgTable; workspaceId: PgColumn; requestId: PgColumn; holds: SQL | undefined };

/**
 * A condition over everything, for a value that few or none may have. Which way is cheap depends on how many have it, so
 * that is looked up first, in the index alone: few are fetched by their ids, in one index scan, and `walked` is asked of
 * them too; with more than that it is asked along the list.
 */
export async function throughFew(
  { tx, actor }: Run,
  { table, workspaceId, requestId, holds }: Written,
  walked: SQL | undefined,
  most = few,
): Promise<SQL | undefined> {
  const theirs = and(eq(workspaceId, actor.workspaceId), holds);
  const some = tx.select({ requestId }).from(table).where(theirs);
  const counted = await tx.$count(some.limit(most + 1));
  if (counted > most) return walked;
  // An array, not a join: then PostgreSQL never walks along the list to find the few.
  return and(sql`${requests.id} = any(array(select ${requestId} from ${table} where ${theirs}))`, walked);
}

/** Whether a column of the request itself, which has such an index, holds one of some values. */
export function columnAmong(run: Run, column: PgColumn, values: readonly string[]) {
  const holds = inArray(column, [...values]);
  const { workspaceId, id: requestId } = requests;
  return throughFew(run, { table: requests, workspaceId, requestId, holds }, holds);
}
