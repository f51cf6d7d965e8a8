import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { carryNote, readMessage, reportDelivery } from '../../conversations/index.ts';
import { findByConversation } from '../commands/open-request.ts';
import { lockAny } from '../commands/request-row.ts';
import { findInner } from './inner-row.ts';
import { tellOuter } from './tell-outer.ts';

/** A colleague answered inside: their words stand as a note on the outer request. What was taken back is not there. */
export const carryAnswer = command({
  name: 'requests.carry-answer',
  permission: 'requests:write',
  input: z.strictObject({ conversationId: z.uuid(), messageId: z.uuid() }),
  async run(run, { conversationId, messageId }) {
    const found = await findByConversation(run, conversationId);
    if (!found || !(await findInner(run, found.id))) return;
    const inner = await lockAny(run, found.id);
    const message = await readMessage(run.context, { messageId });
    if (message?.kind !== 'reply' || message.deliveryState !== 'queued') return;
    await reportDelivery(run.context, { messageId, state: 'delivered', reason: null });
    const outer = await tellOuter(run, inner, 'answered');
    if (outer) await carryNote(run.context, { messageId, conversationId: outer.conversationId });
  },
});
