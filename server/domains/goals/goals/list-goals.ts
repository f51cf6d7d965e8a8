import { and, asc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Page, pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { Problem } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { memberCards } from '../../team/index.ts';
import { goalReviews, goals } from '../schema.ts';
import { loadGoal, mayChange, type NamedGoal, reachOf, selectGoals } from './goal-row.ts';
import { readStates, type State } from './read-figures.ts';

/** As many goals of one person as are shown at once: their figures are read each time. */
const most = 60;

/** `own`: one's own alone; `shared`: those of nobody alone. */
export const goalsQuestion = {
  own: z.boolean().default(false),
  shared: z.boolean().default(false),
  ended: z.boolean().default(false),
};

/** The goals that somebody sees with their charts, page by page in the order of their last days: what runs, or what is over. */
export const listGoals = query({
  name: 'goals.list-goals',
  permission: 'goals:read',
  input: z.strictObject({ ...pageInput, ...goalsQuestion }),
  async run(run, { own, shared, ended, limit, cursor }): Promise<Page<GoalView>> {
    const { actor } = run;
    if (own && actor.type !== 'member') return { items: [], nextCursor: null };
    const mine = own && actor.type === 'member' ? eq(goals.memberId, actor.id) : undefined;
    const open = ended ? isNotNull(goals.endedAt) : isNull(goals.endedAt);
    const which = and(reachOf(actor), open, mine, shared ? isNull(goals.memberId) : undefined);
    const rows = await selectGoals(run, and(which, after(cursor)), limit + 1);
    const page = toPage(rows, limit, ({ endsOn, measure, id }) => [endsOn, measure, id]);
    return { ...page, items: await figuresOf(run, page.items) };
  },
});

/** One goal with its chart and its reviews, those to come last. @throws Problem 404 `goal-not-found`. */
export const findGoal = query({
  name: 'goals.find-goal',
  permission: 'goals:read',
  input: z.strictObject({ goalId: z.uuid() }),
  async run(run, { goalId }) {
    await loadGoal(run, goalId);
    const [found] = await viewsOf(run, eq(goals.id, goalId));
    if (!found) throw new Error('a goal that was there is gone within one transaction');
    return { ...found, reviews: await reviewsOf(run, goalId) };
  },
});

function after(cursor: string | undefined): SQL | undefined {
  const at = readCursor(cursor, ['plain', 'plain', 'id']);
  if (!at) return undefined;
  const [endsOn, measure, id] = at.map(String);
  if (!z.iso.date().safeParse(endsOn).success) throw new Problem(400, 'cursor-invalid');
  return sql`(${goals.endsOn}, ${goals.measure}, ${goals.id}) > (${endsOn}::date, ${measure}, ${id}::uuid)`;
}

export type GoalView = Awaited<ReturnType<typeof figuresOf>>[number];

/** Goals as they are shown: with names, figures, and the day of the next review. */
export const viewsOf = async (run: Run, which: SQL | undefined) =>
  figuresOf(run, await selectGoals(run, which, most));

async function figuresOf(run: Run, rows: readonly NamedGoal[]) {
  const states = await readStates(run, rows);
  const next = await nextReviews(run);
  return rows.flatMap((row, i) => {
    const state = states[i];
    return state ? [{ ...viewOf(run, row, state), nextReviewOn: next.get(row.id) ?? null }] : [];
  });
}

function viewOf({ actor }: Run, goal: NamedGoal, { measure, chart, verdict, level, forecast }: State) {
  const { id, isBusiness, target, direction, period, startsOn, endsOn, baseline, baselinePeriods } = goal;
  const { why, endedAt, outcome, zone } = goal;
  const { kind, unit, key, drill } = measure;
  return {
    ...{ id, isBusiness, target, direction, period, startsOn, endsOn, baseline, baselinePeriods },
    ...{ why, endedAt, outcome, zone },
    measure: { key, kind, unit, drill },
    forWhom: whomOf(goal),
    owner: { id: goal.ownerId, name: goal.ownerName },
    mayChange: goal.endedAt === null && mayChange(actor, goal),
    ...{ chart, verdict, level, forecast },
  };
}

function whomOf({ teamId, teamName, providerId, providerName, memberId, memberName }: NamedGoal) {
  if (teamId) return { kind: 'team' as const, id: teamId, name: teamName ?? '' };
  if (providerId) return { kind: 'provider' as const, id: providerId, name: providerName ?? '' };
  if (memberId) return { kind: 'member' as const, id: memberId, name: memberName ?? '' };
  return { kind: 'company' as const, id: null, name: '' };
}

async function nextReviews({ tx, actor }: Run): Promise<Map<string, string>> {
  const { workspaceId, goalId, dueOn, reviewedAt } = goalReviews;
  const rows = await tx
    .select({ goalId, dueOn: sql<string>`min(${dueOn})::text` })
    .from(goalReviews)
    .where(and(eq(workspaceId, actor.workspaceId), isNull(reviewedAt)))
    .groupBy(goalId);
  return new Map(rows.map((one) => [one.goalId, one.dueOn]));
}

/** The reviews of a goal, by the day on which they were due. */
async function reviewsOf({ tx, actor }: Run, goalId: string) {
  const r = goalReviews;
  return tx
    .select({
      ...{ id: r.id, dueOn: r.dueOn, reviewedAt: r.reviewedAt, words: r.words },
      ...{ level: r.level, low: r.low, high: r.high, verdict: r.verdict, by: memberCards.name },
    })
    .from(r)
    .leftJoin(memberCards, and(eq(memberCards.workspaceId, r.workspaceId), eq(memberCards.id, r.reviewedBy)))
    .where(and(eq(r.workspaceId, actor.workspaceId), eq(r.goalId, goalId)))
    .orderBy(asc(r.dueOn), asc(r.id));
}
