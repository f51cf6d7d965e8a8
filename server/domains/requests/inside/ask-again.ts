import { z } from 'zod';
import { notFound } from '../../../kernel/problem.ts';
import { command } from '../../../platform/command.ts';
import { receiveMessage } from '../../conversations/index.ts';
import { about, lockRequest, subjectOf } from '../commands/request-row.ts';
import { colleagueAsCustomer } from './colleague.ts';
import { beginWaiting, findInner } from './inner-row.ts';

/** Writes on in a question inside: it stands open again, and the outer request waits. @throws Problem 404 `request-not-found`. */
export const askAgain = command({
  name: 'requests.ask-again',
  permission: 'requests:write',
  input: z.strictObject({
    requestId: z.uuid(),
    innerId: z.uuid(),
    body: z.string().trim().min(1).max(1_000_000),
  }),
  async run(run, { requestId, innerId, body }) {
    const inner = await lockRequest(run, innerId);
    const outer = await lockRequest(run, requestId);
    if ((await findInner(run, innerId))?.outerId !== requestId) throw notFound('request');
    const { customerId, language } = await colleagueAsCustomer(run);
    const { messageId } = await receiveMessage(run.context, {
      ...{ conversationId: inner.conversationId, channel: 'internal', subject: inner.subject },
      ...{ customerId, language, text: body, html: null, verified: true, at: run.now },
      participants: [{ customerId, role: 'copied' }],
    });
    await beginWaiting(run, innerId);
    const fields = ['waitsInsideSince'];
    run.announce('request.changed', subjectOf(outer), { ...about(outer), fields });
    return { messageId };
  },
});
