import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { insertJobs } from '../../../platform/jobs/queue.ts';
import { bulkActRequests, bulkActs } from './schema.ts';
import { bulkQueue, longestBulk } from './start-bulk.ts';

const input = z.strictObject({ bulkActId: z.uuid() });

/** Minutes in which an act on many can be taken back; later the values stand as they are. */
const minutes = 60;

/**
 * Takes an act on many requests back, for each that still stands as the act left it.
 * @throws Problem 404 `bulk-act-not-found`, 409 `bulk-act-too-old`.
 */
export const takeBackBulk = command({
  name: 'requests.take-back-bulk',
  permission: 'requests:bulk',
  input,
  async run(run, { bulkActId }) {
    const { tx, now, actor } = run;
    const act = await find(run, bulkActId);
    if (act.createdAt.getTime() < now.getTime() - minutes * 60_000)
      throw new Problem(409, 'bulk-act-too-old');
    if (act.state === 'taking-back' || act.state === 'taken-back') return;
    const mine = and(
      eq(bulkActs.workspaceId, actor.workspaceId),
      eq(bulkActs.id, bulkActId),
      inArray(bulkActs.state, ['running', 'done']),
    );
    await tx.update(bulkActs).set({ state: 'taking-back' }).where(mine);
    const { workspaceId } = actor;
    await insertJobs(tx, bulkQueue, [{ data: { workspaceId, bulkActId }, expireInSeconds: longestBulk }]);
  },
});

/** How far an act is, and what became of each request. @throws Problem 404 `bulk-act-not-found`. */
export const findBulk = query({
  name: 'requests.find-bulk',
  permission: 'requests:bulk',
  input,
  async run(run, { bulkActId }) {
    const { id, kind, state, total } = await find(run, bulkActId);
    const { workspaceId, requestId, reason } = bulkActRequests;
    const lines = await run.tx
      .select({ requestId, state: bulkActRequests.state, reason })
      .from(bulkActRequests)
      .where(and(eq(workspaceId, run.actor.workspaceId), eq(bulkActRequests.bulkActId, id)))
      .orderBy(bulkActRequests.position);
    return { id, kind, state, total, items: lines };
  },
});

/** Who began an act sees it; leaders of the workspace see no more of it than anybody. */
async function find({ tx, actor }: Run, id: string) {
  const mine = and(eq(bulkActs.workspaceId, actor.workspaceId), eq(bulkActs.id, id));
  const [act] = await tx.select().from(bulkActs).where(mine);
  const isOwn =
    (actor.type === 'member' && act?.doer.type === 'member' && act.doer.accountId === actor.accountId) ||
    (actor.type === 'token' && act?.doer.type === 'token' && act.doer.id === actor.id) ||
    actor.type === 'system';
  if (!act || !isOwn) throw notFound('bulk-act');
  return act;
}
