import { z } from '@hono/zod-openapi';
import { calculator, calculators, confidence, wrongField } from '../../platform/http/calculator.ts';
import { runAgreement } from './agreeing/run-agreement.ts';
import { cohenKappa, weightings } from './rules/agreement/cohen.ts';
import { levels, pairableUnits } from './rules/agreement/krippendorff.ts';
import { categoriesOf, countsOf, tableOf } from './rules/agreement/ratings.ts';

const rating = z.union([z.number(), z.string().max(200)]).nullable();
const ratings = z.array(z.array(rating).max(200)).max(20_000);
const table = z.array(z.array(z.int().min(0).max(1e9)).max(200)).max(20_000);
const bounds = { value: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() };

/** Kappas know no other level; distances are a matter of weights. */
const nominal = z.literal('nominal').optional();

type Asked = { table?: unknown; ratings?: unknown };
const isOne = ({ table, ratings }: Asked) => (table === undefined) !== (ratings === undefined);

const cohen = calculator({
  name: 'cohen-kappa',
  summary: 'How far two raters agree beyond chance',
  description:
    '`table` is square, first rater by second, or `ratings` are units × the two raters (units with null are left out), categories ordered by size or letters. Null where chance alone would agree on everything.',
  asked: z
    .strictObject({
      table: table
        .refine((rows) => rows.length <= 200 && rows.every((row) => row.length === rows.length), 'Not square')
        .optional(),
      ratings: ratings
        .refine((units) => units.every((unit) => unit.length === 2), 'Not two raters')
        .optional(),
      weights: z.enum(weightings).default('none'),
      level: nominal,
      confidence,
    })
    .refine(isOne, { path: ['table'] }),
  answer: { ...bounds, standardError: z.number().nullable() },
  method:
    "Cohen's kappa (1960), weighted by distance or its square (1968); standard error of Fleiss, Cohen & Everitt (1969), interval value ± z·SE",
  compute: ({ table, ratings = [], weights, confidence }) => {
    const crossed = table ?? tableOf(ratings);
    if (crossed.length > 200) throw wrongField('ratings', 'too_big');
    return (
      cohenKappa(crossed, weights, confidence) ?? { value: null, low: null, high: null, standardError: null }
    );
  },
});

const fleiss = calculator({
  name: 'fleiss-kappa',
  summary: 'How far several raters agree beyond chance, each unit rated by equally many',
  description:
    '`table` is units × categories with the number of raters, or `ratings` are units × raters without gaps. Null where all said one thing.',
  asked: z
    .strictObject({ table: table.optional(), ratings: ratings.optional(), level: nominal, confidence })
    .refine(isOne, { path: ['table'] }),
  answer: bounds,
  method: "Fleiss' kappa (1971); interval by 1000 draws of the units with replacement, percentiles",
  compute: ({ table, ratings, confidence }) => {
    const counts = table ?? countsOf(ratings ?? []);
    const field = table ? 'table' : 'ratings';
    const raters = counts.map((unit) => unit.reduce((sum, one) => sum + one, 0));
    const width = counts[0]?.length ?? 0;
    const isEven = counts.every((unit, i) => unit.length === width && raters[i] === raters[0]);
    if (counts.length === 0 || !isEven || (raters[0] ?? 0) < 2 || width > 200)
      throw wrongField(field, 'custom');
    return runAgreement({ measure: 'fleiss', counts, confidence }, counts.length * width);
  },
});

const krippendorff = calculator({
  name: 'krippendorff-alpha',
  summary: 'How reliable ratings are, whoever gave them and whatever is missing',
  description:
    '`ratings` are units × raters, null where somebody did not rate. At least .800 is reliable, from .667 tentative. Null where only one value was given.',
  asked: z.strictObject({ ratings, level: z.enum(levels).default('nominal'), confidence }),
  answer: bounds,
  method:
    "Krippendorff's alpha 1 − Dₒ/Dₑ from coincidences (2011); units with fewer than two ratings are left out; interval by 1000 draws of the units with replacement, percentiles",
  compute: ({ ratings, level, confidence }) => {
    const units = pairableUnits(ratings);
    const categories = categoriesOf(units);
    const isOfWords = categories.some((category) => typeof category === 'string');
    if (units.length === 0 || (isOfWords && level !== 'nominal') || categories.length > 300)
      throw wrongField('ratings', 'custom');
    const size = units.reduce((sum, unit) => sum + unit.length ** 2, categories.length ** 2);
    return runAgreement({ measure: 'krippendorff', ratings: units, level, confidence }, size);
  },
});

export const agreementRoutes = calculators(cohen, fleiss, krippendorff);
