import { runAgreement } from '../agreeing/run-agreement.ts';
import { cohenKappa } from '../rules/agreement/cohen.ts';
import { pairableUnits } from '../rules/agreement/krippendorff.ts';
import { tableOf } from '../rules/agreement/ratings.ts';
import type { Criterion } from '../rules/card/card.ts';

/** What one reviewer gave one criterion of one unit; null: it does not apply. */
export type Rated = { unitId: string; reviewerId: string; key: string; points: number | null };
type Bounds = { value: number | null; low: number | null; high: number | null };
export type CriterionAgreement = Bounds & {
  key: string;
  /** Units that two or more gave points to. */
  units: number;
  /** The share of the commonest points: where nearly all is one thing, agreement says little. */
  prevalence: number | null;
};
export type PairAgreement = Bounds & { reviewerIds: [string, string]; ratings: number };
export type AgreementOf = { criteria: CriterionAgreement[]; pairs: PairAgreement[] };

/** Fewer ratings in common tell nothing of two people. */
const fewestInCommon = 10;

/**
 * How far reviewers see alike: Krippendorff's alpha for each criterion (of yes and no nominal, of more points ordinal), and
 * Cohen's kappa with squared weights for each two people over all that both rated.
 */
export async function measureAgreement(
  criteria: readonly Pick<Criterion, 'key' | 'scale'>[],
  rated: readonly Rated[],
): Promise<AgreementOf> {
  const found: CriterionAgreement[] = [];
  for (const one of criteria) found.push(await ofCriterion(one, rated));
  return { criteria: found, pairs: pairsOf(rated) };
}

async function ofCriterion({ key, scale }: Pick<Criterion, 'key' | 'scale'>, rated: readonly Rated[]) {
  const ratings = pairableUnits(matrixOf(rated.filter((one) => one.key === key)));
  if (ratings.length === 0) return { key, units: 0, prevalence: null, value: null, low: null, high: null };
  const all = ratings.flat().filter((one) => one !== null);
  const counts = all.map((value) => all.filter((one) => one === value).length);
  const level = scale === 'yes-no' ? 'nominal' : 'ordinal';
  const task = { measure: 'krippendorff' as const, ratings, level, confidence: 0.95 } as const;
  const size = ratings.reduce((sum, unit) => sum + unit.length ** 2, 25);
  const bounds = await runAgreement(task, size);
  return { key, units: ratings.length, prevalence: Math.max(...counts) / all.length, ...bounds };
}

/** Units × reviewers, null where somebody did not rate. */
function matrixOf(rated: readonly Rated[]): (number | null)[][] {
  const reviewers = [...new Set(rated.map((one) => one.reviewerId))];
  const units = new Map<string, (number | null)[]>();
  for (const { unitId, reviewerId, points } of rated) {
    const row = units.get(unitId) ?? reviewers.map(() => null);
    row[reviewers.indexOf(reviewerId)] = points;
    units.set(unitId, row);
  }
  return [...units.values()];
}

function pairsOf(rated: readonly Rated[]): PairAgreement[] {
  const reviewers = [...new Set(rated.map((one) => one.reviewerId))].sort();
  return reviewers.flatMap((first, at) =>
    reviewers.slice(at + 1).flatMap((second) => {
      const both = inCommon(rated, first, second);
      if (both.length < fewestInCommon) return [];
      const { value, low, high } = cohenKappa(tableOf(both), 'quadratic', 0.95) ?? {
        ...{ value: null, low: null, high: null },
      };
      return [{ reviewerIds: [first, second] as [string, string], ratings: both.length, value, low, high }];
    }),
  );
}

function inCommon(rated: readonly Rated[], first: string, second: string): [number, number][] {
  const nameOf = ({ unitId, key }: Rated) => `${unitId} ${key}`;
  const theirs = new Map(
    rated.filter((one) => one.reviewerId === second).map((one) => [nameOf(one), one.points]),
  );
  return rated
    .filter((one) => one.reviewerId === first)
    .flatMap((one): [number, number][] => {
      const other = theirs.get(nameOf(one));
      return one.points === null || other === null || other === undefined ? [] : [[one.points, other]];
    });
}
