import { system } from '../../../../kernel/actor.ts';
import { inUnit } from '../../../../platform/command.ts';
import { findConversationForSending } from '../../../conversations/index.ts';
import { channelNamed } from '../channel.ts';
import { findConnection } from '../connections/open-connection.ts';
import { windowEnd } from '../rules/window.ts';
import { lockTalk } from './claim-next.ts';

/** The queue in which windows wait that are about to close. */
export const remindQueue = 'channels.remind-window';
export type RemindJob = { workspaceId: string; threadId: string; wordsAt: string };

/**
 * The time for free words is about to end: it is said aloud, unless the customer wrote again (then a later reminder
 * stands) or somebody has answered since.
 */
export async function remindWindow({ workspaceId, threadId, wordsAt }: RemindJob, now: Date): Promise<void> {
  await inUnit({ actor: system(workspaceId), now }, async (run) => {
    const thread = await lockTalk(run, threadId);
    const connection = thread && (await findConnection(run, thread.connectionId));
    const channel = connection && channelNamed(connection.channel);
    if (!thread?.conversationId || !channel || thread.lastWordsAt?.toISOString() !== wordsAt) return;
    const { lastMessages, conversation } = await findConversationForSending(run.context, {
      conversationId: thread.conversationId,
    });
    const newest = lastMessages.find(({ kind }) => kind === 'incoming' || kind === 'reply');
    if (newest?.kind !== 'incoming') return;
    const closesAt = windowEnd(channel.can.windowHours, thread.lastWordsAt);
    const about = { conversationId: conversation.id, closesAt: closesAt?.toISOString() ?? wordsAt };
    run.announce('channel.window-closing', { type: 'conversation', id: conversation.id }, about);
  });
}
