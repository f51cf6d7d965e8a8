import { listen } from '../../../../platform/events/listeners.ts';
import type {} from '../../../conversations/events.ts';
import { forgetRaw } from './log/forget-raw.ts';
import { followMessage } from './threading/follow-message.ts';

listen({
  name: 'channels.forget-raw',
  hears: 'message.redacted',
  run: (context, { payload }) => forgetRaw(context, { messageId: payload.messageId }),
});

listen({
  name: 'channels.follow-message',
  hears: 'message.moved',
  run: (context, { payload }) => followMessage(context, payload),
});
