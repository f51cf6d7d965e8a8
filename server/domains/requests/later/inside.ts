import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Run } from '../../../platform/command.ts';
import { requests } from '../schema.ts';

const ids = z.array(z.object({ id: z.uuid() }));

/** A request with all that lie inside it: what was put off on one of them belongs to it as long as they lie there. */
export async function idsInside({ tx, actor }: Run, requestId: string): Promise<string[]> {
  const rows = await tx.execute(sql`
    with recursive inside as (
      select ${requestId}::uuid as id
      union select r.id from requests r join inside i on r.merged_into_id = i.id
      where r.workspace_id = ${actor.workspaceId}::uuid)
    select id from inside`);
  return ids.parse([...rows]).map((row) => row.id);
}

/** The request itself, or the one that it lies inside of, however deep. */
export async function survivorOf(run: Run, requestId: string): Promise<string> {
  const { id, workspaceId, mergedIntoId } = requests;
  const [row] = await run.tx
    .select({ mergedIntoId })
    .from(requests)
    .where(and(eq(workspaceId, run.actor.workspaceId), eq(id, requestId)));
  return row?.mergedIntoId ? survivorOf(run, row.mergedIntoId) : requestId;
}
