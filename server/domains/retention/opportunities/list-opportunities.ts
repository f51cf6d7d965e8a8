import { and, count, desc, eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { wilson } from '../../../kernel/statistics/intervals.ts';
import { query, type Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { visibleTo } from '../../conversations/index.ts';
import { customerCards } from '../../customers/index.ts';
import { findRequest, requestCards } from '../../requests/index.ts';
import { memberCards } from '../../team/index.ts';
import { opportunities, opportunityKinds } from '../schema.ts';
import { findSaid } from './find-said.ts';
import { refusalOf } from './rules.ts';

/** What was recorded on a request, and why nothing can be where that is so. @throws Problem 404 `request-not-found`. */
export const listOpportunitiesOfRequest = query({
  name: 'retention.list-opportunities-of-request',
  permission: 'retention:read',
  input: z.strictObject({ request: z.string().max(40) }),
  async run(run, { request }) {
    const { id, status } = await findRequest(run.context, { request });
    const refusal = refusalOf(status, await findSaid(run, id));
    const mayRecord = refusal === null && may(run.actor, 'retention:record');
    return { mayRecord, refusal, items: await select(run, eq(opportunities.requestId, id)) };
  },
});

/** The newest of all, or of one customer. */
export async function newestOpportunities(run: Run, customerId?: string) {
  return select(run, customerId ? eq(opportunities.customerId, customerId) : undefined);
}

const referred = alias(customerCards, 'referred');

function select({ tx, actor }: Run, which: SQL | undefined) {
  const { id, kind, note, recordedAt, state, orderedAt, valueMinor, recordedBy, workspaceId } = opportunities;
  return tx
    .select({
      ...{ id, kind, note, recordedAt, state, orderedAt, valueMinor },
      request: { id: requestCards.id, number: requestCards.number, subject: requestCards.subject },
      customer: { id: customerCards.id, name: customerCards.name },
      referredName: referred.name,
      byName: memberCards.name,
      isMine: sql<boolean>`coalesce(${recordedBy} = ${memberIdOf(actor)}::uuid, false)`,
    })
    .from(opportunities)
    .innerJoin(
      requestCards,
      and(eq(requestCards.workspaceId, workspaceId), eq(requestCards.id, opportunities.requestId)),
    )
    .innerJoin(
      customerCards,
      and(eq(customerCards.workspaceId, workspaceId), eq(customerCards.id, opportunities.customerId)),
    )
    .leftJoin(referred, and(eq(referred.workspaceId, workspaceId), eq(referred.id, opportunities.referredId)))
    .leftJoin(memberCards, and(eq(memberCards.workspaceId, workspaceId), eq(memberCards.id, recordedBy)))
    .where(and(eq(workspaceId, actor.workspaceId), which, visibleTo(actor, requestCards)))
    .orderBy(desc(recordedAt), desc(id))
    .limit(50);
}

/** How many of each kind were recorded, and how many of those whose time is over led to an order. */
export async function opportunityResults({ tx, actor }: Run) {
  const { workspaceId, kind, state, valueMinor } = opportunities;
  const rows = await tx
    .select({ kind, state, number: count(), minor: sql<string>`coalesce(sum(${valueMinor}), 0)` })
    .from(opportunities)
    .where(eq(workspaceId, actor.workspaceId))
    .groupBy(kind, state);
  return opportunityKinds.map((one) => {
    const ofKind = rows.filter((row) => row.kind === one);
    const numberOf = (wanted: string) => ofKind.find((row) => row.state === wanted)?.number ?? 0;
    const [ordered, lapsed] = [numberOf('ordered'), numberOf('lapsed')];
    const { estimate, low, high } = wilson(ordered, ordered + lapsed);
    const revenueMinor = ofKind.reduce((sum, row) => sum + Number(row.minor), 0);
    return { kind: one, open: numberOf('open'), ordered, lapsed, rate: estimate, low, high, revenueMinor };
  });
}
