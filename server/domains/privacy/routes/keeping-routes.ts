import { createRoute, z } from '@hono/zod-openapi';
import { provenPeople } from '../../../platform/http/proof.ts';
import { answers, contextOf, needs, newRouter, problems, takes } from '../../../platform/http/router.ts';
import { countDue } from '../keeping/count-due.ts';
import { changeRule, listRules, listRuns } from '../keeping/keep-rule.ts';
import { dataClasses, fewestDays, mostDays } from '../keeping/rules.ts';
import { listRegister, noteInput, noteProcessing } from '../records/keep-register.ts';
import { changeSettings, findSettings } from '../records/keep-settings.ts';
import { activities } from '../records/rules.ts';
import { done } from './shapes.ts';

const read = needs('privacy:read');
const write = needs('privacy:write');
const nothing = { 204: done, ...problems };
const days = z.coerce.number().int().min(fewestDays).max(mostDays);
const dataClass = z.enum(dataClasses);
const all = <S extends z.ZodType>(schema: S) => z.object({ items: z.array(schema), nextCursor: z.null() });
const officer = z.object({ officerName: z.string(), officerEmail: z.string() });
const note = z.object(noteInput);

const rules = createRoute({
  ...read,
  method: 'get',
  path: '/retention-rules',
  summary: 'How long each class of data is kept, in days; null for ever',
  responses: {
    200: answers(
      all(z.object({ dataClass, days: z.number().int().nullable(), changedAt: z.iso.datetime().nullable() })),
      'Every class',
    ),
    ...problems,
  },
});
const trial = createRoute({
  ...read,
  method: 'get',
  path: '/retention-trials',
  summary: 'What would go today if the class were kept for so many days; changes nothing',
  request: { query: z.strictObject({ dataClass, days }) },
  responses: {
    200: answers(
      z.object({ due: z.number().int(), held: z.number().int() }),
      'Rows that would go, and rows that a hold keeps',
    ),
    ...problems,
  },
});
const change = createRoute({
  ...needs('privacy:write', provenPeople),
  method: 'put',
  path: '/retention-rules',
  summary: 'Say how long the class is kept; what is due goes at night, for good',
  request: {
    body: takes(
      z.strictObject({ dataClass, days: z.number().int().min(fewestDays).max(mostDays).nullable() }),
    ),
  },
  responses: nothing,
});
const runs = createRoute({
  ...read,
  method: 'get',
  path: '/retention-runs',
  summary: 'What the schedule took away lately, newest first',
  responses: {
    200: answers(
      all(
        z.object({
          id: z.uuid(),
          dataClass,
          days: z.number().int(),
          removed: z.number().int(),
          held: z.number().int(),
          at: z.iso.datetime(),
        }),
      ),
      'The last hundred',
    ),
    ...problems,
  },
});
const register = createRoute({
  ...read,
  method: 'get',
  path: '/processing-register',
  summary: 'Records of processing: what the rooms say of the data they keep, with the company’s notes',
  responses: {
    200: answers(
      all(
        z.object({
          activity: z.enum(activities),
          about: z.array(z.enum(['customer', 'member'])),
          data: z.array(
            z.object({
              table: z.string(),
              columns: z.array(z.string()),
              erased: z.enum(['row', 'columns', 'kept']),
              keptDays: z.number().int().nullable(),
            }),
          ),
          note,
          changedAt: z.iso.datetime().nullable(),
        }),
      ),
      'By activity',
    ),
    ...problems,
  },
});
const noted = createRoute({
  ...write,
  method: 'put',
  path: '/processing-register',
  summary: 'Say for what, on which ground and with whom an activity is done',
  request: {
    body: takes(z.strictObject({ activity: z.enum(activities), ...noteInput })),
  },
  responses: nothing,
});
const settings = createRoute({
  ...needs('privacy:take-down'),
  method: 'get',
  path: '/privacy-settings',
  summary: 'Who looks after people’s data in this company',
  responses: { 200: answers(officer, 'Name and address'), ...problems },
});
const set = createRoute({
  ...write,
  method: 'put',
  path: '/privacy-settings',
  summary: 'Say who looks after people’s data',
  request: {
    body: takes(
      z.strictObject({
        officerName: z.string().max(200),
        officerEmail: z.union([z.literal(''), z.email().max(320)]),
      }),
    ),
  },
  responses: nothing,
});

/** The doors of the retention schedule, of the records of processing and of who looks after them. */
export const keepingRoutes = newRouter()
  .openapi(rules, async (c) => {
    const rows = await listRules(contextOf(c), {});
    const items = rows.map((row) => ({ ...row, changedAt: row.changedAt?.toISOString() ?? null }));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(trial, async (c) => {
    return c.json(await countDue(contextOf(c), c.req.valid('query')), 200);
  })
  .openapi(change, async (c) => {
    await changeRule(contextOf(c), c.req.valid('json'));
    return c.body(null, 204);
  })
  .openapi(runs, async (c) => {
    const rows = await listRuns(contextOf(c), {});
    const items = rows.map(({ workspaceId: _, at, ...row }) => ({ ...row, at: at.toISOString() }));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(register, async (c) => {
    const rows = await listRegister(contextOf(c), {});
    const items = rows.map((row) => ({ ...row, changedAt: row.changedAt?.toISOString() ?? null }));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(noted, async (c) => {
    await noteProcessing(contextOf(c), c.req.valid('json'));
    return c.body(null, 204);
  })
  .openapi(settings, async (c) => c.json(await findSettings(contextOf(c), {}), 200))
  .openapi(set, async (c) => {
    await changeSettings(contextOf(c), c.req.valid('json'));
    return c.body(null, 204);
  });
