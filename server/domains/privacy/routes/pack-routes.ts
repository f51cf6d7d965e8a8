import { createRoute, z } from '@hono/zod-openapi';
import { languages } from '../../../kernel/language.ts';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../../platform/http/router.ts';
import {
  addProcessor,
  changeProcessor,
  endProcessor,
  listProcessors,
  processorInput,
} from '../pack/keep-processor.ts';
import { addRisk, changeRisk, listRisks, removeRisk, riskInput } from '../pack/keep-risk.ts';
import { exportPack, exportTable, packTables } from '../pack/make-pack.ts';
import { degrees } from '../pack/rules.ts';
import { done } from './shapes.ts';

const read = needs('privacy:read');
const write = needs('privacy:write');
const nothing = { 204: done, ...problems };
const time = z.iso.datetime();
const all = <S extends z.ZodType>(schema: S) => z.object({ items: z.array(schema), nextCursor: z.null() });
const processor = z
  .object({ id: z.uuid(), ...processorInput, changedAt: time, endedAt: time.nullable() })
  .openapi('Processor');
const risk = z
  .object({ id: z.uuid(), ...riskInput, weight: z.enum(degrees), changedAt: time })
  .openapi('PrivacyRisk');
const partly = <S extends z.ZodRawShape>(shape: S) => takes(z.strictObject(shape).partial());
const ofOne = { request: { params: idParam } };

const listed = createRoute({
  ...read,
  method: 'get',
  path: '/processors',
  summary: 'The register of processors: who works with people’s data for the company',
  responses: { 200: answers(all(processor), 'Those who do now first'), ...problems },
});
const added = createRoute({
  ...write,
  method: 'post',
  path: '/processors',
  summary: 'Write a processor into the register',
  request: { body: takes(z.strictObject(processorInput)) },
  responses: { 201: answers(z.object({ processorId: z.uuid() }), 'The processor'), ...problems },
});
const changed = createRoute({
  ...write,
  method: 'patch',
  path: '/processors/{id}',
  summary: 'Write down what changed about a processor',
  request: { params: idParam, body: partly(processorInput) },
  responses: nothing,
});
const ended = createRoute({
  ...write,
  ...ofOne,
  method: 'delete',
  path: '/processors/{id}',
  summary: 'It works for the company no more; the line stays',
  responses: nothing,
});
const risks = createRoute({
  ...read,
  method: 'get',
  path: '/privacy-risks',
  summary: 'What may happen to people by what is done with their data, the gravest first',
  responses: { 200: answers(all(risk), 'All of them'), ...problems },
});
const risked = createRoute({
  ...write,
  method: 'post',
  path: '/privacy-risks',
  summary: 'Write a risk down, with what is done against it',
  request: { body: takes(z.strictObject(riskInput)) },
  responses: { 201: answers(z.object({ riskId: z.uuid() }), 'The risk'), ...problems },
});
const judged = createRoute({
  ...write,
  method: 'patch',
  path: '/privacy-risks/{id}',
  summary: 'Judge a risk anew',
  request: { params: idParam, body: partly(riskInput) },
  responses: nothing,
});
const removed = createRoute({
  ...write,
  ...ofOne,
  method: 'delete',
  path: '/privacy-risks/{id}',
  summary: 'Take a risk out of the assessment',
  responses: nothing,
});
const file = { schema: z.string().openapi({ format: 'binary' }) };
const exported = createRoute({
  ...read,
  method: 'get',
  path: '/privacy-pack',
  summary: 'The pack for an assessment (DPIA) as one page, or one of its tables as CSV',
  request: {
    query: z.strictObject({ table: z.enum(packTables).optional(), language: z.enum(languages).optional() }),
  },
  responses: {
    200: { description: 'A page or a table', content: { 'text/html': file, 'text/csv': file } },
    ...problems,
  },
});

/** The doors of the register of processors, of the risks, and of the pack that holds all of it. */
export const packRoutes = newRouter()
  .openapi(listed, async (c) => {
    const rows = await listProcessors(contextOf(c), {});
    const items = rows.map(({ workspaceId: _, changedBy: _by, changedAt, endedAt, ...row }) => ({
      ...row,
      ...{ changedAt: changedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null },
    }));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(added, async (c) => c.json(await addProcessor(contextOf(c), c.req.valid('json')), 201))
  .openapi(changed, async (c) => {
    await changeProcessor(contextOf(c), { processorId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(ended, async (c) => {
    await endProcessor(contextOf(c), { processorId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(risks, async (c) => {
    const rows = await listRisks(contextOf(c), {});
    const items = rows.map(({ workspaceId: _, changedBy: _by, changedAt, activity, ...row }) => ({
      ...row,
      activity: riskInput.activity.parse(activity),
      changedAt: changedAt.toISOString(),
    }));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(risked, async (c) => c.json(await addRisk(contextOf(c), c.req.valid('json')), 201))
  .openapi(judged, async (c) => {
    await changeRisk(contextOf(c), { riskId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(removed, async (c) => {
    await removeRisk(contextOf(c), { riskId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(exported, async (c) => {
    const { table, language = c.get('language') } = c.req.valid('query');
    const name = table ? `${table}.csv` : 'privacy.html';
    const headers = {
      'content-disposition': `attachment; filename="${name}"`,
      'content-type': table ? 'text/csv; charset=utf-8' : 'text/html; charset=utf-8',
    };
    const content = table
      ? await exportTable(contextOf(c), { table, language })
      : await exportPack(contextOf(c), { language });
    return c.body(content, 200, headers);
  });
