import { and, eq } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { listTurns } from '../../conversations/index.ts';
import { customerCards } from '../../customers/index.ts';
import { findHistory } from '../../requests/index.ts';
import { readCalendars, timelineOf } from '../../team/index.ts';
import type { Facts } from '../rules/clocks.ts';
import type { History, Turn } from '../rules/history.ts';
import type { PolicyVersion } from '../rules/policies.ts';

type Known = NonNullable<Awaited<ReturnType<typeof findHistory>>>;
type Spoken = Awaited<ReturnType<typeof listTurns>>[number];

/** A request with all that its clocks are worked out from; null when it is not there. */
export async function readFacts(run: Run, requestId: string, policies: readonly PolicyVersion[]) {
  const known = await findHistory(run.context, { requestId });
  if (!known) return null;
  const { request } = known;
  const turns = await listTurns(run.context, { conversationId: request.conversationId });
  const calendars = await readCalendars(run.context, {});
  const asked = { channel: request.channel, isInternal: await isInternal(run, request.customerId) };
  const facts: Facts = {
    history: toHistory(known, turns),
    asked,
    policies,
    timelineOf: (teamId) => timelineOf(teamId, calendars),
  };
  return { request, facts };
}

/** A past standing ends where the next begins; the first began with the request, the last is how it stands now. */
function toHistory({ request, past }: Known, spoken: readonly Spoken[]): History {
  const openedAt = request.createdAt.getTime();
  const starts = [openedAt, ...past.map((one) => Math.max(openedAt, one.until.getTime()))];
  const standings = [...past, request].map(({ status, priority, teamId }, index) => ({
    ...{ status, priority, teamId },
    from: starts[index] ?? openedAt,
  }));
  return { openedAt, standings, turns: spoken.flatMap(toTurn) };
}

/** What a program sent in a customer's name is nobody's turn. */
function toTurn({ kind, authorType, automatic, at }: Spoken): Turn[] {
  const isIncoming = kind === 'incoming';
  if (isIncoming && automatic) return [];
  const byProgram = automatic || authorType === 'system';
  const by = isIncoming ? 'customer' : byProgram ? 'program' : 'member';
  return [{ at: at.getTime(), by, isPrivate: kind === 'note' }];
}

async function isInternal({ tx, actor }: Run, customerId: string): Promise<boolean> {
  const mine = and(eq(customerCards.workspaceId, actor.workspaceId), eq(customerCards.id, customerId));
  const [row] = await tx.select({ isInternal: customerCards.isInternal }).from(customerCards).where(mine);
  return row?.isInternal ?? false;
}
