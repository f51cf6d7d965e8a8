import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { writeReply } from '../../conversations/index.ts';
import { assignRequest } from '../commands/assign-request.ts';
import { assertReaches, findPlace } from '../commands/place.ts';
import { about, lockRequest, type RequestRow, subjectOf } from '../commands/request-row.ts';
import { liveChannels } from '../rules.ts';
import { withdrawOffers } from './answer-offer.ts';
import { wakeOffer } from './make-offer.ts';
import { chatTransfers } from './schema.ts';
import { settleTransfer } from './transfer-row.ts';

const longestNote = 5_000;

/**
 * Gives a chat on with a note, in one act: the note stands in the conversation, where customers never see it, the chat
 * waits again, and whoever is named is asked first and reads the note with the offer. Who gave it on is not asked.
 * @throws Problem 409 `chat-not-live` for what is no open chat, `out-of-reach` and `takes-no-requests` for a member who
 * may not have it, 404 `member-not-found`, `team-not-found`.
 */
export const transferChat = command({
  name: 'requests.transfer-chat',
  permission: 'requests:write',
  input: z.strictObject({
    requestId: z.uuid(),
    /** Asked first; else whoever is free. */
    memberId: z.uuid().nullable().default(null),
    /** The team whose it becomes; it stays where it is when none is named. */
    teamId: z.uuid().nullable().default(null),
    note: z.string().trim().min(1).max(longestNote),
  }),
  async run(run, { requestId, memberId, teamId, note }) {
    const { context, actor } = run;
    const request = await lockRequest(run, requestId);
    const isLive = liveChannels.includes(request.channel) && request.status === 'open';
    if (!isLive || request.folder !== 'work' || actor.type !== 'member')
      throw new Problem(409, 'chat-not-live');
    const place = teamId ?? request.teamId;
    await findPlace(run, { assigneeId: memberId, teamId });
    if (memberId) await assertReaches(run, memberId, { ...request, teamId: place });
    const written = { conversationId: request.conversationId, kind: 'note' as const, body: note };
    const { messageId: noteId } = await writeReply(context, { ...written, keepDraft: true });
    await withdrawOffers(context, { requestId, anyway: true });
    await assignRequest(context, { requestId, assigneeId: null, teamId: place });
    await lay(run, request, { fromId: actor.id, toMemberId: memberId, noteId });
    await wakeOffer(context, { requestId });
  },
});

type Given = { fromId: string; toMemberId: string | null; noteId: string };

async function lay(run: Run, request: RequestRow, given: Given): Promise<void> {
  const { tx, actor, now, announce } = run;
  await settleTransfer(run, request.id);
  const row = {
    workspaceId: actor.workspaceId,
    id: newId(),
    requestId: request.id,
    ...given,
    createdAt: now,
  };
  await tx.insert(chatTransfers).values(row);
  const { fromId, toMemberId } = given;
  announce('chat.transferred', subjectOf(request), { ...about(request), fromId, toMemberId });
}
