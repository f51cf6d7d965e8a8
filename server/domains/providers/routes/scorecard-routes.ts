import { createRoute, z } from '@hono/zod-openapi';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../../platform/http/router.ts';
import { checkAction, finishAction, listActions, planAction } from '../actions/keep-action.ts';
import { makeEvidence } from '../evidence/make-evidence.ts';
import { listEvidence, openEvidence } from '../evidence/read-evidence.ts';
import { monthInput } from '../rules/months.ts';
import { measures } from '../rules/targets.ts';
import { actionOutcomes } from '../schema.ts';
import { findScorecard, listObservations } from '../scorecards/find-scorecard.ts';
import { actionSchema, evidenceSchema, observationSchema, scorecardSchema } from './shapes.ts';

const done = { 204: { description: 'Done' }, ...problems };
const all = <S extends z.ZodType>(item: S) => z.object({ items: z.array(item), nextCursor: z.null() });
const made = z.object({ id: z.uuid() });
const words = z.string().trim().min(3).max(2_000);

const card = createRoute({
  ...needs('providers:read'),
  method: 'get',
  path: '/providers/{id}/scorecard',
  summary: 'A month of a provider against its contract, the present one unless told',
  request: { params: idParam, query: z.strictObject({ month: monthInput.optional() }) },
  responses: { 200: answers(scorecardSchema, 'The scorecard'), ...problems },
});
const behind = createRoute({
  ...needs('providers:read'),
  method: 'get',
  path: '/providers/{id}/observations',
  summary: 'The requests behind the figure of a target, the oldest first; they name nobody',
  request: {
    params: idParam,
    query: z.strictObject({
      month: monthInput.optional(),
      measure: z.enum(measures).exclude(['hours']).default('first-reply'),
      good: z.enum(['yes', 'no']).optional(),
    }),
  },
  responses: { 200: answers(all(observationSchema), 'All of them'), ...problems },
});
const actions = createRoute({
  ...needs('providers:read'),
  method: 'get',
  path: '/providers/{id}/corrective-actions',
  summary: 'What is done about a provider’s targets',
  request: { params: idParam },
  responses: { 200: answers(all(actionSchema), 'All of them'), ...problems },
});
const plan = createRoute({
  ...needs('providers:work'),
  method: 'post',
  path: '/providers/{id}/corrective-actions',
  summary: 'Plan what is done about a target: why it was missed, what is done, by whom, until when',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({
        month: monthInput,
        measure: z.enum(measures),
        cause: words,
        action: words,
        ownerId: z.uuid(),
        dueOn: z.iso.date(),
      }),
    ),
  },
  responses: { 201: answers(made, 'The action'), ...problems },
});
const finish = createRoute({
  ...needs('providers:work'),
  method: 'put',
  path: '/corrective-actions/{id}/end',
  summary: 'Say that it is done',
  request: { params: idParam },
  responses: done,
});
const check = createRoute({
  ...needs('providers:work'),
  method: 'put',
  path: '/corrective-actions/{id}/outcome',
  summary: 'Say afterwards whether it helped; the provider does not say so itself',
  request: { params: idParam, body: takes(z.strictObject({ outcome: z.enum(actionOutcomes) })) },
  responses: done,
});
const evidence = createRoute({
  ...needs('providers:read'),
  method: 'get',
  path: '/providers/{id}/evidence',
  summary: 'What was made of a provider’s months, the newest first',
  request: { params: idParam },
  responses: { 200: answers(all(evidenceSchema), 'All of it'), ...problems },
});
const make = createRoute({
  ...needs('providers:work'),
  method: 'post',
  path: '/providers/{id}/evidence',
  summary: 'Make the evidence of a month as it is known now: a paper and the data behind it',
  request: { params: idParam, body: takes(z.strictObject({ month: monthInput })) },
  responses: { 201: answers(made, 'The evidence'), ...problems },
});
const bytes = z.string().openapi({ format: 'binary' });
const open = createRoute({
  ...needs('providers:read'),
  method: 'get',
  path: '/provider-evidence/{id}',
  summary: 'The paper of a month or the data behind it, with the hash that it had when it was made',
  request: { params: idParam, query: z.strictObject({ as: z.enum(['pdf', 'csv']).default('pdf') }) },
  responses: {
    200: {
      description: 'The file',
      content: { 'application/pdf': { schema: bytes }, 'text/csv': { schema: bytes } },
    },
    ...problems,
  },
});

/** The doors of scorecards, of what is done about them, and of the evidence. */
export const scorecardRoutes = newRouter()
  .openapi(card, async (c) => {
    const given = { providerId: c.req.valid('param').id, ...c.req.valid('query') };
    return c.json(await findScorecard(contextOf(c), given), 200);
  })
  .openapi(behind, async (c) => {
    const { good, ...asked } = c.req.valid('query');
    const isGood = good && { isGood: good === 'yes' };
    const given = { providerId: c.req.valid('param').id, ...asked, ...isGood };
    const items = (await listObservations(contextOf(c), given)).map((one) => ({
      ...one,
      at: one.at.toISOString(),
    }));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(actions, async (c) => {
    const found = await listActions(contextOf(c), { providerId: c.req.valid('param').id });
    const items = found.map((one) => ({
      ...one,
      createdAt: one.createdAt.toISOString(),
      doneAt: one.doneAt?.toISOString() ?? null,
      checkedAt: one.checkedAt?.toISOString() ?? null,
    }));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(plan, async (c) => {
    const given = { providerId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await planAction(contextOf(c), given), 201);
  })
  .openapi(finish, async (c) => {
    await finishAction(contextOf(c), { actionId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(check, async (c) => {
    await checkAction(contextOf(c), { actionId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(evidence, async (c) => {
    const found = await listEvidence(contextOf(c), { providerId: c.req.valid('param').id });
    const items = found.map((one) => ({ ...one, madeAt: one.madeAt.toISOString() }));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(make, async (c) => {
    const given = { providerId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await makeEvidence(contextOf(c), given), 201);
  })
  .openapi(open, async (c) => {
    const { as } = c.req.valid('query');
    const asked = { evidenceId: c.req.valid('param').id, as };
    const { content, name, hash } = await openEvidence(contextOf(c), asked);
    return c.body(new Uint8Array(content), 200, {
      'content-type': as === 'pdf' ? 'application/pdf' : 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'x-content-sha256': hash,
    });
  });
