import { and, asc, eq, lte } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { type Context, command, type Run } from '../../../platform/command.ts';
import { inWorkspace } from '../../../platform/database/transaction.ts';
import { eachAlone } from '../../../platform/jobs/each.ts';
import { can } from '../../../platform/policy.ts';
import { writeReply, writeSystemLine } from '../../conversations/index.ts';
import { restrictedAmong } from '../../customers/index.ts';
import { findActorOfMember } from '../../team/index.ts';
import { changeRequest } from '../commands/change-request.ts';
import { about, lockRequest, type RequestRow, subjectOf } from '../commands/request-row.ts';
import { survivorOf } from './inside.ts';
import { followUps } from './schema.ts';
import { settleFollowUp } from './set-follow-up.ts';

type FollowUp = typeof followUps.$inferSelect;

/**
 * No answer came: the request is opened, its people are told, or the prepared words are sent. What cannot be sent is
 * told instead, and of a customer whose data is only stored no more than that is done. A request that was thrown away or closed meanwhile needs nothing.
 */
export const runFollowUp = command({
  name: 'requests.run-follow-up',
  permission: 'requests:write',
  input: z.strictObject({ requestId: z.uuid(), onlyTell: z.boolean().default(false) }),
  async run(run, { requestId, onlyTell }) {
    const request = await lockRequest(run, await survivorOf(run, requestId));
    const isOver = request.folder !== 'work' || request.status === 'closed';
    const row = await settleFollowUp(run, request, isOver ? 'cancelled' : 'done');
    if (!row || isOver) return;
    const isStored = (await restrictedAmong(run, [request.customerId])).size > 0;
    const act = onlyTell || isStored ? 'notify' : await perform(run, request, row);
    const line = { conversationId: request.conversationId, code: 'request.follow-up-due' };
    await writeSystemLine(run.context, line);
    run.announce('follow-up.due', subjectOf(request), {
      ...{ ...about(request), followUpId: row.id, act },
      memberId: request.assigneeId ?? row.setBy,
    });
  },
});

async function perform(run: Run, request: RequestRow, { act, body, setBy }: FollowUp) {
  if (act === 'reopen' && request.status !== 'open')
    await changeRequest(run.context, { requestId: request.id, status: 'open' });
  if (act !== 'send' || !body) return act;
  const writer = await findActorOfMember(run.context, { memberId: setBy });
  if (!writer || !can(writer, 'conversations:write', request)) return 'notify' as const;
  const { conversationId } = request;
  await writeReply({ ...run.context, actor: writer }, { conversationId, body, keepDraft: true });
  return act;
}

/** Those whose moment has come, at most 200 of a workspace at once, each in a transaction of its own. */
export async function runDueFollowUps(context: Context): Promise<number> {
  const { workspaceId } = context.actor;
  const due = and(
    eq(followUps.workspaceId, workspaceId),
    eq(followUps.state, 'waiting'),
    lte(followUps.dueAt, context.now),
  );
  const rows = await inWorkspace(workspaceId, (tx) =>
    tx
      .select({ requestId: followUps.requestId })
      .from(followUps)
      .where(due)
      .orderBy(asc(followUps.dueAt))
      .limit(200),
  );
  const about = ({ requestId }: { requestId: string }) => ({ requestId });
  await eachAlone(rows, { alarm: 'follow-up-failed', about }, ({ requestId }) =>
    runOrTell(context, requestId),
  );
  return rows.length;
}

/** What is refused, such as words that cannot be sent, is told to its people instead, and not tried for ever. */
async function runOrTell(context: Context, requestId: string): Promise<void> {
  try {
    await runFollowUp(context, { requestId });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    // Gone since: nobody has to be told.
    if (error.code !== 'request-not-found') await runFollowUp(context, { requestId, onlyTell: true });
  }
}
