import { z } from 'zod';
import { command } from '../../../../platform/command.ts';
import { choicesInput, writeReply } from '../../../conversations/index.ts';
import { queueParcels } from '../sending/queue-reply.ts';

/**
 * Asks the customer a question with answers to choose among, by the way of their last words: to tap on where the channel
 * has that, else as a list with numbers. What they choose comes back as a message of theirs.
 */
export const askWithChoices = command({
  name: 'channels.ask-with-choices',
  permission: 'conversations:write',
  input: z.strictObject({
    conversationId: z.uuid(),
    body: z.string().trim().min(1).max(100_000),
    choices: choicesInput,
    /** It may be taken back for so many seconds. */
    sendAfterSeconds: z.number().int().min(0).max(600).default(0),
  }),
  async run({ context }, given) {
    const { messageId } = await writeReply(context, given);
    await queueParcels(context, { messageId });
    return { messageId };
  },
});
