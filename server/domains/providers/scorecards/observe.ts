import { type AnyColumn, and, eq, gte, inArray, lt, sql } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { listSatisfied } from '../../feedback/index.ts';
import { promiseCards } from '../../promises/index.ts';
import { listPassed, visitCards } from '../../quality/index.ts';
import { requestCards } from '../../requests/index.ts';
import { type ClockKind, clockCards } from '../../service-levels/index.ts';
import { findDelivered, memberCards } from '../../team/index.ts';
import type { Span } from '../rules/spans.ts';
import type { Counted, Measure } from '../rules/targets.ts';

/** One thing that was counted for a target: a request, when, and whether it was as promised. It names nobody. */
export type Observation = { requestId: string; requestNumber: number; at: Date; isGood: boolean };

/** More are not read: the oldest of the month. */
const most = 20_000;

/**
 * Everything that was counted for a measure of a provider in a time. Its people’s requests are those that are given to them, its
 * promises those that they own, its answers and reviews those of their work.
 */
export async function observe(
  run: Run,
  providerId: string,
  measure: Exclude<Measure, 'hours'>,
  span: Span,
): Promise<Observation[]> {
  if (measure === 'satisfaction')
    return withoutVisits(run, await listSatisfied(run.context, { providerId, ...span }));
  if (measure === 'quality')
    return withoutVisits(run, await listPassed(run.context, { providerId, ...span }));
  return measure === 'promises'
    ? ofPromises(run, providerId, span)
    : ofClocks(run, providerId, measure, span);
}

/** The sums of a measure; of hours the seconds delivered and required. */
export async function count(
  run: Run,
  providerId: string,
  measure: Measure,
  { span, requiredHours, delivered }: { span: Span; requiredHours: number | null; delivered: number },
): Promise<Counted> {
  if (measure === 'hours') return { measure, good: delivered, n: Math.round((requiredHours ?? 0) * 3600) };
  const rows = await observe(run, providerId, measure, span);
  return { measure, good: rows.filter(({ isGood }) => isGood).length, n: rows.length };
}

/** Delivered by presence: available or busy. */
export function deliveredIn({ context }: Run, providerId: string, span: Span): Promise<number> {
  return findDelivered(context, { providerId, ...span });
}

const isTheirs = (providerId: string) => eq(memberCards.providerId, providerId);

/** What one of us asked in a customer's place is nobody's promise to a customer, and charged to nobody. */
const isNoVisit = (requestId: AnyColumn) => sql`not exists (select 1 from ${visitCards}
  where ${visitCards.workspaceId} = ${requestCards.workspaceId} and ${visitCards.requestId} = ${requestId})`;

async function withoutVisits({ tx, actor }: Run, all: Observation[]): Promise<Observation[]> {
  if (all.length === 0) return all;
  const { workspaceId, requestId } = visitCards;
  const ids = all.map((one) => one.requestId);
  const rows = await tx
    .select({ requestId })
    .from(visitCards)
    .where(and(eq(workspaceId, actor.workspaceId), inArray(requestId, ids)));
  const visited = new Set(rows.map((row) => row.requestId));
  return all.filter((one) => !visited.has(one.requestId));
}

/** Clocks by when they were settled: ended in time, or exceeded, which counts when it was due. */
async function ofClocks({ tx, actor }: Run, providerId: string, kind: ClockKind, { from, to }: Span) {
  const c = clockCards;
  const at = sql<Date>`case when ${c.state} = 'breached' then coalesce(${c.dueAt}, ${c.endedAt}) else ${c.endedAt} end`;
  return tx
    .select({
      requestId: c.requestId,
      requestNumber: requestCards.number,
      at: at.mapWith(c.endedAt),
      isGood: sql<boolean>`${c.state} = 'met'`,
    })
    .from(c)
    .innerJoin(
      requestCards,
      and(eq(requestCards.workspaceId, c.workspaceId), eq(requestCards.id, c.requestId)),
    )
    .innerJoin(
      memberCards,
      and(eq(memberCards.workspaceId, c.workspaceId), eq(memberCards.id, requestCards.assigneeId)),
    )
    .where(
      and(
        eq(c.workspaceId, actor.workspaceId),
        eq(c.kind, kind),
        inArray(c.state, ['met', 'breached']),
        eq(requestCards.folder, 'work'),
        isNoVisit(c.requestId),
        isTheirs(providerId),
        sql`${at} >= ${from.toISOString()}::timestamptz and ${at} < ${to.toISOString()}::timestamptz`,
      ),
    )
    .orderBy(at, c.id)
    .limit(most);
}

/** Promises by the day on which they were due. */
async function ofPromises({ tx, actor }: Run, providerId: string, { from, to }: Span) {
  const p = promiseCards;
  return tx
    .select({
      requestId: p.requestId,
      requestNumber: requestCards.number,
      at: p.dueAt,
      isGood: sql<boolean>`${p.state} = 'kept'`,
    })
    .from(p)
    .innerJoin(
      requestCards,
      and(eq(requestCards.workspaceId, p.workspaceId), eq(requestCards.id, p.requestId)),
    )
    .innerJoin(memberCards, and(eq(memberCards.workspaceId, p.workspaceId), eq(memberCards.id, p.ownerId)))
    .where(
      and(
        eq(p.workspaceId, actor.workspaceId),
        inArray(p.state, ['kept', 'broken']),
        isNoVisit(p.requestId),
        isTheirs(providerId),
        gte(p.dueAt, from),
        lt(p.dueAt, to),
      ),
    )
    .orderBy(p.dueAt, p.id)
    .limit(most);
}
