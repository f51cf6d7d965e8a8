import { listen } from '../../../../platform/events/listeners.ts';
import type {} from '../../../conversations/events.ts';
import type {} from '../../../requests/events.ts';
import { followMessage, forgetConversation } from './follow-conversation.ts';

listen({
  name: 'channels.follow-talk',
  hears: 'message.moved',
  run: (context, { payload: { messageId } }) => followMessage(context, { messageId }),
});

for (const hears of ['request.deleted', 'side-conversation.deleted'] as const)
  listen({
    name: `channels.forget-talk-of-${hears.split('.')[0]}`,
    hears,
    run: (context, { payload: { conversationId } }) => forgetConversation(context, { conversationId }),
  });
