import { and, eq, gte, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../../kernel/actor.ts';
import { notFound } from '../../../../kernel/problem.ts';
import { command, type Run } from '../../../../platform/command.ts';
import { unmergeConversation, writeSystemLine } from '../../../conversations/index.ts';
import { takeFollowers } from '../../followers/bring-followers.ts';
import { moveInner } from '../../inside/inner-row.ts';
import { merges } from '../../merges/schema.ts';
import { moveSides } from '../../sides/side-row.ts';
import { pastStandings } from '../../standing/schema.ts';
import { fromMessages } from '../hearing/hear-reply.ts';
import { about, lockAny, lockRequest, type RequestRow, subjectOf, writeRequest } from '../request-row.ts';

type Merge = typeof merges.$inferSelect;

/**
 * Takes a merge back: what came with it goes back in its order, and both requests stand as before. What was said
 * since stays where it was said. Only the survivor's status is left as it is when somebody has worked on it since.
 * @throws Problem 404 `request-merge-not-found`, 409 `request-merged` when the survivor was taken in itself: that merge is to
 * be taken back first.
 */
export const partRequest = command({
  name: 'requests.part-request',
  permission: 'requests:write',
  input: z.strictObject({ requestId: z.uuid(), mergeId: z.uuid() }),
  async run(run, { requestId, mergeId }) {
    const into = await lockRequest(run, requestId);
    const merge = await lockMerge(run, into.id, mergeId);
    const from = await lockAny(run, merge.fromId);
    const { sideIds, innerIds = [], followerIds = [], ...moved } = merge.moved;
    await moveSides(run, into, from, sideIds);
    await moveInner(run, into, from, innerIds);
    await takeFollowers(run, into.id, followerIds);
    await unmergeConversation(run.context, {
      conversationId: from.conversationId,
      intoId: into.conversationId,
      ...moved,
    });
    await bringBack(run, from, merge);
    await leaveAsBefore(run, into, from, merge);
    await close(run, merge);
    const told = { ...about(into), mergeId, fromRequestId: from.id };
    run.announce('request.parted', subjectOf(into), told);
    return { requestId: from.id, number: from.number };
  },
});

async function lockMerge({ tx, actor }: Run, intoId: string, mergeId: string): Promise<Merge> {
  const standing = and(
    eq(merges.workspaceId, actor.workspaceId),
    eq(merges.id, mergeId),
    eq(merges.intoId, intoId),
    isNull(merges.undoneAt),
  );
  const [merge] = await tx.select().from(merges).where(standing).for('update');
  if (!merge) throw notFound('request-merge');
  return merge;
}

async function bringBack(run: Run, from: RequestRow, merge: Merge): Promise<void> {
  const { status, closedAt, snoozedUntil } = merge.before.from;
  const sleeps = snoozedUntil !== null && new Date(snoozedUntil) > run.now;
  await writeRequest(run, from, {
    ...(await fromMessages(run, from)),
    ...{ folder: 'work', mergedIntoId: null, status },
    customStatus: from.customStatus,
    closedAt: closedAt ? new Date(closedAt) : null,
    snoozedUntil: sleeps ? new Date(snoozedUntil) : null,
  });
  await forgetSince(run, from, merge);
  const { conversationId } = from;
  await writeSystemLine(run.context, { conversationId, code: 'request.parted' });
  run.announce('request.moved', subjectOf(from), { ...about(from), folder: 'work', before: 'merged' });
}

async function leaveAsBefore(run: Run, into: RequestRow, from: RequestRow, merge: Merge): Promise<void> {
  const { status, solvedAt, addedLabels } = merge.before.into;
  const untouched = into.version === merge.versionAfter;
  const standing = untouched ? { status, solvedAt: solvedAt ? new Date(solvedAt) : null } : {};
  const labels = into.labels.filter((label) => !addedLabels.includes(label));
  await writeRequest(run, into, {
    ...(await fromMessages(run, into)),
    status: into.status,
    labels,
    ...standing,
  });
  if (untouched) {
    await forgetSince(run, into, merge);
    await standAsBefore(run, merge);
  }
  const { conversationId } = into;
  const params = { number: from.number };
  await writeSystemLine(run.context, { conversationId, code: 'request.gave-back', params });
  const fields = ['status', 'preview', 'labels'];
  run.announce('request.changed', subjectOf(into), { ...about(into), fields });
}

/**
 * How it stood since the merge is none of its story any more: a clock would take the time inside another request for
 * a solution.
 */
async function forgetSince({ tx, actor }: Run, { id }: RequestRow, { mergedAt }: Merge): Promise<void> {
  const { workspaceId, requestId, until } = pastStandings;
  const since = and(eq(workspaceId, actor.workspaceId), eq(requestId, id), gte(until, mergedAt));
  await tx.delete(pastStandings).where(since);
}

/**
 * Whatever the survivor took in right before this stands again as that merge left it: so of several that went into one
 * request the last can be taken back, and then the one before, down to how it all stood at first.
 */
async function standAsBefore(run: Run, { intoId, before }: Merge): Promise<void> {
  if (before.into.version === undefined) return;
  const { version } = await lockAny(run, intoId);
  const last = and(
    eq(merges.workspaceId, run.actor.workspaceId),
    eq(merges.intoId, intoId),
    eq(merges.versionAfter, before.into.version),
    isNull(merges.undoneAt),
  );
  await run.tx.update(merges).set({ versionAfter: version }).where(last);
}

async function close({ tx, actor, now }: Run, { id }: Merge): Promise<void> {
  const undone = { undoneAt: now, undoneBy: memberIdOf(actor) };
  const it = and(eq(merges.workspaceId, actor.workspaceId), eq(merges.id, id));
  await tx.update(merges).set(undone).where(it);
}
