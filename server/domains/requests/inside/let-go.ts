import { and, eq, inArray, notInArray } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { writeSystemLine } from '../../conversations/index.ts';
import { lockAny } from '../commands/request-row.ts';
import { standSolved } from '../commands/solve-request.ts';
import { innerRequests } from './schema.ts';

/**
 * What was asked for requests that are deleted now: nobody waits for those answers any more. Each says so to whoever
 * works on it, and is solved, whatever its form still asks for.
 */
export async function letInnerGo(run: Run, outerIds: string[]): Promise<void> {
  const { workspaceId, requestId, outerId } = innerRequests;
  const staying = and(
    eq(workspaceId, run.actor.workspaceId),
    inArray(outerId, outerIds),
    notInArray(requestId, outerIds),
  );
  const rows = await run.tx.select({ id: requestId }).from(innerRequests).where(staying);
  for (const { id } of rows) {
    const inner = await lockAny(run, id);
    await writeSystemLine(run.context, {
      conversationId: inner.conversationId,
      code: 'request.outer-deleted',
    });
    if (inner.status === 'open' || inner.status === 'waiting') await standSolved(run, inner);
  }
}
