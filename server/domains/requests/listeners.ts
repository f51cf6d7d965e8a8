import { listen } from '../../platform/events/listeners.ts';
import { countForCustomer, followCustomers } from './commands/follow-customer.ts';
import { hearFailure } from './commands/hearing/hear-failure.ts';
import { hearMessage } from './commands/hearing/hear-message.ts';
import { forgetReply, hearReply } from './commands/hearing/hear-reply.ts';
import { refreshRequest } from './commands/refresh-request.ts';
import { carryAnswer } from './inside/carry-answer.ts';
import { hearCustomer } from './later/hear-customer.ts';

listen({
  name: 'requests.hear-message',
  hears: 'message.received',
  priority: 10,
  sideBySide: true,
  run: (context, { payload }) => {
    const { conversationId, messageId, isNew, automatic, folder, teamId, brandId, perhapsConversationId } =
      payload;
    return hearMessage(context, {
      conversationId,
      messageId,
      isNew,
      automatic,
      folder,
      teamId,
      brandId,
      perhapsConversationId,
    });
  },
});

listen({
  name: 'requests.hear-reply',
  hears: 'message.written',
  priority: 10,
  run: (context, { payload: { conversationId, messageId } }) =>
    hearReply(context, { conversationId, messageId }),
});

listen({
  name: 'requests.forget-reply',
  hears: 'message.taken-back',
  run: (context, { payload: { conversationId } }) => forgetReply(context, { conversationId }),
});

listen({
  name: 'requests.hear-failure',
  hears: 'message.delivery-changed',
  when: ({ state }) => state === 'failed',
  run: (context, { payload: { conversationId, messageId } }) =>
    hearFailure(context, { conversationId, messageId }),
});

listen({
  name: 'requests.refresh-after-redaction',
  hears: 'message.redacted',
  run: (context, { payload: { conversationId } }) => refreshRequest(context, { conversationId }),
});

listen({
  name: 'requests.hear-customer',
  hears: 'request.words-received',
  async run(context, { payload: { requestId, messageId, automatic } }) {
    if (!automatic) await hearCustomer(context, { requestId, messageId });
  },
});

/** An answer that may still be taken back is carried out only when that time is over. */
const mayComeBack = ({ at, payload: { sendAt } }: { at: Date; payload: { sendAt: string | null } }) =>
  sendAt !== null && new Date(sendAt) > at;

listen({
  name: 'requests.carry-answer',
  hears: 'message.written',
  when: ({ channel }) => channel === 'internal',
  run: async (context, event) => {
    const { conversationId, messageId } = event.payload;
    if (!mayComeBack(event)) await carryAnswer(context, { conversationId, messageId });
  },
});

listen({
  name: 'requests.carry-answer-later',
  hears: 'message.written',
  when: ({ channel }) => channel === 'internal',
  delaySeconds: 10,
  run: async (context, event) => {
    const { conversationId, messageId } = event.payload;
    if (mayComeBack(event)) await carryAnswer(context, { conversationId, messageId });
  },
});

const standing = [
  'request.opened',
  'request.reopened',
  'request.solved',
  'request.closed',
  'request.moved',
  'request.answered',
] as const;

for (const hears of standing)
  listen({
    name: `requests.count-after-${hears.replace('request.', '')}`,
    hears,
    run: (context, { payload: { requestId } }) => countForCustomer(context, { requestId }),
  });

listen({
  name: 'requests.count-after-words',
  hears: 'request.changed',
  async run(context, { payload: { requestId, fields } }) {
    if (fields.includes('preview') || fields.includes('status'))
      await countForCustomer(context, { requestId });
  },
});

listen({
  name: 'requests.follow-customers',
  hears: 'conversation.customers-moved',
  run: (context, { payload: { customerIds } }) => followCustomers(context, { customerIds }),
});
