import { listen } from '../../../platform/events/listeners.ts';
import type {} from '../../conversations/events.ts';
import { planMailOn } from './mail/mail-on.ts';

listen({
  name: 'channels.plan-chat-mail',
  hears: 'message.delivery-changed',
  when: ({ state }) => state === 'sent',
  run: (context, { payload }) => planMailOn(context, { messageId: payload.messageId }),
});
