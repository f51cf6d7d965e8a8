import { z } from '@hono/zod-openapi';
import { calculator, calculators } from '../../platform/http/calculator.ts';
import { fitParetoApart, fitRepeatBuying } from './fitting/fit.ts';
import * as betaGeometric from './rules/bg-nbd.ts';
import type { Customer } from './rules/customer.ts';
import { type Fitted, fewestRepeaters } from './rules/fit.ts';
import * as pareto from './rules/pareto-nbd.ts';

const time = z.number().min(0).max(1e9);
const orders = z.int().min(0).max(1_000_000);
const positive = z.number().positive().max(1e9);

const row = z
  .union([
    z.strictObject({ x: orders, tX: time, T: time }),
    z.tuple([orders, time, time]).transform(([x, tX, T]) => ({ x, tX, T })),
  ])
  .refine(({ x, tX, T }) => tX <= T && (x === 0) === (tX === 0), 'Not 0 ≤ tX ≤ T, or x without tX');

/** What a model is asked: rows to fit or parameters, and what to predict with them. */
function questionOf<P extends z.ZodRawShape>(shape: P) {
  return z
    .strictObject({
      data: z.array(row).min(1).max(100_000).optional(),
      parameters: z.strictObject(shape).optional(),
      t: time.optional(),
      x: orders.optional(),
      tX: time.optional(),
      T: time.optional(),
      count: z.int().min(0).max(100_000).optional(),
    })
    .superRefine((asked, c) => {
      const { data, parameters, t, x, tX, T } = asked;
      const say = (field: string) => c.addIssue({ code: 'custom', path: [field] });
      if ((data === undefined) === (parameters === undefined)) say('parameters');
      const known = { x, tX, T };
      const missing = Object.entries(known).filter(([, value]) => value === undefined);
      if (missing.length > 0 && missing.length < 3) for (const [field] of missing) say(field);
      if (parameters && t === undefined && missing.length === 3) say('t');
      if (x !== undefined && tX !== undefined && T !== undefined && !row.safeParse({ x, tX, T }).success)
        say('tX');
    });
}

type Prediction = {
  x?: number | undefined;
  tX?: number | undefined;
  T?: number | undefined;
  t?: number | undefined;
};

function knownOf({ x, tX, T }: Prediction): Customer | null {
  return x === undefined || tX === undefined || T === undefined ? null : { x, tX, T };
}

const answers = {
  logLikelihood: z.number().nullable(),
  expected: z.number().nullable(),
  alive: z.number().nullable(),
  nextOrder: z.number().nullable(),
};
const told = `\`data\` is fitted (rows {x, tX, T} or [x, tX, T]: repeat orders, time of the last, time watched, one unit); with \`parameters\` or after a fit, t alone predicts a new customer and x, tX, T and t a known one. Parameters are null when fewer than ${fewestRepeaters} came back.`;

const shape = { r: positive, alpha: positive, a: positive, b: positive };

function betaGeometricRoute(variant: betaGeometric.Variant, name: string, summary: string, method: string) {
  return calculator({
    name,
    summary,
    description: `${told} \`nextOrder\` is the chance of at least one order within t; BG/NBD also tells the chance of exactly \`count\` by a new customer.`,
    asked: questionOf(shape),
    answer: { parameters: z.object(shape).nullable(), ...answers, probability: z.number().nullable() },
    method,
    compute: async ({ data, parameters, t, count, ...rest }) => {
      const fitted = data ? await fitRepeatBuying(variant, data) : null;
      const given = parameters ?? fitted?.parameters ?? null;
      const known = knownOf(rest);
      const isCounted = given && variant === 'bg' && t !== undefined && count !== undefined;
      return {
        ...headOf(fitted, given),
        ...(given ? predictBetaGeometric(variant, given, known, t) : nothing),
        probability: isCounted ? betaGeometric.chanceOfCount(given, count, t) : null,
      };
    },
  });
}

const nothing = { expected: null, alive: null, nextOrder: null };

function predictBetaGeometric(
  variant: betaGeometric.Variant,
  given: betaGeometric.BetaGeometric,
  known: Customer | null,
  t: number | undefined,
) {
  if (!known)
    return t === undefined
      ? nothing
      : { ...nothing, expected: betaGeometric.expectedOfNew(variant, given, t) };
  return {
    alive: betaGeometric.alive(variant, given, known),
    expected: t === undefined ? null : betaGeometric.expectedOfKnown(variant, given, known, t),
    nextOrder: t === undefined ? null : betaGeometric.nextOrder(variant, given, known, t),
  };
}

function headOf<P>(fitted: Fitted<P> | null, given: P | null) {
  return { parameters: given, logLikelihood: fitted?.logLikelihood ?? null };
}

const bg = betaGeometricRoute(
  'bg',
  'bg-nbd',
  'Repeat orders of customers without a contract, who may leave after an order',
  'BG/NBD (Fader, Hardie & Lee 2005) by maximum likelihood (Nelder–Mead on logarithms); expected orders by 2F1; a customer without repeat orders counts as alive',
);
const mbg = betaGeometricRoute(
  'mbg',
  'mbg-nbd',
  'The same, where one-time buyers may have left as well',
  'MBG/NBD (Batislam, Denizel & Filiztekin 2007) by maximum likelihood (Nelder–Mead on logarithms); expected orders by 2F1',
);

const paretoShape = { r: positive, alpha: positive, s: positive, beta: positive };

const paretoRoute = calculator({
  name: 'pareto-nbd',
  summary: 'Repeat orders of customers without a contract, who may leave at any time',
  description: `${told} \`nextOrder\` has no closed form here and is null.`,
  asked: questionOf(paretoShape),
  answer: { parameters: z.object(paretoShape).nullable(), ...answers },
  method:
    'Pareto/NBD (Schmittlein, Morrison & Colombo 1987; Fader & Hardie 2005) by maximum likelihood (Nelder–Mead on logarithms), A₀ by 2F1',
  compute: async ({ data, parameters, t, ...rest }) => {
    const fitted = data ? await fitParetoApart(data) : null;
    const given = parameters ?? fitted?.parameters ?? null;
    const known = knownOf(rest);
    const alive = given && known ? pareto.alive(given, known) : null;
    const head = { ...headOf(fitted, given), alive, nextOrder: null };
    if (!given || t === undefined) return { ...head, expected: null };
    const expected = known ? pareto.expectedOfKnown(given, known, t) : pareto.expectedOfNew(given, t);
    return { ...head, expected };
  },
});

export const repeatBuyingRoutes = calculators(bg, mbg, paretoRoute);
