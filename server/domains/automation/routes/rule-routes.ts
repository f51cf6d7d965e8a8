import { createRoute, z } from '@hono/zod-openapi';
import { invalidInput } from '../../../platform/command.ts';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../../platform/http/router.ts';
import { actsInput } from '../commands/acts-input.ts';
import { changeRule, createRule, orderRules, removeRule, restoreRule } from '../commands/keep-rule.ts';
import { ruleFields } from '../inputs.ts';
import { listRules, listVersions } from '../queries/list-rules.ts';
import { ruleBody, ruleSchema, shownRule } from './shapes.ts';

const done = { 204: { description: 'Done' }, ...problems };
const one = { params: idParam };

const list = createRoute({
  ...needs('automation:read'),
  method: 'get',
  path: '/rules',
  summary: 'All rules in the order in which they are asked',
  request: { query: z.strictObject({}) },
  responses: {
    200: answers(z.object({ items: z.array(ruleSchema), nextCursor: z.null() }), 'All rules'),
    ...problems,
  },
});
const create = createRoute({
  ...needs('automation:write'),
  method: 'post',
  path: '/rules',
  summary: 'Write a rule; it is asked after all others and acts once it is enabled',
  request: { body: takes(ruleBody) },
  responses: { 201: answers(z.object({ id: z.uuid() }), 'The rule'), ...problems },
});
const change = createRoute({
  ...needs('automation:write'),
  method: 'patch',
  path: '/rules/{id}',
  summary: 'Change a rule, start or stop it, or have it watched for a day',
  request: { ...one, body: takes(ruleBody.partial().extend({ watch: z.boolean().optional() })) },
  responses: done,
});
const order = createRoute({
  ...needs('automation:write'),
  method: 'put',
  path: '/rule-order',
  summary: 'Set the order in which rules are asked: every id once',
  request: { body: takes(z.strictObject({ ids: z.array(z.uuid()).max(1000) })) },
  responses: done,
});
const remove = createRoute({
  ...needs('automation:write'),
  method: 'post',
  path: '/rules/{id}/removal',
  summary: 'Remove a rule',
  request: one,
  responses: done,
});
const restore = createRoute({
  ...needs('automation:write'),
  method: 'delete',
  path: '/rules/{id}/removal',
  summary: 'Bring a removed rule back',
  request: one,
  responses: done,
});
const version = z.object({
  version: z.number().int(),
  definition: z.record(z.string(), z.unknown()),
  changedBy: z.string().nullable(),
  changedAt: z.iso.datetime(),
});
const versions = createRoute({
  ...needs('automation:read'),
  method: 'get',
  path: '/rules/{id}/versions',
  summary: 'How a rule was written at each time, newest first',
  request: one,
  responses: {
    200: answers(z.object({ items: z.array(version), nextCursor: z.null() }), 'Its versions'),
    ...problems,
  },
});

/** The doors of rules. */
export const ruleRoutes = newRouter()
  .openapi(list, async (c) =>
    c.json({ items: (await listRules(contextOf(c), {})).map(shownRule), nextCursor: null }, 200),
  )
  .openapi(create, async (c) => {
    const { conditions, acts, ...rest } = c.req.valid('json');
    const checked = {
      conditions: read(ruleFields.conditions, 'conditions', conditions),
      acts: read(actsInput, 'acts', acts),
    };
    return c.json(await createRule(contextOf(c), { ...rest, ...checked }), 201);
  })
  .openapi(change, async (c) => {
    const { conditions, acts, ...rest } = c.req.valid('json');
    await changeRule(contextOf(c), {
      ruleId: c.req.valid('param').id,
      ...rest,
      ...(conditions ? { conditions: read(ruleFields.conditions, 'conditions', conditions) } : {}),
      ...(acts ? { acts: read(actsInput, 'acts', acts) } : {}),
    });
    return c.body(null, 204);
  })
  .openapi(order, async (c) => {
    await orderRules(contextOf(c), { ruleIds: c.req.valid('json').ids });
    return c.body(null, 204);
  })
  .openapi(remove, async (c) => {
    await removeRule(contextOf(c), { ruleId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(restore, async (c) => {
    await restoreRule(contextOf(c), { ruleId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(versions, async (c) => {
    const rows = await listVersions(contextOf(c), { ruleId: c.req.valid('param').id });
    const items = rows.map((row) => ({
      ...row,
      definition: { ...row.definition },
      changedAt: row.changedAt.toISOString(),
    }));
    return c.json({ items, nextCursor: null }, 200);
  });

/** A part of the body in its full shape. @throws Problem 400 `input-invalid` that names the wrong part. */
function read<S extends z.ZodType>(schema: S, name: string, given: unknown): z.output<S> {
  const parsed = z.object({ [name]: schema }).safeParse({ [name]: given });
  if (!parsed.success) throw invalidInput(parsed.error);
  return schema.parse(given);
}
