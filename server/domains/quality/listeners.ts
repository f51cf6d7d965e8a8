import { listen } from '../../platform/events/listeners.ts';
import { checkSentReply } from './checking/check-reply.ts';

listen({
  name: 'quality.check-reply',
  hears: 'message.written',
  // As long as it may be taken back it has not been said.
  delaySeconds: 60,
  when: ({ kind, channel }) => kind === 'reply' && channel !== 'internal',
  run: (context, { payload: { conversationId, messageId } }) =>
    checkSentReply(context, { conversationId, messageId }),
});
