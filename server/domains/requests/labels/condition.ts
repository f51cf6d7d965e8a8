import { and, arrayContains, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { requests } from '../schema.ts';
import { requestLabels } from './schema.ts';

/** Up to as many are fetched by their ids; a label that more carry is met soon by whoever walks along the list. */
const few = 10_000;

/** Whether a request carries a label, told by its own row: for what is little, and for what is ruled out. */
export const carries = (label: string): SQL => arrayContains(requests.labels, [label]);

/**
 * The same for any of several labels over everything. Which way is cheap depends on how many carry them, so that is
 * looked up first, in the index alone: few are fetched by their ids, in one index scan, none at all for a label that
 * nobody carries.
 */
export async function carriesAnyOf(
  { tx, actor }: Run,
  labels: readonly string[],
  most = few,
): Promise<SQL | undefined> {
  const { workspaceId, label, requestId } = requestLabels;
  const theirs = and(eq(workspaceId, actor.workspaceId), inArray(label, [...labels]));
  const some = tx.select({ requestId }).from(requestLabels).where(theirs);
  const counted = await tx.$count(some.limit(most + 1));
  // An array, not a join: then PostgreSQL never walks along the list to find the few.
  return counted > most
    ? or(...labels.map(carries))
    : sql`${requests.id} = any(array(select ${requestId} from ${requestLabels} where ${theirs}))`;
}
