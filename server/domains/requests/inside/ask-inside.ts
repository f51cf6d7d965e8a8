import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { setAccessCard, startConversation, writeSystemLine } from '../../conversations/index.ts';
import { openRequest } from '../commands/open-request.ts';
import { findPlace } from '../commands/place.ts';
import { about, lockRequest, type RequestRow, subjectOf, writeRequest } from '../commands/request-row.ts';
import { followRequest } from '../followers/follow-request.ts';
import { colleagueAsCustomer } from './colleague.ts';
import { findInner } from './inner-row.ts';
import { subjectOfQuestion } from './question.ts';
import { innerRequests } from './schema.ts';

/**
 * Asks another department from inside a customer's request. The question is a request of its own, whose customer is
 * the colleague; the outer one hangs on its answer, and its clocks go on, because the wait is ours.
 * @throws Problem 409 `inner-of-inner`, `request-finished`, 403 `member-only` for programs, 404 `team-not-found`.
 */
export const askInside = command({
  name: 'requests.ask-inside',
  permission: 'requests:write',
  input: z.strictObject({
    requestId: z.uuid(),
    teamId: z.uuid(),
    assigneeId: z.uuid().nullable().default(null),
    subject: z.string().trim().min(1).max(998).optional(),
    body: z.string().trim().min(1).max(1_000_000),
  }),
  async run(run, { requestId, teamId, assigneeId, body, ...given }) {
    const outer = await lockRequest(run, requestId);
    if (await findInner(run, outer.id)) throw new Problem(409, 'inner-of-inner');
    if (outer.status === 'solved' || outer.status === 'closed') throw new Problem(409, 'request-finished');
    const { team } = await findPlace(run, { teamId, assigneeId });
    const { memberId, customerId, language } = await colleagueAsCustomer(run);
    const subject = given.subject ?? subjectOfQuestion(body);
    const talk = { channel: 'internal', subject, customerId, language, teamId, body };
    const started = await startConversation(run.context, talk);
    await setAccessCard(run.context, { conversationId: started.conversationId, assigneeId });
    const place = { teamId, assigneeId, priority: outer.priority };
    const opened = await openRequest(run.context, { ...started, ...place, openedBy: 'member' });
    await hang(run, opened.requestId, outer.id, memberId);
    await tellOfQuestion(run, outer, opened.number, team?.name ?? '');
    // Whoever asks hears of the answer, also when the request stands with somebody else.
    if (outer.assigneeId !== memberId) await followRequest(run.context, { requestId: outer.id, memberId });
    return { requestId: opened.requestId, number: opened.number };
  },
});

async function hang({ tx, actor, now }: Run, requestId: string, outerId: string, askedBy: string) {
  const { workspaceId } = actor;
  const row = { workspaceId, requestId, outerId, askedBy, askedAt: now, waitsSince: now };
  await tx.insert(innerRequests).values(row);
}

/** What waited for the customer waits for us from now on. */
async function tellOfQuestion(run: Run, outer: RequestRow, number: number, name: string): Promise<void> {
  const line = { conversationId: outer.conversationId, code: 'request.asked-inside' };
  await writeSystemLine(run.context, { ...line, params: { number, name } });
  if (outer.status === 'waiting') await writeRequest(run, outer, { status: 'open' });
  const fields = ['waitsInsideSince', ...(outer.status === 'waiting' ? ['status'] : [])];
  run.announce('request.changed', subjectOf(outer), { ...about(outer), fields });
}
