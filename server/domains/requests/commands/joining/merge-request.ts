import { z } from 'zod';
import { memberIdOf } from '../../../../kernel/actor.ts';
import { newId } from '../../../../kernel/ids.ts';
import { Problem } from '../../../../kernel/problem.ts';
import { command, type Run } from '../../../../platform/command.ts';
import { mergeConversation, writeSystemLine } from '../../../conversations/index.ts';
import { bringFollowers } from '../../followers/bring-followers.ts';
import { assertNotInner, moveInner } from '../../inside/inner-row.ts';
import { type Moved, merges } from '../../merges/schema.ts';
import { isToDoAfterMerge, tidyLabels } from '../../rules.ts';
import { moveSides } from '../../sides/side-row.ts';
import { fromMessages } from '../hearing/hear-reply.ts';
import { about, lockAny, type RequestRow, subjectOf, writeRequest } from '../request-row.ts';
import { standAgain } from '../solve-request.ts';

/**
 * Takes a request into another: all that was said stands there, in the order of time, and whatever is still sent to
 * the first one lands there. Its customers come along only with `withPeople`, because they will read every answer.
 * @throws Problem 409 `request-merge-with-itself`, `request-merged`, `merge-not-at-work`, `merge-into-closed`,
 * `inner-stays`, and `message-leaving` while a reply of one is still on its way.
 */
export const mergeRequest = command({
  name: 'requests.merge-request',
  permission: 'requests:write',
  input: z.strictObject({ requestId: z.uuid(), intoId: z.uuid(), withPeople: z.boolean().default(false) }),
  async run(run, { requestId, intoId, withPeople }) {
    const { from, into } = await lockPair(run, requestId, intoId);
    const sideIds = await moveSides(run, from, into);
    const innerIds = await moveInner(run, from, into);
    const followerIds = await bringFollowers(run, from.id, into.id);
    const moved = await mergeConversation(run.context, {
      conversationId: from.conversationId,
      intoId: into.conversationId,
      withPeople,
    });
    const mergeId = newId();
    const addedLabels = from.labels.filter((label) => !into.labels.includes(label));
    await takeAway(run, from, into);
    await takeIn(run, into, from, addedLabels);
    const after = await lockAny(run, into.id);
    await remember(run, {
      mergeId,
      from,
      into,
      moved: { ...moved, sideIds, innerIds, followerIds },
      addedLabels,
      versionAfter: after.version,
    });
    const told = { ...about(into), mergeId, fromRequestId: from.id };
    run.announce('request.took-in', subjectOf(into), told);
    return { mergeId };
  },
});

/** Both, locked in one order, so that two who merge them towards each other never wait for each other. */
async function lockPair(run: Run, requestId: string, intoId: string) {
  if (requestId === intoId) throw new Problem(409, 'request-merge-with-itself');
  const rows = new Map<string, RequestRow>();
  for (const id of [requestId, intoId].sort()) rows.set(id, await lockAny(run, id));
  const [from, into] = [rows.get(requestId), rows.get(intoId)];
  if (!from || !into) throw new Problem(409, 'request-merge-with-itself');
  assertAtWork(from);
  assertTakesIn(into);
  await assertNotInner(run, [requestId, intoId]);
  return { from, into };
}

/** Whether a request may take another in. @throws Problem 409 `request-merged`, `merge-not-at-work`, `merge-into-closed`. */
export function assertTakesIn(into: Pick<RequestRow, 'folder' | 'status'>): void {
  assertAtWork(into);
  if (into.status === 'closed') throw new Problem(409, 'merge-into-closed');
}

function assertAtWork({ folder }: Pick<RequestRow, 'folder'>): void {
  if (folder === 'merged') throw new Problem(409, 'request-merged');
  if (folder !== 'work') throw new Problem(409, 'merge-not-at-work');
}

async function takeAway(run: Run, from: RequestRow, into: RequestRow): Promise<void> {
  await writeRequest(run, from, {
    ...{ folder: 'merged', mergedIntoId: into.id, status: 'closed', snoozedUntil: null },
    customStatus: from.customStatus,
    closedAt: from.closedAt ?? run.now,
  });
  const { conversationId } = from;
  const params = { number: into.number };
  await writeSystemLine(run.context, { conversationId, code: 'request.merged-into', params });
  run.announce('request.moved', subjectOf(from), { ...about(from), folder: 'merged', before: 'work' });
}

async function takeIn(run: Run, into: RequestRow, from: RequestRow, addedLabels: string[]): Promise<void> {
  const fresh = await fromMessages(run, into);
  const labels = tidyLabels([...into.labels, ...addedLabels]);
  await writeRequest(run, into, { ...fresh, status: into.status, labels });
  const { conversationId } = into;
  const params = { number: from.number };
  await writeSystemLine(run.context, { conversationId, code: 'request.took-in', params });
  const spokeLast = fresh.customerSpokeLast ?? false;
  const fields = ['preview', ...(addedLabels.length > 0 ? ['labels'] : [])];
  if (!isToDoAfterMerge(into.status, from.status, spokeLast)) {
    run.announce('request.changed', subjectOf(into), { ...about(into), fields });
    return;
  }
  if (into.status === 'solved') await standAgain(run, into, run.actor.type === 'member' ? 'member' : 'api');
  else await writeRequest(run, into, { status: 'open' });
  run.announce('request.changed', subjectOf(into), { ...about(into), fields: ['status', ...fields] });
}

type Merged = {
  mergeId: string;
  from: RequestRow;
  into: RequestRow;
  moved: Moved;
  addedLabels: string[];
  versionAfter: number;
};

async function remember({ tx, actor, now }: Run, merged: Merged): Promise<void> {
  const { mergeId, from, into, moved, addedLabels, versionAfter } = merged;
  await tx.insert(merges).values({
    workspaceId: actor.workspaceId,
    id: mergeId,
    fromId: from.id,
    intoId: into.id,
    moved,
    before: {
      from: {
        status: from.status,
        closedAt: from.closedAt?.toISOString() ?? null,
        snoozedUntil: from.snoozedUntil?.toISOString() ?? null,
      },
      into: {
        status: into.status,
        solvedAt: into.solvedAt?.toISOString() ?? null,
        addedLabels,
        version: into.version,
      },
    },
    versionAfter,
    mergedBy: memberIdOf(actor),
    mergedAt: now,
  });
}
