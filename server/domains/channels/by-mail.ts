import { and, desc, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { system } from '../../kernel/actor.ts';
import { command } from '../../platform/command.ts';
import { listen } from '../../platform/events/listeners.ts';
import { defineJob } from '../../platform/jobs/job.ts';
import { insertJobs } from '../../platform/jobs/queue.ts';
import type {} from '../conversations/events.ts';
import { numbered, readMessage, readMessages } from '../conversations/index.ts';
import { shownOf } from './chat/talk/shown.ts';
import { findVisitorOf } from './chat/visitors/write-visitor.ts';
import { mailTalk } from './email/sending/notice/mail-talk.ts';
import { channelParcels } from './shape/schema.ts';

/** The queue of answers of which we look later whether they were read. */
const mailOnQueue = 'channels.mail-on-chat';
type MailOnJob = { workspaceId: string; messageId: string };

/** So long an answer waits for its reader in the widget, in milliseconds. */
const waits = 3 * 60_000;

/** An answer lies ready in a widget: if nobody has read it in a while, it is mailed. */
const planMailOn = command({
  name: 'channels.plan-chat-mail',
  permission: 'channels:write',
  input: z.strictObject({ messageId: z.uuid() }),
  async run({ tx, actor, now, context }, { messageId }) {
    const message = await readMessage(context, { messageId });
    if (message?.channel !== 'chat' || message.kind !== 'reply') return;
    const data: MailOnJob = { workspaceId: actor.workspaceId, messageId };
    await insertJobs(tx, mailOnQueue, [{ data, startAfter: new Date(now.getTime() + waits) }]);
  },
});

/**
 * The person has left: what they have not read goes to their address, where one is known, all of it in one mail by the
 * newest of the answers. What they answer comes into the same conversation.
 */
export const mailOn = command({
  name: 'channels.mail-on-chat',
  permission: 'channels:write',
  input: z.strictObject({ messageId: z.uuid() }),
  async run(run, { messageId }): Promise<boolean> {
    const { tx, actor, context } = run;
    const mine = and(
      eq(channelParcels.workspaceId, actor.workspaceId),
      eq(channelParcels.messageId, messageId),
    );
    const [parcel] = await tx.select().from(channelParcels).where(mine);
    if (parcel?.state !== 'sent') return false;
    const ofTalk = and(
      eq(channelParcels.workspaceId, actor.workspaceId),
      eq(channelParcels.threadId, parcel.threadId),
      inArray(channelParcels.state, ['sent']),
    );
    const unread = await tx
      .select()
      .from(channelParcels)
      .where(ofTalk)
      .orderBy(desc(channelParcels.createdAt))
      .limit(20);
    if (unread[0]?.messageId !== messageId) return false;
    const visitor = await findVisitorOf(context, { conversationId: parcel.conversationId });
    if (!visitor) return false;
    const said = await readMessages(context, { messageIds: unread.map((one) => one.messageId) });
    const words = said
      .map((one) => shownOf(one))
      .flatMap(({ text, choices }) => [text, numbered(choices)].filter(Boolean))
      .join('\n\n');
    return mailTalk(run, { reader: visitor, conversationId: parcel.conversationId, words });
  },
});

listen({
  name: 'channels.plan-chat-mail',
  hears: 'message.delivery-changed',
  when: ({ state }) => state === 'sent',
  run: (context, { payload }) => planMailOn(context, { messageId: payload.messageId }),
});

defineJob({
  name: mailOnQueue,
  batchSize: 10,
  concurrency: 1,
  async run(data, now) {
    const { workspaceId, messageId } = data as MailOnJob;
    await mailOn({ actor: system(workspaceId), now }, { messageId });
  },
});
