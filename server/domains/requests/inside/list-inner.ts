import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { maySee } from '../../conversations/index.ts';
import { memberCards, teamCards } from '../../team/index.ts';
import { findRequest } from '../queries/list-requests.ts';
import { requests } from '../schema.ts';
import { innerRequests } from './schema.ts';

/**
 * What was asked inside a request, oldest first, and since when an answer is owed. Of a question whose team the reader
 * may not look into, no more than that it was asked.
 * @throws Problem 404 `request-not-found`.
 */
export const listInner = query({
  name: 'requests.list-inner',
  permission: 'requests:read',
  input: z.strictObject({ request: z.string().max(40) }),
  async run(run, { request }) {
    const { tx, actor, context } = run;
    const { id: outerId } = await findRequest(context, { request });
    const { workspaceId, requestId, askedAt } = innerRequests;
    const { id, number, subject, status, folder, teamId, assigneeId, brandId, customerId } = requests;
    const rows = await tx
      .select({
        inner: { askedAt, waitsSince: innerRequests.waitsSince },
        asker: { id: memberCards.id, name: memberCards.name },
        team: { id: teamCards.id, name: teamCards.name },
        request: { id, number, subject, status, folder, teamId, assigneeId, brandId, customerId },
      })
      .from(innerRequests)
      .innerJoin(requests, and(eq(requests.workspaceId, workspaceId), eq(id, requestId)))
      .leftJoin(teamCards, and(eq(teamCards.workspaceId, workspaceId), eq(teamCards.id, teamId)))
      .leftJoin(
        memberCards,
        and(eq(memberCards.workspaceId, workspaceId), eq(memberCards.id, innerRequests.askedBy)),
      )
      .where(and(eq(workspaceId, actor.workspaceId), eq(innerRequests.outerId, outerId)))
      .orderBy(asc(askedAt), asc(requestId));
    return rows.map(({ inner, asker, team, request: asked }) => {
      const isOpen = asked.status === 'open' && asked.folder === 'work';
      const isSeen = maySee(actor, asked);
      return {
        ...{ id: asked.id, number: asked.number, status: asked.status, team, askedBy: asker },
        ...{ askedAt: inner.askedAt, waitsSince: isOpen ? inner.waitsSince : null },
        subject: isSeen ? asked.subject : null,
      };
    });
  },
});
