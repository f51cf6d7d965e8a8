import { and, eq, inArray, isNull, lte } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { reviseClause } from '../../policies/index.ts';
import { findActorOfMember, listMembers } from '../../team/index.ts';
import { isLow, speaksAbout } from '../rules/complaints.ts';
import {
  type ComplaintCause,
  clauseComplaints,
  clauseReviews,
  policyDecisions,
  reviewOutcomes,
} from '../schema.ts';
import { about, type DecisionRow, lockDecision, standingOn, subjectOf } from './decision-row.ts';

/** In how many days a review is ended. */
const reviewDays = 14;

/** Somebody complains about a decision: its clause is reviewed. The same complaint twice is one. @throws Problem 404 `decision-not-found`. */
export const complain = command({
  name: 'decisions.complain',
  permission: 'decisions:write',
  input: z.strictObject({ decisionId: z.uuid(), words: z.string().trim().max(4_000).default('') }),
  async run(run, { decisionId, words }) {
    const { row } = await lockDecision(run, decisionId);
    return { reviewId: await raise(run, row, 'marked', words) };
  },
});

/** A low rating speaks about what was decided on the request. */
export const hearRating = command({
  name: 'decisions.hear-rating',
  permission: 'decisions:write',
  input: z.strictObject({ requestId: z.uuid(), score: z.number() }),
  async run(run, { requestId, score }) {
    if (isLow(score)) await raiseAll(run, requestId, 'low-rating');
  },
});

/** A customer who comes back after it was solved speaks about what was decided. */
export const hearReopening = command({
  name: 'decisions.hear-reopening',
  permission: 'decisions:write',
  input: z.strictObject({ requestId: z.uuid() }),
  run: (run, { requestId }) => raiseAll(run, requestId, 'reopened'),
});

/**
 * Ends a review. `change` begins a change in the draft of the policy, with the words that are given; `exception` makes
 * one for the customers who complained. @throws Problem 404 `clause-review-not-found`, 409 `clause-review-over`.
 */
export const endReview = command({
  name: 'decisions.end-review',
  permission: 'decisions:review',
  input: z.strictObject({
    reviewId: z.uuid(),
    outcome: z.enum(reviewOutcomes),
    answer: z.string().trim().min(1).max(4_000),
    language: z.enum(['en', 'id', 'th']).default('en'),
    text: z.string().trim().max(20_000).default(''),
  }),
  async run(run, { reviewId, outcome, answer, language, text }) {
    const it = and(eq(clauseReviews.workspaceId, run.actor.workspaceId), eq(clauseReviews.id, reviewId));
    const [row] = await run.tx.select().from(clauseReviews).where(it).for('update');
    if (!row) throw notFound('clause-review');
    if (row.endedAt) throw new Problem(409, 'clause-review-over');
    const { policyId, clauseKey } = row;
    if (outcome === 'change') {
      if (text === '') throw new Problem(400, 'input-invalid', { fields: { text: 'required' } });
      await reviseClause(run.context, { policyId, clauseKey, language, title: '', text });
    }
    if (outcome === 'exception') await except(run, reviewId);
    const ended = { outcome, answer, endedBy: memberIdOf(run.actor), endedAt: run.now };
    await run.tx.update(clauseReviews).set(ended).where(it);
    const told = { reviewId, policyId, clauseKey, outcome };
    run.announce('clause-review.ended', { type: 'policy', id: policyId }, told);
  },
});

/** Tells whoever may end them of reviews whose day has gone by, each once. Returns how many. */
export const watchReviews = command({
  name: 'decisions.watch-reviews',
  permission: 'decisions:review',
  input: z.strictObject({}),
  async run(run): Promise<number> {
    const { workspaceId, endedAt, dueAt, lateToldAt } = clauseReviews;
    const late = await run.tx
      .update(clauseReviews)
      .set({ lateToldAt: run.now })
      .where(
        and(eq(workspaceId, run.actor.workspaceId), isNull(endedAt), lte(dueAt, run.now), isNull(lateToldAt)),
      )
      .returning();
    const memberIds = late.length > 0 ? await reviewersOf(run) : [];
    for (const { id: reviewId, policyId, clauseKey } of late) {
      const told = { reviewId, policyId, clauseKey, memberIds };
      run.announce('clause-review.late', { type: 'policy', id: policyId }, told);
    }
    return late.length;
  },
});

async function raiseAll(run: Run, requestId: string, cause: ComplaintCause): Promise<void> {
  const decisions = await standingOn(run, requestId);
  for (const row of decisions)
    if (speaksAbout(row.decidedAt, run.now) && !row.exceptionAt) await raise(run, row, cause, '');
}

async function raise(run: Run, row: DecisionRow, cause: ComplaintCause, words: string): Promise<string> {
  const reviewId = await openReview(run, row);
  const added = await run.tx
    .insert(clauseComplaints)
    .values({
      ...{
        workspaceId: row.workspaceId,
        id: newId(),
        reviewId,
        decisionId: row.id,
        requestId: row.requestId,
      },
      ...{ cause, words, raisedBy: memberIdOf(run.actor), raisedAt: run.now },
    })
    .onConflictDoNothing()
    .returning({ id: clauseComplaints.id });
  if (added.length > 0)
    run.announce('decision.complained', subjectOf(row), { ...about(row), reviewId, cause });
  return reviewId;
}

/** The open review of the clause; one is opened where there is none. */
async function openReview(
  run: Run,
  { workspaceId, policyId, clauseKey, number }: DecisionRow,
): Promise<string> {
  const reviewId = newId();
  const dueAt = new Date(run.now.getTime() + reviewDays * 86_400_000);
  const opened = await run.tx
    .insert(clauseReviews)
    .values({ workspaceId, id: reviewId, policyId, clauseKey, number, openedAt: run.now, dueAt })
    .onConflictDoNothing()
    .returning({ id: clauseReviews.id });
  if (opened.length > 0) {
    const told = { reviewId, policyId, clauseKey, memberIds: await reviewersOf(run) };
    run.announce('clause-review.opened', { type: 'policy', id: policyId }, told);
    return reviewId;
  }
  const [open] = await run.tx
    .select({ id: clauseReviews.id })
    .from(clauseReviews)
    .where(
      and(
        eq(clauseReviews.workspaceId, workspaceId),
        eq(clauseReviews.policyId, policyId),
        eq(clauseReviews.clauseKey, clauseKey),
        isNull(clauseReviews.endedAt),
      ),
    );
  return open?.id ?? reviewId;
}

async function except({ tx, actor, now }: Run, reviewId: string): Promise<void> {
  const { workspaceId } = actor;
  const named = await tx
    .select({ id: clauseComplaints.decisionId })
    .from(clauseComplaints)
    .where(and(eq(clauseComplaints.workspaceId, workspaceId), eq(clauseComplaints.reviewId, reviewId)));
  const ids = [...new Set(named.map(({ id }) => id))];
  if (ids.length === 0) return;
  await tx
    .update(policyDecisions)
    .set({ exceptionAt: now })
    .where(and(eq(policyDecisions.workspaceId, workspaceId), inArray(policyDecisions.id, ids)));
}

async function reviewersOf({ context }: Run): Promise<string[]> {
  const found: string[] = [];
  for (const { id, disabled } of await listMembers(context, {})) {
    const member = disabled ? null : await findActorOfMember(context, { memberId: id });
    if (member && may(member, 'decisions:review')) found.push(id);
  }
  return found;
}
