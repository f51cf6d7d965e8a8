import { z } from '@hono/zod-openapi';
import { calculator, calculators, confidence } from '../../platform/http/calculator.ts';
import { workApart } from '../../platform/jobs/work-apart.ts';
import { erlangRoutes, shrinkage } from './erlang-calculators.ts';
import { chatService } from './rules/chat.ts';
import { type Forecast, forecast } from './rules/forecast/forecast.ts';
import { clearBacklog } from './rules/mail-backlog.ts';

const seconds = z.number().positive().max(1e7);
const amount = z.number().min(0).max(1e9);

const chatStaffing = calculator({
  name: 'chat-staffing',
  summary: 'How long chats wait when agents hold several at once',
  description: 'Where more comes than the agents can do, what would grow without end is null.',
  asked: z.strictObject({
    chatsPerInterval: amount,
    intervalSeconds: seconds,
    handleSeconds: seconds,
    concurrency: z.int().min(1).max(50).default(1),
    slowdown: z.number().min(0).max(10).default(0),
    agents: z.int().min(0).max(20_000),
  }),
  answer: {
    waitProbability: z.number().nullable(),
    waitSeconds: z.number().nullable(),
    occupancy: z.number().nullable(),
    queue: z.number().nullable(),
  },
  method:
    'birth-death process of chats spread evenly (after Koole 2013): k chats at once end at k/(H(1 + b(k − 1))), b the measured slowdown; occupancy of all places',
  compute: ({ agents, ...demand }) => chatService(demand, agents) ?? overrun,
});

const overrun = { waitProbability: null, waitSeconds: null, occupancy: null, queue: null };

const mailBacklog = calculator({
  name: 'mail-backlog',
  summary: 'When a backlog of mail is worked off',
  asked: z.strictObject({
    backlog: amount,
    arrivalsPerHour: amount,
    handleSeconds: seconds,
    staff: amount,
    shrinkage,
    utilisation: z.number().gt(0).max(1).default(0.85),
  }),
  answer: { perHour: z.number(), hoursToClear: z.number().nullable() },
  method:
    'perHour = staff·3600·(1 − shrinkage)·utilisation/handleSeconds; hoursToClear = backlog/(perHour − arrivalsPerHour), null where more comes than goes; for more than 0.9 nobody is used for long',
  compute: clearBacklog,
});

/** A series up to this long is foretold at once, a longer one in a thread of its own. */
const shortSeries = 1000;
const patience = 30_000;

const forecastRoute = calculator({
  name: 'forecast',
  summary: 'The next values of a series with a season',
  description:
    '`season` is the number of steps after which the pattern comes again (7 for days of a week, 336 for half hours of a week), 1 for none; it is used where the series holds two of them.',
  asked: z.strictObject({
    series: z.array(z.number().min(-1e12).max(1e12)).min(1).max(20_000),
    season: z.int().min(1).max(10_000).default(1),
    horizon: z.int().min(1).max(10_000),
    confidence,
  }),
  answer: {
    values: z.array(z.number()),
    low: z.array(z.number().nullable()),
    high: z.array(z.number().nullable()),
    model: z.object({
      season: z.int(),
      slope: z.boolean(),
      alpha: z.number(),
      beta: z.number(),
      gamma: z.number(),
    }),
  },
  method:
    'exponential smoothing with additive season (Holt–Winters in the form of Hyndman et al. 2008), with or without slope by AICc, weights by least squares; intervals by the variance of the model; never below 0 where the past never was',
  compute: (asked) =>
    asked.series.length <= shortSeries
      ? forecast(asked)
      : workApart<Forecast>(new URL('./forecasting/worker.ts', import.meta.url), asked, patience),
});

/** The formulas of staffing alone, for planners. */
export const workforceCalculatorRoutes = calculators(erlangRoutes, chatStaffing, mailBacklog, forecastRoute);
