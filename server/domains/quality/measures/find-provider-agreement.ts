import { and, desc, eq, gte, isNotNull, lt } from 'drizzle-orm';
import { z } from 'zod';
import { noWords } from '../../../kernel/words.ts';
import { query, type Run } from '../../../platform/command.ts';
import { memberCards } from '../../team/index.ts';
import { ratedIn } from '../calibrating/find-session.ts';
import { readContents } from '../cards/find-card.ts';
import { qualityUnits } from '../reviews/schema.ts';
import { reviewsOf, scoresOf } from '../reviews/unit-row.ts';
import type { Criterion } from '../rules/card/card.ts';
import { measureAgreement } from './agreement.ts';

/** More are not compared: the newest. */
const most = 1_000;

/**
 * How far a provider's reviewers and those of the house see the provider's work alike: Krippendorff's alpha of each criterion
 * between the two sides, over what was reviewed blind by one of each and is told.
 */
export const findProviderAgreement = query({
  name: 'quality.find-provider-agreement',
  permission: 'quality:review',
  input: z.strictObject({ providerId: z.uuid(), from: z.date(), to: z.date() }),
  async run(run, { providerId, from, to }) {
    const u = qualityUnits;
    const units = await run.tx
      .select({ id: u.id, cardId: u.cardId })
      .from(u)
      .where(
        and(
          eq(u.workspaceId, run.actor.workspaceId),
          eq(u.providerId, providerId),
          eq(u.isBlind, true),
          isNotNull(u.toldAt),
          gte(u.workedAt, from),
          lt(u.workedAt, to),
        ),
      )
      .orderBy(desc(u.workedAt))
      .limit(most);
    const ids = units.map(({ id }) => id);
    const reviews = (await reviewsOf(run, ids)).filter((one) => one.submittedAt && !one.isOfAppeal);
    const theirs = await peopleOf(run, providerId);
    const sided = reviews.map((one) => ({
      ...one,
      reviewerId: theirs.has(one.reviewerId) ? 'theirs' : 'ours',
    }));
    const scores = await scoresOf(
      run,
      reviews.map(({ id }) => id),
    );
    const criteria = await criteriaOf(run, new Set(units.map(({ cardId }) => cardId)));
    const found = await measureAgreement(criteria, ratedIn({ reviews: sided, scores }));
    const named = found.criteria.map((one) => ({
      ...one,
      names: criteria.find(({ key }) => key === one.key)?.names ?? noWords,
    }));
    return { units: bothIn(sided), criteria: named };
  },
});

/** Units that both sides have reviewed. */
function bothIn(reviews: readonly { unitId: string; reviewerId: string }[]): number {
  const sides = Map.groupBy(reviews, ({ unitId }) => unitId);
  return [...sides.values()].filter((of) => new Set(of.map(({ reviewerId }) => reviewerId)).size === 2)
    .length;
}

async function peopleOf({ tx, actor }: Run, of: string): Promise<Set<string>> {
  const { workspaceId, id, providerId } = memberCards;
  const rows = await tx
    .select({ id })
    .from(memberCards)
    .where(and(eq(workspaceId, actor.workspaceId), eq(providerId, of)));
  return new Set(rows.map((row) => row.id));
}

async function criteriaOf(run: Run, cardIds: ReadonlySet<string>) {
  const found = new Map<string, Pick<Criterion, 'key' | 'scale' | 'names'>>();
  for (const [name, { criteria }] of await readContents(run))
    if (cardIds.has(name.split('/')[0] ?? ''))
      for (const { key, scale, names } of criteria) found.set(key, { key, scale, names });
  return [...found.values()];
}
