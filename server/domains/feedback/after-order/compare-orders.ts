import { and, eq, lte, sql } from 'drizzle-orm';
import { z } from 'zod';
import { newcombe, wilson } from '../../../kernel/statistics/intervals.ts';
import { query } from '../../../platform/command.ts';
import { requestCards } from '../../requests/index.ts';
import { surveyInvitations } from '../schema.ts';
import { agreed, firstOnes, nextOrderAt, repaired } from './list-follow-ups.ts';

/** A customer without a problem, one whose problem was repaired by their own word, and one whose problem was not. */
export const fates = ['fine', 'repaired', 'unrepaired'] as const;
export type Fate = (typeof fates)[number];

/**
 * Who ordered again within so many days of their answer: those who had no problem, those whose problem was repaired, and
 * those whose was not, each with Wilson's interval, and how far the first two lie from the last with Newcombe's. Only
 * answers that are as old as that are counted, so that everybody had the same time. It shows who came back, not why.
 */
export const compareOrders = query({
  name: 'feedback.compare-orders',
  permission: 'feedback:read',
  input: z.strictObject({ days: z.coerce.number().int().min(1).max(730).default(90) }),
  async run(run, { days }) {
    const { answeredAt } = surveyInvitations;
    const ripe = new Date(run.now.getTime() - days * 86_400_000);
    const fate = sql<Fate | null>`case when ${agreed} = 'yes' then 'fine' when ${agreed} is null then null
      when ${repaired} = 'yes' then 'repaired' else 'unrepaired' end`;
    const isBack = sql`${nextOrderAt} <= ${answeredAt} + make_interval(days => ${days})`;
    const rows = await run.tx
      .select({ fate, isBack: sql<boolean>`coalesce(${isBack}, false)` })
      .from(surveyInvitations)
      .leftJoin(
        requestCards,
        and(
          eq(requestCards.workspaceId, surveyInvitations.workspaceId),
          eq(requestCards.id, surveyInvitations.requestId),
        ),
      )
      .where(and(firstOnes(run), lte(answeredAt, ripe)));
    const of = (which: Fate) => {
      const those = rows.filter((row) => row.fate === which);
      return { successes: those.filter((row) => row.isBack).length, n: those.length };
    };
    const share = ({ successes, n }: ReturnType<typeof of>) => ({
      back: successes,
      n,
      ...wilson(successes, n),
    });
    const [fine, mended, unrepaired] = [of('fine'), of('repaired'), of('unrepaired')];
    return {
      days,
      fine: share(fine),
      repaired: share(mended),
      unrepaired: share(unrepaired),
      repairedLessUnrepaired: newcombe(mended, unrepaired),
      fineLessUnrepaired: newcombe(fine, unrepaired),
    };
  },
});
