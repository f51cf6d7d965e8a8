import { createRoute, z } from '@hono/zod-openapi';
import { provenPeople } from '../../platform/http/proof.ts';
import { answers, contextOf, needs, newRouter, problems } from '../../platform/http/router.ts';
import { exportAudit } from './queries/export-audit.ts';
import { auditFilters, listAudit } from './queries/list-audit.ts';
import { verifyChain } from './queries/verify-chain.ts';

const itemSchema = z
  .object({
    id: z.uuid(),
    at: z.iso.datetime(),
    name: z.string(),
    actor: z.object({ type: z.string(), id: z.uuid().nullable() }),
    subject: z.object({ type: z.string(), id: z.uuid() }),
    payload: z.record(z.string(), z.unknown()),
    causeId: z.uuid().nullable(),
  })
  .openapi('AuditItem');

const verificationSchema = z
  .object({
    whole: z.boolean(),
    sealed: z.number().int(),
    lastHash: z.string(),
    broken: z
      .object({
        number: z.number().int(),
        eventId: z.uuid().nullable(),
        reason: z.enum(['seal-missing', 'event-missing', 'event-changed', 'event-added']),
      })
      .nullable(),
  })
  .openapi('AuditVerification');

const list = createRoute({
  ...needs('audit:read'),
  method: 'get',
  path: '/audit',
  summary: 'What happened, newest first; from is inclusive, to is not',
  request: {
    query: z.strictObject({
      ...auditFilters,
      limit: z.coerce.number().int().min(1).max(200).optional(),
      cursor: z.string().max(500).optional(),
    }),
  },
  responses: {
    200: answers(z.object({ items: z.array(itemSchema), nextCursor: z.string().nullable() }), 'A page'),
    ...problems,
  },
});

const download = createRoute({
  ...needs('audit:read', provenPeople),
  method: 'get',
  path: '/audit/export',
  summary: 'The same as a table for spreadsheets, at most 50,000 lines',
  request: { query: z.strictObject(auditFilters) },
  responses: {
    200: {
      description: 'CSV in UTF-8',
      content: { 'text/csv': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...problems,
  },
});

const verify = createRoute({
  ...needs('audit:read'),
  method: 'get',
  path: '/audit/verification',
  summary: 'Whether the sealed chain of events holds, and where it breaks first',
  request: { query: z.strictObject({}) },
  responses: { 200: answers(verificationSchema, 'How far the chain holds'), ...problems },
});

export const routes = newRouter()
  .openapi(list, async (c) => c.json(await listAudit(contextOf(c), c.req.valid('query')), 200))
  .openapi(download, async (c) =>
    c.body(await exportAudit(contextOf(c), c.req.valid('query')), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="audit.csv"',
    }),
  )
  .openapi(verify, async (c) => c.json(await verifyChain(contextOf(c), {}), 200));
