import { and, asc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { requestCards } from '../../requests/index.ts';
import { memberCards } from '../../team/index.ts';
import { appealOutcomes, qualityAppeals, qualityReviews, qualityUnits } from '../reviews/schema.ts';
import { assertQuoted, scoreInput } from '../reviews/score-review.ts';
import {
  criteriaOf,
  isUnit,
  lockUnit,
  pointsOf,
  reviewsOf,
  settleUnit,
  subjectOf,
  type UnitRow,
  writeScores,
} from '../reviews/unit-row.ts';
import { faultsOf } from '../rules/card/card.ts';

/** Appeals that wait, the longest first, with whether I may decide: not on my own work, and not on my own review. */
export const listAppeals = query({
  name: 'quality.list-appeals',
  permission: 'quality:write',
  input: z.strictObject({}),
  async run(run) {
    const { tx, actor } = run;
    const rows = await tx
      .select({
        ...{ id: qualityAppeals.id, openedAt: qualityAppeals.openedAt, words: qualityAppeals.words },
        unitId: qualityUnits.id,
        request: { id: requestCards.id, number: requestCards.number, subject: requestCards.subject },
        member: { id: memberCards.id, name: memberCards.name },
        teamId: qualityUnits.teamId,
      })
      .from(qualityAppeals)
      .innerJoin(
        qualityUnits,
        and(
          eq(qualityUnits.workspaceId, qualityAppeals.workspaceId),
          eq(qualityUnits.id, qualityAppeals.unitId),
        ),
      )
      .innerJoin(
        requestCards,
        and(
          eq(requestCards.workspaceId, qualityUnits.workspaceId),
          eq(requestCards.id, qualityUnits.requestId),
        ),
      )
      .innerJoin(
        memberCards,
        and(eq(memberCards.workspaceId, qualityUnits.workspaceId), eq(memberCards.id, qualityUnits.memberId)),
      )
      .where(and(eq(qualityAppeals.workspaceId, actor.workspaceId), isNull(qualityAppeals.decidedAt)))
      .orderBy(asc(qualityAppeals.openedAt))
      .limit(200);
    const hidden = actor.type === 'member' ? actor.hiddenTeamIds : [];
    const seen = rows.filter(({ teamId }) => teamId === null || !hidden.includes(teamId));
    const reviews = await reviewsOf(
      run,
      seen.map((row) => row.unitId),
    );
    const involved = (unitId: string) =>
      reviews.some((one) => one.unitId === unitId && one.reviewerId === actor.id);
    return seen.map(({ teamId: _, ...row }) => ({
      ...row,
      mayDecide: row.member.id !== actor.id && !involved(row.unitId),
    }));
  },
});

/**
 * Decides an appeal: the result stands, is changed by new points, or is struck and counts for nothing. Only somebody decides
 * who neither did the work nor reviewed it.
 * @throws Problem 404 `appeal-not-found`, 409 `appeal-decided`, 403 `appeal-of-own`, 400 `scores-invalid`.
 */
export const decideAppeal = command({
  name: 'quality.decide-appeal',
  permission: 'quality:write',
  input: z
    .strictObject({
      appealId: z.uuid(),
      outcome: z.enum(appealOutcomes),
      words: z.string().trim().min(1).max(5_000),
      scores: z.array(scoreInput).max(40).optional(),
    })
    .refine(({ outcome, scores }) => (outcome === 'changed') === (scores !== undefined), {
      path: ['scores'],
    }),
  async run(run, { appealId, outcome, words, scores }) {
    const { tx, actor, now } = run;
    const mine = and(eq(qualityAppeals.workspaceId, actor.workspaceId), eq(qualityAppeals.id, appealId));
    const [appeal] = await tx.select().from(qualityAppeals).where(mine).for('update');
    if (!appeal) throw notFound('appeal');
    if (appeal.decidedAt) throw new Problem(409, 'appeal-decided');
    const unit = await lockUnit(run, appeal.unitId);
    await assertUninvolved(run, unit);
    if (outcome === 'struck')
      await tx.update(qualityUnits).set({ struckAt: now }).where(isUnit(run, unit.id));
    if (scores) await replaceReviews(run, unit, { scores, words });
    const decided = { outcome, decision: words, decidedAt: now };
    const decidedBy = memberIdOf(actor);
    await tx
      .update(qualityAppeals)
      .set({ ...decided, decidedBy })
      .where(mine);
    const told = { unitId: unit.id, memberId: unit.memberId, appealId, outcome };
    run.announce('review.appeal-decided', subjectOf(unit.id), told);
  },
});

async function assertUninvolved(run: Run, unit: UnitRow): Promise<void> {
  const { actor } = run;
  if (actor.type !== 'member') throw new Problem(403, 'member-only');
  if (unit.teamId && actor.hiddenTeamIds.includes(unit.teamId)) throw notFound('appeal');
  const reviews = await reviewsOf(run, [unit.id]);
  const isInvolved = unit.memberId === actor.id || reviews.some((one) => one.reviewerId === actor.id);
  if (isInvolved) throw new Problem(403, 'appeal-of-own');
}

type Decided = { scores: z.output<typeof scoreInput>[]; words: string };

/** What was reviewed before stays to be read in the table, and counts for nothing. */
async function replaceReviews(run: Run, unit: UnitRow, { scores, words }: Decided): Promise<void> {
  const { tx, actor, now } = run;
  const criteria = await criteriaOf(run, unit);
  const faults = faultsOf(criteria, pointsOf(scores));
  if (Object.keys(faults).length > 0) throw new Problem(400, 'scores-invalid', { fields: faults });
  await assertQuoted(run, unit, scores);
  const standing = and(eq(qualityReviews.workspaceId, actor.workspaceId), eq(qualityReviews.unitId, unit.id));
  await tx.update(qualityReviews).set({ replacedAt: now }).where(standing);
  const id = newId();
  const row = { workspaceId: actor.workspaceId, id, unitId: unit.id, reviewerId: actor.id ?? '' };
  await tx.insert(qualityReviews).values({ ...row, isOfAppeal: true, askedAt: now, submittedAt: now });
  await writeScores(run, { id }, { criteria, scores, words });
  await settleUnit(run, unit, {});
}
