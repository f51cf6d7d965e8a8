import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../platform/command.ts';
import { readMessage } from '../../conversations/index.ts';
import { findRequestOfConversation, requestCards } from '../../requests/index.ts';
import { notifyMember } from './notify-member.ts';

const permission = 'notifications:write';

/** A request stands with a member: they are told, unless they took it themselves. */
export const hearAssignment = command({
  name: 'notifications.hear-assignment',
  permission,
  input: z.strictObject({ requestId: z.uuid(), memberId: z.uuid(), actorId: z.uuid().nullable() }),
  async run(run, { requestId, memberId, actorId }) {
    const request = await findCard(run, eq(requestCards.id, requestId));
    // Whoever it was taken from again before this is heard need not know of it.
    if (memberId === actorId || request?.assigneeId !== memberId) return null;
    return notifyMember(run.context, { memberId, kind: 'assigned', requestId, actorId });
  },
});

/** A member was named in a note. */
export const hearMention = command({
  name: 'notifications.hear-mention',
  permission,
  input: z.strictObject({
    conversationId: z.uuid(),
    messageId: z.uuid(),
    memberId: z.uuid(),
    actorId: z.uuid().nullable(),
  }),
  async run(run, { conversationId, memberId, ...about }) {
    const request = await findRequestOfConversation(run.context, { conversationId });
    if (!request || memberId === about.actorId) return null;
    return notifyMember(run.context, { memberId, kind: 'mentioned', requestId: request.id, ...about });
  },
});

/** The customer wrote again: whoever the request stands with is told. */
export const hearAnswer = command({
  name: 'notifications.hear-answer',
  permission,
  input: z.strictObject({ conversationId: z.uuid(), messageId: z.uuid() }),
  async run(run, { conversationId, messageId }) {
    const request = await findCard(run, eq(requestCards.conversationId, conversationId));
    if (!request?.assigneeId) return null;
    const about = { memberId: request.assigneeId, requestId: request.id, messageId };
    return notifyMember(run.context, { kind: 'answered', ...about });
  },
});

/** The time to answer a waiting customer freely is about to end: whoever the request stands with is told. */
export const hearWindow = command({
  name: 'notifications.hear-window',
  permission,
  input: z.strictObject({ conversationId: z.uuid() }),
  async run(run, { conversationId }) {
    const request = await findCard(run, eq(requestCards.conversationId, conversationId));
    if (!request?.assigneeId) return null;
    return notifyMember(run.context, {
      kind: 'window-closing',
      memberId: request.assigneeId,
      requestId: request.id,
    });
  },
});

/** A reply could not be delivered: whoever wrote it is told. */
export const hearFailure = command({
  name: 'notifications.hear-failure',
  permission,
  input: z.strictObject({ conversationId: z.uuid(), messageId: z.uuid() }),
  async run(run, { conversationId, messageId }) {
    const request = await findRequestOfConversation(run.context, { conversationId });
    const message = await readMessage(run.context, { messageId });
    if (!request || message?.authorType !== 'member' || !message.authorId) return null;
    const about = { memberId: message.authorId, requestId: request.id, messageId };
    return notifyMember(run.context, { kind: 'delivery-failed', ...about });
  },
});

/** A clock comes near its end, or has run out: those whom its policy names are told. */
export const hearClock = command({
  name: 'notifications.hear-clock',
  permission,
  input: z.strictObject({
    requestId: z.uuid(),
    memberIds: z.array(z.uuid()).max(5000),
    kind: z.enum(['due-soon', 'late', 'step-waits', 'step-late']),
  }),
  async run(run, { memberIds, ...about }) {
    for (const memberId of memberIds) await notifyMember(run.context, { memberId, ...about });
  },
});

/** Words arrived beside a request: whom the request stands with is told, and who asked. */
export const hearSideAnswer = command({
  name: 'notifications.hear-side-answer',
  permission,
  input: z.strictObject({ requestId: z.uuid(), messageId: z.uuid(), createdBy: z.uuid().nullable() }),
  async run(run, { requestId, messageId, createdBy }) {
    const request = await findCard(run, eq(requestCards.id, requestId));
    const members = new Set([request?.assigneeId, createdBy].filter((id) => typeof id === 'string'));
    for (const memberId of members)
      await notifyMember(run.context, { kind: 'side-answered', memberId, requestId, messageId });
  },
});

/** A draft is to be looked at, or was: the one who is asked is told, or the one who wrote it. */
export const hearDraft = command({
  name: 'notifications.hear-draft',
  permission,
  input: z.strictObject({
    conversationId: z.uuid(),
    memberId: z.uuid(),
    kind: z.enum(['check-asked', 'draft-checked']),
    actorId: z.uuid().nullable(),
  }),
  async run(run, { conversationId, memberId, kind, actorId }) {
    const request = await findRequestOfConversation(run.context, { conversationId });
    if (!request || memberId === actorId) return null;
    return notifyMember(run.context, { kind, memberId, requestId: request.id, actorId });
  },
});

async function findCard({ tx, actor }: Run, same: ReturnType<typeof eq>) {
  const { id, assigneeId, workspaceId } = requestCards;
  const [row] = await tx
    .select({ id, assigneeId })
    .from(requestCards)
    .where(and(eq(workspaceId, actor.workspaceId), same));
  return row;
}
