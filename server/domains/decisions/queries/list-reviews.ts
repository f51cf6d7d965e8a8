import { and, asc, count, desc, eq, inArray, isNotNull, isNull, min, sql } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { visibleTo } from '../../conversations/index.ts';
import { customerCards } from '../../customers/index.ts';
import { findOrderSettings } from '../../orders/index.ts';
import { listClauses, listNames } from '../../policies/index.ts';
import { promiseCards } from '../../promises/index.ts';
import { listOutcomes, requestCards } from '../../requests/index.ts';
import { clauseComplaints, clauseReviews, policyDecisions } from '../schema.ts';
import { peopleOf } from './list-decisions.ts';

export const reviewStates = ['open', 'ended'] as const;

/** Reviews of clauses, the open ones by their day, those that are over from the newest. */
export const listReviews = query({
  name: 'decisions.list-reviews',
  permission: 'decisions:review',
  input: z.strictObject({ state: z.enum(reviewStates).default('open') }),
  async run(run, { state }) {
    const { workspaceId, endedAt, dueAt } = clauseReviews;
    const complaints = sql<number>`(select count(*)::int from ${clauseComplaints} c
      where c.workspace_id = ${clauseReviews}.workspace_id and c.review_id = ${clauseReviews}.id)`;
    const rows = await run.tx
      .select({ row: clauseReviews, complaints })
      .from(clauseReviews)
      .where(
        and(eq(workspaceId, run.actor.workspaceId), state === 'open' ? isNull(endedAt) : isNotNull(endedAt)),
      )
      .orderBy(state === 'open' ? asc(dueAt) : desc(endedAt))
      .limit(500);
    const toView = await viewer(run);
    return rows.map(({ row, complaints: number }) => ({ ...toView(row), complaints: number }));
  },
});

/**
 * One review: the clause, how it was used, and each complaint beside what the customer means to us. Complaints on
 * requests that the reader may not see are counted, not shown. @throws Problem 404 `clause-review-not-found`.
 */
export const findReview = query({
  name: 'decisions.find-review',
  permission: 'decisions:review',
  input: z.strictObject({ reviewId: z.uuid() }),
  async run(run, { reviewId }) {
    const { tx, actor } = run;
    const it = and(eq(clauseReviews.workspaceId, actor.workspaceId), eq(clauseReviews.id, reviewId));
    const [row] = await tx.select().from(clauseReviews).where(it);
    if (!row) throw notFound('clause-review');
    const ofReview = and(
      eq(clauseComplaints.workspaceId, actor.workspaceId),
      eq(clauseComplaints.reviewId, reviewId),
    );
    const found = await tx
      .select({ complaint: clauseComplaints, request: requestCards, customer: customerCards.name })
      .from(clauseComplaints)
      .innerJoin(
        requestCards,
        and(
          eq(requestCards.workspaceId, clauseComplaints.workspaceId),
          eq(requestCards.id, clauseComplaints.requestId),
        ),
      )
      .leftJoin(
        customerCards,
        and(
          eq(customerCards.workspaceId, requestCards.workspaceId),
          eq(customerCards.id, requestCards.customerId),
        ),
      )
      .where(and(ofReview, visibleTo(actor, requestCards)))
      .orderBy(asc(clauseComplaints.raisedAt))
      .limit(200);
    const [all] = await tx.select({ count: count() }).from(clauseComplaints).where(ofReview);
    const toView = await viewer(run);
    const personOf = await peopleOf(run);
    const ids = [...new Set(found.map(({ request }) => request.customerId))];
    const values = await valuesOf(run, ids);
    return {
      ...toView(row),
      currency: (await findOrderSettings(run.context, {})).currency,
      used: { ...(await usesOf(run, row)), ...(await worthOf(run, row)) },
      hidden: (all?.count ?? 0) - found.length,
      complaints: found.map(({ complaint, request, customer }) => ({
        ...{ id: complaint.id, cause: complaint.cause, words: complaint.words, at: complaint.raisedAt },
        by: personOf(complaint.raisedBy),
        request: { id: request.id, number: request.number, subject: request.subject },
        customer: { id: request.customerId, name: customer ?? '' },
        value: values.get(request.customerId) ?? null,
      })),
    };
  },
});

/** How often something was decided under the clause, and on how many of these decisions somebody complained. */
async function usesOf({ tx, actor }: Run, { policyId, clauseKey }: typeof clauseReviews.$inferSelect) {
  const { workspaceId } = policyDecisions;
  const isComplained = sql`exists (select 1 from ${clauseComplaints} c
    where c.workspace_id = ${policyDecisions}.workspace_id and c.decision_id = ${policyDecisions}.id)`;
  const [used] = await tx
    .select({
      decisions: count(),
      complained: sql<number>`(count(*) filter (where ${isComplained}))::int`,
    })
    .from(policyDecisions)
    .where(
      and(
        eq(workspaceId, actor.workspaceId),
        eq(policyDecisions.policyId, policyId),
        eq(policyDecisions.clauseKey, clauseKey),
        isNull(policyDecisions.withdrawnAt),
      ),
    );
  return { decisions: used?.decisions ?? 0, complained: used?.complained ?? 0 };
}

/**
 * What all customers are worth together on whose requests something was decided under the clause; null while nothing of it is
 * known, and for whoever may not know it.
 */
async function worthOf({ tx, actor }: Run, { policyId, clauseKey }: typeof clauseReviews.$inferSelect) {
  if (!may(actor, 'retention:read')) return { customers: 0, valueMinor: null };
  const under = tx
    .selectDistinct({ customerId: requestCards.customerId })
    .from(policyDecisions)
    .innerJoin(
      requestCards,
      and(
        eq(requestCards.workspaceId, policyDecisions.workspaceId),
        eq(requestCards.id, policyDecisions.requestId),
      ),
    )
    .where(
      and(
        eq(policyDecisions.workspaceId, actor.workspaceId),
        eq(policyDecisions.policyId, policyId),
        eq(policyDecisions.clauseKey, clauseKey),
        isNull(policyDecisions.withdrawnAt),
      ),
    );
  const [found] = await tx
    .select({ customers: count(), minor: sql<string | null>`sum(${customerCards.valueMinor})` })
    .from(customerCards)
    .where(and(eq(customerCards.workspaceId, actor.workspaceId), inArray(customerCards.id, under)));
  return {
    customers: found?.customers ?? 0,
    valueMinor: found?.minor === null || found?.minor === undefined ? null : Number(found.minor),
  };
}

/** What customers mean to us, from what is known here: requests, since when, what came back, ratings and promises. */
export async function valuesOf(run: Run, customerIds: string[]) {
  if (customerIds.length === 0) return new Map<string, CustomerValue>();
  const { tx, actor } = run;
  const { workspaceId, customerId, createdAt } = requestCards;
  const theirs = and(
    eq(workspaceId, actor.workspaceId),
    inArray(customerId, customerIds),
    eq(requestCards.folder, 'work'),
  );
  const firsts = await tx
    .select({ customerId, requests: count(), since: min(createdAt) })
    .from(requestCards)
    .where(theirs)
    .groupBy(customerId);
  const requests = await tx
    .select({ id: requestCards.id, customerId })
    .from(requestCards)
    .where(theirs)
    .limit(10_000);
  const worth = await worthAmong(run, customerIds);
  const outcomes = await listOutcomes(run.context, { requestIds: requests.map(({ id }) => id) });
  const promised = await tx
    .select({ customerId, state: promiseCards.state, number: count() })
    .from(promiseCards)
    .innerJoin(
      requestCards,
      and(
        eq(requestCards.workspaceId, promiseCards.workspaceId),
        eq(requestCards.id, promiseCards.requestId),
      ),
    )
    .where(theirs)
    .groupBy(customerId, promiseCards.state);
  return new Map(
    firsts.map((first): [string, CustomerValue] => {
      const mine = new Set(requests.filter((one) => one.customerId === first.customerId).map(({ id }) => id));
      const became = outcomes.filter(({ requestId }) => mine.has(requestId));
      const scores = became.flatMap(({ score }) => score ?? []);
      const promises = (state: string) =>
        promised.find((one) => one.customerId === first.customerId && one.state === state)?.number ?? 0;
      return [
        first.customerId,
        {
          requests: first.requests,
          since: first.since,
          reopened: became.filter(({ wasReopened }) => wasReopened).length,
          rated: scores.length,
          score: scores.length === 0 ? null : scores.reduce((sum, one) => sum + one, 0) / scores.length,
          promisesKept: promises('kept'),
          promisesBroken: promises('broken'),
          valueMinor: worth.get(first.customerId) ?? null,
        },
      ];
    }),
  );
}

async function worthAmong({ tx, actor }: Run, customerIds: string[]): Promise<Map<string, number | null>> {
  if (!may(actor, 'retention:read')) return new Map();
  const { workspaceId, id, valueMinor } = customerCards;
  const rows = await tx
    .select({ id, valueMinor })
    .from(customerCards)
    .where(and(eq(workspaceId, actor.workspaceId), inArray(id, customerIds)));
  return new Map(rows.map((row) => [row.id, row.valueMinor]));
}

export type CustomerValue = {
  requests: number;
  since: Date | null;
  reopened: number;
  rated: number;
  /** The mean of the ratings, 1 to 5. */
  score: number | null;
  promisesKept: number;
  promisesBroken: number;
  /** What they are expected to leave over, in minor units of the workspace's currency; null: not known. */
  valueMinor: number | null;
};

async function viewer(run: Run) {
  const names = await listNames(run);
  const clauses = await listClauses(run.context, {});
  const personOf = await peopleOf(run);
  return (row: typeof clauseReviews.$inferSelect) => {
    const clause = clauses.find((one) => one.policyId === row.policyId && one.key === row.clauseKey);
    return {
      ...{ id: row.id, policyId: row.policyId, clauseKey: row.clauseKey, number: row.number },
      names: names.get(row.policyId) ?? { en: '', id: '', th: '' },
      title: clause?.title ?? { en: '', id: '', th: '' },
      text: clause?.text ?? { en: '', id: '', th: '' },
      ...{ openedAt: row.openedAt, dueAt: row.dueAt, endedAt: row.endedAt, outcome: row.outcome },
      answer: row.answer,
      endedBy: personOf(row.endedBy),
      isLate: row.endedAt === null && row.dueAt <= run.now,
    };
  };
}
