import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { readMessage } from '../../conversations/index.ts';
import { findRequestOfConversation, listFollowers, requestCards } from '../../requests/index.ts';
import { notifyMember } from './notify-member.ts';

const permission = 'notifications:write';

/**
 * Something was said on a request: whoever follows it is told, but for the author, and whoever it stands with, who is
 * told anyway. What was taken back meanwhile is not told.
 */
export const hearFollowed = command({
  name: 'notifications.hear-followed',
  permission,
  input: z.strictObject({ conversationId: z.uuid(), messageId: z.uuid() }),
  async run({ context }, { conversationId, messageId }) {
    const request = await findRequestOfConversation(context, { conversationId });
    const message = await readMessage(context, { messageId });
    if (!request || !message) return;
    const actorId = message.authorType === 'member' ? message.authorId : null;
    for (const { id } of await listFollowers(context, { requestId: request.id })) {
      const isTold = message.kind === 'incoming' && id === request.assigneeId;
      if (id === actorId || isTold) continue;
      const about = { memberId: id, requestId: request.id, messageId, actorId };
      await notifyMember(context, { kind: 'followed', ...about });
    }
  },
});

/** A colleague lets a member follow a request. */
export const hearFollowing = command({
  name: 'notifications.hear-following',
  permission,
  input: z.strictObject({ requestId: z.uuid(), memberId: z.uuid(), actorId: z.uuid().nullable() }),
  async run({ context }, { requestId, memberId, actorId }) {
    if (memberId === actorId) return null;
    return notifyMember(context, { kind: 'following', memberId, requestId, actorId });
  },
});

/** Somebody inside answered: whoever the outer request stands with is told. */
export const hearInside = command({
  name: 'notifications.hear-inside',
  permission,
  input: z.strictObject({ requestId: z.uuid(), actorId: z.uuid().nullable() }),
  async run({ tx, actor, context }, { requestId, actorId }) {
    const mine = and(eq(requestCards.workspaceId, actor.workspaceId), eq(requestCards.id, requestId));
    const [row] = await tx.select({ memberId: requestCards.assigneeId }).from(requestCards).where(mine);
    if (!row?.memberId || row.memberId === actorId) return null;
    return notifyMember(context, { kind: 'answered-inside', memberId: row.memberId, requestId, actorId });
  },
});
