import { and, asc, desc, eq, gte, isNull, ne } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../../platform/command.ts';
import { passDraft } from '../../../conversations/index.ts';
import { findCover, listMembers, listTeams } from '../../../team/index.ts';
import { assignments } from '../../assignment/schema.ts';
import { assignRequest } from '../../commands/assign-request.ts';
import { lockAny, type RequestRow } from '../../commands/request-row.ts';
import { type Outcome, outcomeOf } from '../rules.ts';
import { handoverItems, handovers } from '../schema.ts';
import { standingHandover } from './begin-handover.ts';

type Item = typeof handoverItems.$inferSelect;

/** An absence is over: what is unfinished and was not touched by choice returns, and each line says what became of it. */
export const endHandover = command({
  name: 'requests.end-handover',
  permission: 'requests:write',
  input: z.strictObject({ absenceId: z.uuid() }),
  async run(run, { absenceId }) {
    const { tx, actor, now, announce, context } = run;
    const handover = await standingHandover(run, absenceId);
    if (!handover) return;
    const { memberId } = handover;
    const isIn = (await listMembers(context, {})).some((one) => one.id === memberId && !one.disabled);
    // Whoever is absent again already gets nothing back: the next handover has it.
    const isHere = isIn && (await findCover(context, { memberId })) === null;
    let returned = 0;
    for (const item of await openItems(run, handover.id)) {
      const outcome = await settleItem(run, item, memberId, isHere);
      if (outcome === 'returned') returned += 1;
    }
    const mine = and(eq(handovers.workspaceId, actor.workspaceId), eq(handovers.id, handover.id));
    await tx.update(handovers).set({ overAt: now }).where(mine);
    const payload = { handoverId: handover.id, absenceId, memberId, returned };
    announce('handover.over', { type: 'member', id: memberId }, payload);
  },
});

function openItems({ tx, actor }: Run, handoverId: string): Promise<Item[]> {
  return tx
    .select()
    .from(handoverItems)
    .where(
      and(
        eq(handoverItems.workspaceId, actor.workspaceId),
        eq(handoverItems.handoverId, handoverId),
        isNull(handoverItems.outcome),
      ),
    )
    .orderBy(asc(handoverItems.requestId));
}

async function settleItem(run: Run, item: Item, memberId: string, isIn: boolean): Promise<Outcome> {
  // What was merged into another one meanwhile is closed, and so counts as finished.
  const request = await lockAny(run, item.requestId);
  const lastWay = await wayOfLast(run, item);
  const isBack = request.assigneeId === memberId;
  const outcome = outcomeOf({ status: request.status, lastWay, isBack, isIn });
  if (outcome === 'returned' && !isBack) await giveBack(run, request, item, memberId);
  await close(run, item, outcome);
  return outcome;
}

async function giveBack(run: Run, request: RequestRow, item: Item, memberId: string): Promise<void> {
  const { context } = run;
  const holder = request.assigneeId;
  const wasMoved = item.toTeamId !== null && request.teamId === item.toTeamId;
  const home = wasMoved ? await standingTeam(run, item.beforeTeamId) : undefined;
  await assignRequest(context, {
    requestId: request.id,
    assigneeId: memberId,
    ...(home === undefined ? {} : { teamId: home }),
    why: { way: 'return', reasonCodes: [] },
  });
  if (!item.hadDraft || !holder) return;
  const { conversationId } = request;
  await passDraft(context, { conversationId, fromMemberId: holder, toMemberId: memberId });
}

/** The team it came from, none when that is gone. */
async function standingTeam({ context }: Run, teamId: string | null): Promise<string | null> {
  const teams = await listTeams(context, {});
  return teams.some((one) => one.id === teamId) ? teamId : null;
}

/** Settles a line; later handovers of the same request by those who covered have nothing to give back any more. */
async function close({ tx, actor, now }: Run, item: Item, outcome: Outcome): Promise<void> {
  const { workspaceId } = actor;
  const settled = { outcome, settledAt: now };
  await tx
    .update(handoverItems)
    .set(settled)
    .where(and(eq(handoverItems.workspaceId, workspaceId), eq(handoverItems.id, item.id)));
  if (outcome !== 'returned') return;
  const later = and(
    eq(handoverItems.workspaceId, workspaceId),
    eq(handoverItems.requestId, item.requestId),
    ne(handoverItems.handoverId, item.handoverId),
    gte(handoverItems.passedAt, item.passedAt),
    isNull(handoverItems.outcome),
  );
  await tx.update(handoverItems).set({ outcome: 'kept', settledAt: now }).where(later);
}

async function wayOfLast({ tx, actor }: Run, { requestId }: Item) {
  const mine = and(eq(assignments.workspaceId, actor.workspaceId), eq(assignments.requestId, requestId));
  const [row] = await tx
    .select({ way: assignments.way })
    .from(assignments)
    .where(mine)
    .orderBy(desc(assignments.at), desc(assignments.id))
    .limit(1);
  return row?.way ?? null;
}
