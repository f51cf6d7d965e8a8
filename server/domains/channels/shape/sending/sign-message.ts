import { and, eq, isNotNull } from 'drizzle-orm';
import { z } from 'zod';
import { notFound, Problem } from '../../../../kernel/problem.ts';
import { type Context, command } from '../../../../platform/command.ts';
import { noteOwnReaction, readMessage } from '../../../conversations/index.ts';
import { type Channel, channelNamed, type OpenConnection } from '../channel.ts';
import { findConnection, withSecrets } from '../connections/open-connection.ts';
import { channelMessages, channelThreads } from '../schema.ts';
import { whyNot } from './queue-reply.ts';

/** The signs that people put under words in their apps. */
export const signs = ['👍', '❤️', '😂', '😮', '😢', '🙏'] as const;

export const signInput = z.strictObject({ emoji: z.enum(signs).nullable() });

/**
 * Puts a sign under the customer's words in their own app, or takes it away (null). The provider is asked at once, with no
 * transaction open: what it refuses is not noted.
 * @throws Problem 404 `message-not-found`, 409 `sign-not-possible` where the app has no signs or the talk is over,
 * `sign-window-closed` where the time for free words is, 502
 * `channel-refused` with the provider's words.
 */
export async function signMessage(
  context: Context,
  { messageId, emoji }: z.output<typeof signInput> & { messageId: string },
): Promise<void> {
  const { sign, row, peer, to } = await findPlace(context, { messageId });
  const connection: OpenConnection = await withSecrets(row);
  const outcome = await sign(connection, { peer, to, emoji });
  if (outcome.kind === 'refused' && outcome.code === 'window-closed')
    throw new Problem(409, 'sign-window-closed');
  if (outcome.kind !== 'sent')
    throw new Problem(502, 'channel-refused', { params: { words: outcome.words } });
  await noteOwnReaction(context, { messageId, emoji });
}

const findPlace = command({
  name: 'channels.sign-message',
  permission: 'conversations:write',
  input: z.strictObject({ messageId: z.uuid() }),
  async run(run, { messageId }) {
    const { tx, actor, context } = run;
    const message = await readMessage(context, { messageId });
    if (!message) throw notFound('message');
    const sign: Channel['sign'] = channelNamed(message.channel)?.sign;
    if (message.kind !== 'incoming' || !sign) throw new Problem(409, 'sign-not-possible');
    const mine = and(
      eq(channelMessages.workspaceId, actor.workspaceId),
      eq(channelMessages.messageId, messageId),
      isNotNull(channelMessages.threadId),
    );
    const [known] = await tx
      .select({ to: channelMessages.externalId, thread: channelThreads })
      .from(channelMessages)
      .innerJoin(
        channelThreads,
        and(
          eq(channelThreads.workspaceId, channelMessages.workspaceId),
          eq(channelThreads.id, channelMessages.threadId),
        ),
      )
      .where(mine)
      .limit(1);
    const row = known && (await findConnection(run, known.thread.connectionId));
    if (!known || !row || whyNot(known.thread, row)) throw new Problem(409, 'sign-not-possible');
    return { sign, row, peer: known.thread.peer, to: known.to };
  },
});
