import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { chanceFrom } from '../../../kernel/statistics/chance.ts';
import { command } from '../../../platform/command.ts';
import { findRequest } from '../../requests/index.ts';
import { seedOf } from '../rules/sampling/draw.ts';
import { chooseFor, readReviewers } from '../sampling/reviewers.ts';
import { qualityReviews, qualityUnits } from './schema.ts';
import { askReviewers } from './unit-row.ts';

/** By the clock: what lies before somebody who may not review any more is given to somebody else. @returns how many reviews. */
export const passReviews = command({
  name: 'quality.pass-reviews',
  permission: 'quality:write',
  input: z.strictObject({}),
  async run(run) {
    const { tx, actor, context } = run;
    const ofUnit = and(
      eq(qualityUnits.workspaceId, qualityReviews.workspaceId),
      eq(qualityUnits.id, qualityReviews.unitId),
    );
    const open = and(
      eq(qualityReviews.workspaceId, actor.workspaceId),
      isNull(qualityReviews.submittedAt),
      isNull(qualityReviews.replacedAt),
      isNull(qualityUnits.sessionId),
    );
    const rows = await tx
      .select({ review: qualityReviews, unit: qualityUnits })
      .from(qualityReviews)
      .innerJoin(qualityUnits, ofUnit)
      .where(open);
    if (rows.length === 0) return { passed: 0 };
    const bench = await readReviewers(run, []);
    let passed = 0;
    for (const { review, unit } of rows.filter((row) => !bench.actors.has(row.review.reviewerId))) {
      const { conversationId } = await findRequest(context, { request: unit.requestId });
      const looked = { requestId: unit.requestId, conversationId, memberId: unit.memberId };
      const others = rows.filter((row) => row.unit.id === unit.id).map((row) => row.review.reviewerId);
      const given = { wanted: 1, next: chanceFrom(seedOf(2, review.id)), without: others };
      const next = await chooseFor(run, bench, looked, given);
      if (next.length === 0) continue;
      const mine = and(eq(qualityReviews.workspaceId, actor.workspaceId), eq(qualityReviews.id, review.id));
      await tx.update(qualityReviews).set({ replacedAt: run.now }).where(mine);
      await askReviewers(run, unit.id, next);
      passed += 1;
    }
    return { passed };
  },
});
