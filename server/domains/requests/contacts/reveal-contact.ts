import { z } from 'zod';
import { notFound } from '../../../kernel/problem.ts';
import { command } from '../../../platform/command.ts';
import { readMessage } from '../../conversations/index.ts';
import { findCustomer } from '../../customers/index.ts';
import { linkTo } from '../../files/index.ts';
import { about, lockRequest, subjectOf } from '../commands/request-row.ts';
import { findRequestOfConversation } from '../queries/list-requests.ts';

/** Shows the addresses of a request's customer to somebody for whom they are masked; the look stands in the trail. */
export const revealContact = command({
  name: 'requests.reveal-contact',
  permission: 'requests:reveal',
  input: z.strictObject({ requestId: z.uuid() }),
  async run(run, { requestId }) {
    const request = await lockRequest(run, requestId);
    const { id: customerId, addresses } = await findCustomer(run.context, { customerId: request.customerId });
    run.announce('request.contact-revealed', subjectOf(request), { ...about(request), customerId });
    return addresses.map(({ kind, value }) => ({ kind, value }));
  },
});

/**
 * A link to a file of a message for somebody for whom addresses are masked; the look stands in the trail.
 * @throws Problem 404 `file-not-found`.
 */
export const revealFile = command({
  name: 'requests.reveal-file',
  permission: 'requests:reveal',
  input: z.strictObject({ messageId: z.uuid(), fileId: z.uuid() }),
  async run(run, { messageId, fileId }) {
    const message = await readMessage(run.context, { messageId });
    const file = message?.attachments.find(({ id }) => id === fileId);
    const request =
      message && (await findRequestOfConversation(run.context, { conversationId: message.conversationId }));
    if (!file || !request) throw notFound('file');
    run.announce('request.file-revealed', subjectOf(request), { ...about(request), messageId, fileId });
    return { url: linkTo({ workspaceId: run.actor.workspaceId, id: fileId }, run.now) };
  },
});
