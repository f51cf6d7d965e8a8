import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../../platform/command.ts';
import { visibleTo } from '../../../conversations/index.ts';
import { requestLinks, requests } from '../../schema.ts';
import { lockRequest } from '../request-row.ts';
import { solveRequest } from '../solve-request.ts';

/**
 * Solves the children of a request that are still to be done: all of them, or none where one cannot be solved yet.
 * Returns the ids, so that it can be taken back one by one. @throws Problem 409 `fields-missing`.
 */
export const solveChildren = command({
  name: 'requests.solve-children',
  permission: 'requests:write',
  input: z.strictObject({ requestId: z.uuid() }),
  async run(run, { requestId }) {
    const parent = await lockRequest(run, requestId);
    const solvedIds = (await openChildren(run, parent.id)).sort();
    for (const id of solvedIds) await solveRequest(run.context, { requestId: id });
    return { solvedIds };
  },
});

async function openChildren({ tx, actor }: Run, parentId: string): Promise<string[]> {
  const child = and(
    eq(requests.workspaceId, requestLinks.workspaceId),
    eq(requests.id, requestLinks.requestId),
  );
  const open = and(
    eq(requestLinks.workspaceId, actor.workspaceId),
    eq(requestLinks.otherId, parentId),
    eq(requestLinks.kind, 'parent'),
    inArray(requests.status, ['open', 'waiting']),
    eq(requests.folder, 'work'),
    visibleTo(actor, requests),
  );
  const rows = await tx.select({ id: requests.id }).from(requestLinks).innerJoin(requests, child).where(open);
  return rows.map(({ id }) => id);
}
