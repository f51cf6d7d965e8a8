import { listen } from '../../../../platform/events/listeners.ts';
import type {} from '../../../conversations/events.ts';
import { channelNamed } from '../channel.ts';
import { queueParcels, takeBackParcels } from './queue-reply.ts';

listen({
  name: 'channels.queue-parcels',
  hears: 'message.written',
  when: ({ kind, channel }) => kind === 'reply' && channelNamed(channel) !== undefined,
  run: (context, { payload }) => queueParcels(context, { messageId: payload.messageId }),
});

listen({
  name: 'channels.take-back-parcels',
  hears: 'message.taken-back',
  run: (context, { payload }) => takeBackParcels(context, { messageId: payload.messageId }),
});
