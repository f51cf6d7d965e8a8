import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { findConversationForSending, findLastWords, previewOf } from '../../conversations/index.ts';
import { findByConversation } from './open-request.ts';
import { about, lockRequest, subjectOf, writeRequest } from './request-row.ts';

/** Takes subject and preview over again from the conversation, e.g. after words were taken out of it. */
export const refreshRequest = command({
  name: 'requests.refresh-request',
  permission: 'requests:write',
  input: z.strictObject({ conversationId: z.uuid() }),
  async run(run, { conversationId }) {
    const found = await findByConversation(run, conversationId);
    if (!found) return;
    const request = await lockRequest(run, found.id);
    const { conversation } = await findConversationForSending(run.context, { conversationId });
    const { text } = await findLastWords(run.context, { conversationId });
    await writeRequest(run, request, { subject: conversation.subject, preview: previewOf(text) });
    run.announce('request.changed', subjectOf(request), {
      ...about(request),
      fields: ['subject', 'preview'],
    });
  },
});
