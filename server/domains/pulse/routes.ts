import { createRoute, z } from '@hono/zod-openapi';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../platform/http/router.ts';
import { answerInput, answerPulse } from './answering/answer-pulse.ts';
import { findOwnPulse, findPulseRound, listPulseRounds } from './results/list-results.ts';
import { changePulseSettings, findPulseSettings, settingsInput } from './rounds/settings.ts';
import { rhythms } from './schema.ts';

const whole = z.number().int();
const time = z.iso.datetime();
const texts = z.object({ en: z.string(), id: z.string(), th: z.string() });
const statements = z.array(z.object({ key: z.string(), scale: z.enum(['recommend', 'agree']), text: texts }));
const interval = { low: z.number(), high: z.number() };
const enps = z.object({ score: z.number(), ...interval }).nullable();
const rate = z.object({ estimate: z.number().nullable(), ...interval });
const round = {
  id: z.uuid(),
  month: z.string().openapi({ description: 'In which it began, YYYY-MM' }),
  state: z.enum(['open', 'shown', 'too-few']),
  closedAt: time.nullable(),
  people: whole,
  answered: whole.nullable(),
  rate,
};

const ownSchema = z
  .object({
    asked: z
      .object({ statements, closesAt: time, team: z.string().nullable(), hasAnswered: z.boolean() })
      .nullable()
      .openapi({ description: 'Null while no round is open in which one is asked' }),
    fewest: whole.openapi({ description: 'Groups of fewer answers are never shown' }),
    fewestForWords: whole,
    longestWords: whole,
  })
  .openapi('OwnPulse');
const roundSchema = z.object({ ...round, enps, counted: whole.nullable() }).openapi('PulseRound');
const foundSchema = z
  .object({
    ...round,
    statements,
    parts: z.array(
      z.object({
        part: z.string().openapi({ description: '`everyone`, or the id of a team' }),
        name: z.string().nullable(),
        people: whole,
        counted: whole,
        figures: z.object({
          statements: z.record(z.string(), z.object({ mean: z.number(), ...interval })),
          enps,
        }),
      }),
    ),
    words: z.array(z.string()),
  })
  .openapi('PulseResults');
const settingsSchema = z
  .object({ every: z.enum(rhythms), openDays: whole, own: z.array(texts) })
  .openapi('PulseSettings');

const own = createRoute({
  ...needs('pulse:answer'),
  method: 'get',
  path: '/pulse',
  summary: 'What one is asked now, how it is kept, and whether one has answered',
  responses: { 200: answers(ownSchema, 'For oneself alone'), ...problems },
});
/** Put, not posted: a call with an idempotency key would leave a hash of the answer beside a name. */
const answer = createRoute({
  ...needs('pulse:answer'),
  method: 'put',
  path: '/pulse/answer',
  summary: 'Answer the round that is open, once; nobody finds the answer again',
  request: { body: takes(z.strictObject(answerInput)) },
  responses: { 204: { description: 'Among the others now' }, ...problems },
});
const rounds = createRoute({
  ...needs('pulse:read'),
  method: 'get',
  path: '/pulse/rounds',
  summary: 'Closed rounds, newest first',
  responses: { 200: answers(z.object({ items: z.array(roundSchema) }), 'Closed rounds'), ...problems },
});
const find = createRoute({
  ...needs('pulse:read'),
  method: 'get',
  path: '/pulse/rounds/{id}',
  summary: 'What a closed round has shown, of groups that are large enough',
  request: { params: idParam },
  responses: { 200: answers(foundSchema, 'The figures'), ...problems },
});
const settings = createRoute({
  ...needs('pulse:configure'),
  method: 'get',
  path: '/pulse/settings',
  summary: 'How often it is asked',
  responses: { 200: answers(settingsSchema, 'The settings'), ...problems },
});
const change = createRoute({
  ...needs('pulse:configure'),
  method: 'put',
  path: '/pulse/settings',
  summary: 'Change how often it is asked; from the next round on',
  request: { body: takes(z.strictObject(settingsInput)) },
  responses: { 204: { description: 'Changed' }, ...problems },
});

const closed = <T extends { closedAt: Date | null }>(row: T) => ({
  ...row,
  closedAt: row.closedAt?.toISOString() ?? null,
});

/** The doors of the pulse. */
export const routes = newRouter()
  .openapi(own, async (c) => {
    const { asked, ...how } = await findOwnPulse(contextOf(c), {});
    return c.json({ ...how, asked: asked && { ...asked, closesAt: asked.closesAt.toISOString() } }, 200);
  })
  .openapi(answer, async (c) => {
    await answerPulse(contextOf(c), c.req.valid('json'));
    return c.body(null, 204);
  })
  .openapi(rounds, async (c) => c.json({ items: (await listPulseRounds(contextOf(c), {})).map(closed) }, 200))
  .openapi(find, async (c) =>
    c.json(closed(await findPulseRound(contextOf(c), { roundId: c.req.valid('param').id })), 200),
  )
  .openapi(settings, async (c) => c.json(await findPulseSettings(contextOf(c), {}), 200))
  .openapi(change, async (c) => {
    await changePulseSettings(contextOf(c), c.req.valid('json'));
    return c.body(null, 204);
  });
