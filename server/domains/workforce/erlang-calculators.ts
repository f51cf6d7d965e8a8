import { z } from '@hono/zod-openapi';
import { calculator, calculators, wrongField } from '../../platform/http/calculator.ts';
import { agentsForA, erlangA, QueueTooLong } from './rules/erlang/erlang-a.ts';
import { blocking, linesFor, loadFor } from './rules/erlang/erlang-b.ts';
import { agentsForC, erlangC } from './rules/erlang/erlang-c.ts';
import { type Demand, loadOf, scheduledFor } from './rules/erlang/staffing.ts';

/** What one call may ask: far more than any contact centre, and still a moment's work. */
const most = 100_000;
const seconds = z.number().positive().max(1e7);
const share = z.number().gt(0).lt(1);
export const shrinkage = z.number().min(0).lt(1).default(0);

const erlangBRoute = calculator({
  name: 'erlang-b',
  summary: 'Calls that are lost when all lines are busy',
  description: 'Two of load (erlangs), lines and blocking (a share) are given; the answer has all three.',
  asked: z
    .strictObject({
      load: z.number().min(0).max(most).optional(),
      lines: z.int().min(0).max(most).optional(),
      blocking: share.optional(),
      shrinkage,
    })
    .superRefine(({ load, lines, blocking }, c) => {
      const given = [load, lines, blocking].filter((one) => one !== undefined).length;
      if (given === 2) return;
      const field = load === undefined && given < 2 ? 'load' : given < 2 ? 'lines' : 'blocking';
      c.addIssue({ code: 'custom', path: [field] });
    }),
  answer: { load: z.number(), lines: z.int(), blocking: z.number(), scheduled: z.int() },
  method:
    'Erlang B by recursion; lines: the fewest with at most that blocking; load: by halving; scheduled = ⌈lines/(1 − shrinkage)⌉',
  compute: ({ load: given, lines: known, blocking: allowed = 0.5, shrinkage }) => {
    const lines = known ?? linesFor(given ?? 0, allowed);
    const load = given ?? loadFor(lines, allowed);
    return { load, lines, blocking: blocking(load, lines), scheduled: scheduledFor(lines, shrinkage) };
  },
});

const demand = {
  callsPerInterval: z.number().min(0).max(1e9),
  intervalSeconds: seconds,
  handleSeconds: seconds,
  targetSeconds: z.number().min(0).max(1e7).default(20),
  agents: z.int().min(0).max(most).optional(),
  serviceLevel: z.number().min(0).lt(1).optional(),
  maxOccupancy: z.number().min(0.01).max(1).default(0.85),
  shrinkage,
};

type Wish = { agents?: number | undefined; serviceLevel?: number | undefined };
/** Either how many there are, or how well they are to serve. */
const isOneWish = ({ agents, serviceLevel }: Wish) => agents === undefined || serviceLevel === undefined;
const isSmallEnough = (asked: Demand) => loadOf(asked) <= most;

const answer = {
  agents: z.int(),
  scheduled: z.int(),
  load: z.number(),
  waitProbability: z.number().nullable(),
  serviceLevel: z.number().nullable(),
  answerSeconds: z.number().nullable(),
  occupancy: z.number().nullable(),
  queue: z.number().nullable(),
};
const told =
  'With `agents` what they do, else the fewest that reach `serviceLevel` (0.8 unless said) and are no busier than `maxOccupancy`.';

const erlangCRoute = calculator({
  name: 'erlang-c',
  summary: 'How long customers wait, and how many agents it takes, when nobody hangs up',
  description: `${told} Where the work is more than the agents can do, what would grow without end is null.`,
  asked: z
    .strictObject(demand)
    .refine(isOneWish, { path: ['serviceLevel'] })
    .refine(isSmallEnough, { path: ['callsPerInterval'] }),
  answer,
  method:
    'Erlang C: C = N·B/(N − A(1 − B)); service level 1 − C·exp(−(N − A)T/H); answer C·H/(N − A); scheduled = ⌈N/(1 − shrinkage)⌉',
  compute: ({ agents: given, serviceLevel = 0.8, maxOccupancy, shrinkage, ...asked }) => {
    const agents = given ?? agentsForC(asked, serviceLevel, maxOccupancy);
    const service = erlangC(asked, agents) ?? unstable;
    return { agents, scheduled: scheduledFor(agents, shrinkage), load: loadOf(asked), ...service };
  },
});

const unstable = {
  waitProbability: null,
  serviceLevel: null,
  answerSeconds: null,
  occupancy: null,
  queue: null,
};

const erlangARoute = calculator({
  name: 'erlang-a',
  summary: 'The same when customers lose patience and hang up',
  description: `${told} \`serviceLevel\` is the share of all calls that is answered in time; beside it stand that of those answered, and that without those who hung up before the target. \`answerSeconds\` is the mean wait over all calls.`,
  asked: z
    .strictObject({ ...demand, patienceSeconds: z.number().positive().max(1e12) })
    .refine(isOneWish, { path: ['serviceLevel'] })
    .refine(isSmallEnough, { path: ['callsPerInterval'] }),
  answer: {
    ...answer,
    abandon: z.number(),
    levelOfAnswered: z.number(),
    levelWithoutEarlyAbandons: z.number(),
  },
  method:
    'Erlang A (M/M/N+M; Palm 1957, Mandelbaum & Zeltyn 2007): states to 1e-18 of the likeliest; waits by the beta distribution of e^(−θV); abandon = θ·E[Q]/λ; scheduled = ⌈N/(1 − shrinkage)⌉',
  compute: ({ agents: given, serviceLevel = 0.8, maxOccupancy, shrinkage, ...asked }) => {
    try {
      const agents = given ?? agentsForA(asked, serviceLevel, maxOccupancy);
      const service = erlangA(asked, agents);
      return { agents, scheduled: scheduledFor(agents, shrinkage), load: loadOf(asked), ...service };
    } catch (error) {
      throw error instanceof QueueTooLong ? wrongField('patienceSeconds', 'too_big') : error;
    }
  },
});

export const erlangRoutes = calculators(erlangBRoute, erlangCRoute, erlangARoute);
