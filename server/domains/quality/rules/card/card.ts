import { z } from 'zod';
import { type Language, languages } from '../../../../kernel/language.ts';

/** The traits that good service shows: the criteria of the default card. Lessons name them by these keys. */
export const traits = [
  'prompt',
  'polite',
  'professional',
  'personal',
  'attentive',
  'questions',
  'responsible',
] as const;
export type Trait = (typeof traits)[number];

/** The most points of each scale; the least is 0. */
export const tops = { 'yes-no': 1, three: 2, five: 4 } as const;
export type Scale = keyof typeof tops;

const said = z.string().trim().max(2_000).default('');
const words = z.strictObject({ en: said, id: said, th: said });
export type Words = z.output<typeof words>;
const named = words.refine((one) => languages.some((language) => one[language] !== ''), {
  error: 'words-missing',
});

const criterion = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  names: named,
  help: words.default({ en: '', id: '', th: '' }),
  scale: z.enum(['yes-no', 'three', 'five']),
  /** How much it weighs beside the others; 0: it is looked at, and counts for nothing but where it is critical. */
  weight: z.number().min(0).max(100),
  /** No point in it, and the whole review has failed, whatever else was good. */
  critical: z.boolean().default(false),
});
export type Criterion = z.output<typeof criterion>;

/** What a card holds in one version. */
export const cardContent = z
  .strictObject({ names: named, criteria: z.array(criterion).min(1).max(40) })
  .refine(({ criteria }) => new Set(criteria.map(({ key }) => key)).size === criteria.length, {
    path: ['criteria'],
    error: 'key-twice',
  })
  .refine(({ criteria }) => criteria.some(({ weight }) => weight > 0), {
    path: ['criteria'],
    error: 'weightless',
  });
export type CardContent = z.output<typeof cardContent>;

/** The words in the language, else in the first that has them. */
export function wordsIn(said: Words, language: Language): string {
  return said[language] || languages.map((one) => said[one]).find(Boolean) || '';
}

/** Points by the key of the criterion; null where it did not apply. */
export type Points = ReadonlyMap<string, number | null>;

/** What is wrong with points for a card: keys without points, keys that the card does not have, points off the scale. */
export function faultsOf(criteria: readonly Criterion[], points: Points): Record<string, string> {
  const missing = criteria.filter(({ key }) => !points.has(key)).map(({ key }) => [key, 'missing']);
  const known = new Map(criteria.map((one) => [one.key, one]));
  const wrong = [...points].flatMap(([key, value]) => {
    const one = known.get(key);
    if (!one) return [[key, 'unknown']];
    const fits = value === null || (Number.isInteger(value) && value >= 0 && value <= tops[one.scale]);
    return fits ? [] : [[key, 'off-scale']];
  });
  return Object.fromEntries([...missing, ...wrong]);
}

/** Points as a share of the most that the scale gives, 0 to 1. */
export function shareOf({ scale }: Pick<Criterion, 'scale'>, points: number): number {
  return points / tops[scale];
}

export type Result = {
  /** The weighted mean of what applied, 0 to 1; null where nothing did. */
  score: number | null;
  /** Whether a critical criterion got no point. */
  failed: boolean;
};

/** Two figures, as a fault that must never happen is not made up for by good manners. What did not apply weighs nothing. */
export function resultOf(criteria: readonly Criterion[], points: Points): Result {
  let weight = 0;
  let sum = 0;
  let failed = false;
  for (const one of criteria) {
    const value = points.get(one.key) ?? null;
    if (value === null) continue;
    weight += one.weight;
    sum += one.weight * shareOf(one, value);
    if (one.critical && value === 0) failed = true;
  }
  return { score: weight === 0 ? null : sum / weight, failed };
}

/**
 * What several reviews of one request come to: the mean of the scores, and failed where all of them say so; where they
 * differ on that, the difference is shown and judges nobody.
 */
export function joinResults(results: readonly Result[]): Result & { isDisputed: boolean } {
  const scores = results.flatMap(({ score }) => (score === null ? [] : [score]));
  const score = scores.length === 0 ? null : scores.reduce((sum, one) => sum + one, 0) / scores.length;
  const failing = results.filter((one) => one.failed).length;
  const failed = results.length > 0 && failing === results.length;
  return { score, failed, isDisputed: failing > 0 && !failed };
}
