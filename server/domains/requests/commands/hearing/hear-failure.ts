import { z } from 'zod';
import { command } from '../../../../platform/command.ts';
import { findOpening } from '../../../conversations/index.ts';
import { findByConversation } from '../open-request.ts';
import { about, lockRequest, subjectOf, writeRequest } from '../request-row.ts';
import { standAgain } from '../solve-request.ts';

/**
 * The last reply did not reach the customer: a request that waits for an answer to it would wait unseen, and one that it solved
 * is not solved for whom it was meant. Both are ours again and wake. Clocks go on as the state says; what a reply has met
 * stays met. Nothing is done after newer words of anybody.
 */
export const hearFailure = command({
  name: 'requests.hear-failure',
  permission: 'requests:write',
  input: z.strictObject({ conversationId: z.uuid(), messageId: z.uuid() }),
  async run(run, { conversationId, messageId }) {
    const found = await findByConversation(run, conversationId);
    if (!found) return;
    const request = await lockRequest(run, found.id);
    const { status, folder } = request;
    if ((status !== 'waiting' && status !== 'solved') || folder !== 'work') return;
    const { kind, at } = await findOpening(run.context, { conversationId, messageId });
    if (kind !== 'reply' || at === null || at < request.lastMessageAt) return;
    if (status === 'solved') return standAgain(run, request, 'delivery');
    await writeRequest(run, request, { status: 'open', snoozedUntil: null });
    run.announce('request.changed', subjectOf(request), { ...about(request), fields: ['status'] });
  },
});
