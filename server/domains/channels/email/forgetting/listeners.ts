import { listen } from '../../../../platform/events/listeners.ts';
import type {} from '../../../requests/events.ts';
import { forgetConversation } from './forget-conversation.ts';

listen({
  name: 'channels.forget-conversation',
  hears: 'request.deleted',
  run: (context, { payload: { conversationId } }) => forgetConversation(context, { conversationId }),
});

listen({
  name: 'channels.forget-side-conversation',
  hears: 'side-conversation.deleted',
  run: (context, { payload: { conversationId } }) => forgetConversation(context, { conversationId }),
});
