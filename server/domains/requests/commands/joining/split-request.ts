import { z } from 'zod';
import { command, type Run } from '../../../../platform/command.ts';
import { splitConversation, writeSystemLine } from '../../../conversations/index.ts';
import { assertNotInner } from '../../inside/inner-row.ts';
import { fromMessages } from '../hearing/hear-reply.ts';
import { openRequest } from '../open-request.ts';
import { about, lockRequest, type RequestRow, subjectOf, writeRequest } from '../request-row.ts';
import { linkRequests } from './link-requests.ts';

/**
 * Takes chosen messages out into a request of their own, linked to this one. Merging it back is the undo.
 * @throws Problem 404 `message-not-found`, 409 `split-leaves-nothing`, `message-leaving`, `inner-stays`.
 */
export const splitRequest = command({
  name: 'requests.split-request',
  permission: 'requests:write',
  input: z.strictObject({
    requestId: z.uuid(),
    messageIds: z.array(z.uuid()).min(1).max(200),
    subject: z.string().trim().min(1).max(998).optional(),
    customerId: z.uuid().optional(),
  }),
  async run(run, { requestId, messageIds, subject, customerId }) {
    const request = await lockRequest(run, requestId);
    await assertNotInner(run, [requestId]);
    const { conversationId, messageId } = await splitConversation(run.context, {
      conversationId: request.conversationId,
      messageIds,
      subject: subject ?? request.subject,
      ...(customerId ? { customerId } : {}),
    });
    const { teamId, brandId, priority, labels } = request;
    const opening = { conversationId, messageId, openedBy: 'member' as const };
    const opened = await openRequest(run.context, { ...opening, teamId, brandId, priority, labels });
    await settle(run, request, opened);
    await linkRequests(run.context, { requestId: opened.requestId, otherId: request.id, kind: 'split' });
    return opened;
  },
});

async function settle(
  run: Run,
  request: RequestRow,
  opened: { requestId: string; number: number },
): Promise<void> {
  const fresh = await lockRequest(run, opened.requestId);
  await writeRequest(run, fresh, await fromMessages(run, fresh));
  await writeRequest(run, request, { ...(await fromMessages(run, request)), status: request.status });
  const line = (conversationId: string, code: string, number: number) =>
    writeSystemLine(run.context, { conversationId, code, params: { number } });
  await line(request.conversationId, 'request.split', opened.number);
  await line(fresh.conversationId, 'request.split-from', request.number);
  const told = { ...about(request), newRequestId: opened.requestId };
  run.announce('request.split', subjectOf(request), told);
  run.announce('request.changed', subjectOf(request), { ...about(request), fields: ['preview'] });
}
