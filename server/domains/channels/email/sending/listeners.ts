import { listen } from '../../../../platform/events/listeners.ts';
import type {} from '../../../conversations/events.ts';
import { forgetBytes } from './outbox/forget-bytes.ts';
import { queueReply, takeBackMail } from './reply/queue-reply.ts';

listen({
  name: 'channels.queue-reply',
  hears: 'message.written',
  run: (context, { payload }) => queueReply(context, { messageId: payload.messageId }),
});

listen({
  name: 'channels.take-back-mail',
  hears: 'message.taken-back',
  run: (context, { payload }) => takeBackMail(context, { messageId: payload.messageId }),
});

listen({
  name: 'channels.forget-bytes',
  hears: 'message.redacted',
  run: (context, { payload }) => forgetBytes(context, { conversationId: payload.conversationId }),
});
