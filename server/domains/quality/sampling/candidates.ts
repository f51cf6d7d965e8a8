import { and, eq, exists, gte, inArray, isNotNull, lt, type SQL, sql } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { promiseCards } from '../../promises/index.ts';
import { listOutcomes, requestCards } from '../../requests/index.ts';
import { memberCards } from '../../team/index.ts';
import type { Candidate, Risk } from '../rules/sampling/draw.ts';
import type { qualityPlans } from './schema.ts';

type Plan = Pick<typeof qualityPlans.$inferSelect, 'teamIds' | 'providerIds' | 'channels' | 'memberIds'>;
/** Ends as the database reads them: the zone of the company is known there. */
export type Span = { from: SQL; to: SQL };
export type Solved = Candidate & { conversationId: string; solvedAt: Date };

/** More are not drawn from: the newest. */
const most = 10_000;
/** At most so many points of five from the customer are a low rating. */
const low = 2;

/** The requests that were solved in a time, each with who answered for it and what was risky about it. */
export async function listCandidates(
  run: Run,
  plan: Plan,
  { from, to }: Span,
  longWaitHours: number,
): Promise<Solved[]> {
  const { tx, actor } = run;
  const { id, conversationId, assigneeId, teamId, channel, solvedAt, createdAt, firstAnsweredAt } =
    requestCards;
  const rows = await tx
    .select({
      ...{ id, conversationId, assigneeId, teamId, channel, solvedAt, createdAt, firstAnsweredAt },
      providerId: memberCards.providerId,
      promiseBroken: sql<boolean>`${exists(brokenPromises(run))}`,
    })
    .from(requestCards)
    .innerJoin(
      memberCards,
      and(eq(memberCards.workspaceId, requestCards.workspaceId), eq(memberCards.id, requestCards.assigneeId)),
    )
    .where(
      and(
        eq(requestCards.workspaceId, actor.workspaceId),
        eq(requestCards.folder, 'work'),
        isNotNull(requestCards.assigneeId),
        gte(requestCards.solvedAt, from),
        lt(requestCards.solvedAt, to),
        ...narrowing(plan),
      ),
    )
    .orderBy(requestCards.solvedAt)
    .limit(most);
  const outcomes = await listOutcomes(run.context, { requestIds: rows.map((row) => row.id) });
  const became = new Map(outcomes.map((one) => [one.requestId, one]));
  return rows.flatMap((row) => {
    if (!row.assigneeId || !row.solvedAt) return [];
    const { score = null, wasReopened = false } = became.get(row.id) ?? {};
    const risks: Risk[] = [
      ...(score !== null && score <= low ? (['low-rating'] as const) : []),
      ...(wasReopened ? (['reopened'] as const) : []),
      ...(row.promiseBroken ? (['promise-broken'] as const) : []),
      ...(waited(row) > longWaitHours ? (['long-wait'] as const) : []),
    ];
    const { id: requestId, assigneeId: memberId, solvedAt, ...rest } = row;
    const { conversationId, providerId, teamId, channel } = rest;
    return [{ requestId, memberId, conversationId, providerId, teamId, channel, risks, solvedAt }];
  });
}

const brokenPromises = ({ tx }: Run) =>
  tx
    .select({ one: sql`1` })
    .from(promiseCards)
    .where(
      and(
        eq(promiseCards.workspaceId, requestCards.workspaceId),
        eq(promiseCards.requestId, requestCards.id),
        eq(promiseCards.state, 'broken'),
      ),
    );

function narrowing({ teamIds, providerIds, channels, memberIds }: Plan): (SQL | undefined)[] {
  const one = (column: Parameters<typeof inArray>[0], values: readonly string[]) =>
    values.length > 0 ? inArray(column, [...values]) : undefined;
  return [
    one(requestCards.teamId, teamIds),
    one(memberCards.providerId, providerIds),
    one(requestCards.channel, channels),
    one(requestCards.assigneeId, memberIds),
  ];
}

/** Hours until the first answer; one that never came is no wait of the answer that is looked at. */
function waited({ createdAt, firstAnsweredAt }: { createdAt: Date; firstAnsweredAt: Date | null }): number {
  return firstAnsweredAt ? (firstAnsweredAt.getTime() - createdAt.getTime()) / 3_600_000 : 0;
}
