import { newId } from '../../../../kernel/ids.ts';
import type { Run } from '../../../../platform/command.ts';
import { can } from '../../../../platform/policy.ts';
import { findLastWords, passDraft } from '../../../conversations/index.ts';
import { findReader } from '../../../customers/index.ts';
import { listTeams } from '../../../team/index.ts';
import { assignRequest } from '../../commands/assign-request.ts';
import type { RequestRow } from '../../commands/request-row.ts';
import { handoverItems } from '../schema.ts';

export type Destination = { memberId: string | null; teamId: string | null };

/**
 * Passes one request of an absent member on, draft and all, and keeps where it stood. Covering widens nobody's view:
 * what whoever covers may not see stays with its team, as nobody's.
 */
export async function passOn(
  run: Run,
  request: RequestRow,
  handover: { id: string; memberId: string; name: string },
  wished: Destination,
): Promise<void> {
  const to = await withinReach(run, request, wished);
  const { tx, context, actor, now } = run;
  const { id: requestId, conversationId, teamId } = request;
  const { messageId } = await findLastWords(context, { conversationId });
  const { hadDraft } = await passDraft(context, {
    ...{ conversationId, fromMemberId: handover.memberId, toMemberId: to.memberId },
  });
  const stood = { lastMessageId: messageId, dueAt: request.nextDueAt, snoozedUntil: request.snoozedUntil };
  const went = { toMemberId: to.memberId, toTeamId: to.teamId, hadDraft, passedAt: now };
  const open = { outcome: null, settledAt: null };
  await tx
    .insert(handoverItems)
    .values({
      ...{ workspaceId: actor.workspaceId, id: newId(), handoverId: handover.id, requestId },
      ...{ ...stood, ...went, ...open, beforeTeamId: teamId },
    })
    .onConflictDoUpdate({
      target: [handoverItems.workspaceId, handoverItems.handoverId, handoverItems.requestId],
      set: { ...stood, ...went, ...open },
    });
  await assignRequest(context, {
    requestId,
    assigneeId: to.memberId,
    ...(to.teamId ? { teamId: to.teamId } : {}),
    why: { way: 'cover', reasonCodes: [], absentName: handover.name },
  });
}

async function withinReach({ context }: Run, request: RequestRow, to: Destination): Promise<Destination> {
  const nobody = { memberId: null, teamId: null };
  if (to.teamId && to.teamId !== request.teamId) {
    const own = (await listTeams(context, {})).find((one) => one.id === request.teamId);
    if (own?.isPrivate) return nobody;
  }
  if (!to.memberId) return to;
  const cover = await findReader(context, { memberId: to.memberId });
  return cover && can(cover, 'requests:read', { ...request, assigneeId: null }) ? to : nobody;
}
