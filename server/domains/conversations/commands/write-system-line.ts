import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { addMessage } from './add-message.ts';

/** A line that says what happened: a code and its values, made words when it is read. */
export const writeSystemLine = command({
  name: 'conversations.write-system-line',
  permission: 'conversations:note',
  input: z.strictObject({
    conversationId: z.uuid(),
    code: z.string().regex(/^[a-z-]+(\.[a-z-]+)*$/),
    params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  }),
  async run(run, { conversationId, code, params }) {
    const author = {
      authorType: run.actor.type === 'member' ? ('member' as const) : ('system' as const),
      authorId: run.actor.id,
    };
    const text = JSON.stringify({ code, params });
    const message = {
      ...author,
      conversationId,
      kind: 'system' as const,
      text,
      channel: 'system',
      createdAt: run.now,
    };
    return { messageId: await addMessage(run, message, []) };
  },
});
