import { and, asc, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { memberCards } from '../../team/index.ts';
import { findRequest } from '../queries/list-requests.ts';
import { idsInside } from './inside.ts';
import { followUps, scheduledReplies } from './schema.ts';

/** What is still to come on a request: replies that wait or are held, and the follow-up. */
export const listLater = query({
  name: 'requests.list-later',
  permission: 'requests:read',
  input: z.strictObject({ request: z.string().max(40) }),
  async run(run, { request }) {
    const { tx, actor, context } = run;
    const ids = await idsInside(run, (await findRequest(context, { request })).id);
    const coming = and(
      eq(scheduledReplies.workspaceId, actor.workspaceId),
      inArray(scheduledReplies.requestId, ids),
      inArray(scheduledReplies.state, ['waiting', 'held']),
    );
    const writer = and(
      eq(memberCards.workspaceId, scheduledReplies.workspaceId),
      eq(memberCards.id, scheduledReplies.writtenBy),
    );
    const replies = await tx
      .select({ reply: scheduledReplies, name: memberCards.name })
      .from(scheduledReplies)
      .leftJoin(memberCards, writer)
      .where(coming)
      .orderBy(asc(scheduledReplies.sendAt));
    const waiting = and(
      eq(followUps.workspaceId, actor.workspaceId),
      inArray(followUps.requestId, ids),
      eq(followUps.state, 'waiting'),
    );
    const [followUp] = await tx.select().from(followUps).where(waiting);
    return {
      replies: replies.map(({ reply, name }) => ({ ...reply, writerName: name ?? '' })),
      followUp: followUp ?? null,
    };
  },
});
