import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { wilson } from '../../../kernel/statistics/intervals.ts';
import { query, type Run } from '../../../platform/command.ts';
import { visibleTo } from '../../conversations/index.ts';
import { type OrderDays, orderCards, type Stage, stageAt, stages } from '../../orders/index.ts';
import { requestRatings, requests } from '../../requests/schema.ts';
import { edgesOf, type Period, readPeriod } from '../reports/period.ts';
import { readScores } from './read-scores.ts';

/** How fast and how well requests were answered that came in one stage of the customer's way. Times in seconds. */
export type StageFigures = {
  requests: number;
  firstAnswerMedianSeconds: number | null;
  solvingMedianSeconds: number | null;
  rated: number;
  /** The share of 4 and 5 among answers to surveys and ratings, with its interval at 95 %; null when there are none. */
  satisfaction: { rate: number; low: number; high: number } | null;
};

export const stagesReportInput = {
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  team: z.uuid().optional(),
  zone: z.string().max(100).optional(),
};

/** So many requests are looked at one by one; a longer time asks for too many. */
const most = 200_000;

/**
 * Speed and quality per stage of the customer's way: each request counts in the stage in which its customer stood when
 * it came. Spam, trash, inner requests and what the reader may not see are left out.
 * @throws Problem 422 `report-too-long`.
 */
export const stagesReport = query({
  name: 'insights.stages-report',
  permission: 'insights:read',
  input: z.strictObject(stagesReportInput),
  async run(run, { team, ...asked }) {
    const period = await readPeriod(run, asked);
    const asking = await readRequests(run, period, team);
    const ordered = await readOrders(run, [...new Set(asking.map(({ customerId }) => customerId))]);
    const groups = Map.groupBy(asking, ({ customerId, createdAt }) =>
      stageAt(createdAt, ordered.get(customerId) ?? []),
    );
    const rows = stages.map((stage) => ({ stage, ...figuresOf(groups.get(stage) ?? []) }));
    return { ...period, rows: rows satisfies ({ stage: Stage } & StageFigures)[] };
  },
});

type Asking = Awaited<ReturnType<typeof readRequests>>[number];

async function readRequests(run: Run, period: Period, team: string | undefined) {
  const { tx, actor } = run;
  const { start, end } = edgesOf(period);
  const { workspaceId, id, customerId, createdAt, firstAnsweredAt, solvedAt } = requests;
  const rating = and(eq(requestRatings.workspaceId, workspaceId), eq(requestRatings.requestId, id));
  const which = and(
    eq(workspaceId, actor.workspaceId),
    eq(requests.folder, 'work'),
    ne(requests.channel, 'internal'),
    team ? eq(requests.teamId, team) : undefined,
    visibleTo(actor, requests),
    sql`${createdAt} >= ${start} and ${createdAt} < ${end}`,
  );
  const rows = await tx
    .select({ id, customerId, createdAt, firstAnsweredAt, solvedAt, rating: requestRatings.score })
    .from(requests)
    .leftJoin(requestRatings, rating)
    .where(which)
    .limit(most + 1);
  if (rows.length > most) throw new Problem(422, 'report-too-long');
  const scores = await readScores(run, which);
  return rows.map((row) => ({ ...row, score: scores.get(row.id) ?? row.rating }));
}

async function readOrders({ tx, actor }: Run, customerIds: string[]): Promise<Map<string, OrderDays[]>> {
  const all = new Map<string, OrderDays[]>();
  const { workspaceId, customerId, orderedAt, shippedAt, deliveredAt, cancelledAt } = orderCards;
  for (let at = 0; at < customerIds.length; at += 5000) {
    const rows = await tx
      .select({ customerId, orderedAt, shippedAt, deliveredAt, cancelledAt })
      .from(orderCards)
      .where(and(eq(workspaceId, actor.workspaceId), inArray(customerId, customerIds.slice(at, at + 5000))))
      .orderBy(asc(orderedAt));
    for (const [id, own] of Map.groupBy(rows, (row) => row.customerId)) if (id) all.set(id, own);
  }
  return all;
}

function figuresOf(asking: readonly Asking[]): StageFigures {
  const seconds = (end: (one: Asking) => Date | null) =>
    asking.flatMap((one) => {
      const at = end(one);
      return at ? [(at.getTime() - one.createdAt.getTime()) / 1000] : [];
    });
  const scores = asking.flatMap(({ score }) => score ?? []);
  const { estimate, low, high } = wilson(scores.filter((score) => score >= 4).length, scores.length);
  return {
    requests: asking.length,
    firstAnswerMedianSeconds: medianOf(seconds((one) => one.firstAnsweredAt)),
    solvingMedianSeconds: medianOf(seconds((one) => one.solvedAt)),
    rated: scores.length,
    satisfaction: estimate === null ? null : { rate: estimate, low, high },
  };
}

/** The middle value, between the two in the middle where there are two; null of nothing. */
function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2;
}
