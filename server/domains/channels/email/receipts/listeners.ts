import { listen } from '../../../../platform/events/listeners.ts';
import type {} from '../../../requests/events.ts';
import { sendReceipt } from './send-receipt.ts';

listen({
  name: 'channels.send-receipt',
  hears: 'request.opened',
  async run(context, { payload }) {
    const { requestId, number, conversationId, automatic, folder, channel, openedBy, notify } = payload;
    const isAwaited = notify || (openedBy === 'message' && channel === 'email');
    if (folder !== 'work' || !isAwaited) return;
    await sendReceipt(context, { requestId, number, conversationId, automatic });
  },
});
