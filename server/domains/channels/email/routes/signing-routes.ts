import { createRoute, z } from '@hono/zod-openapi';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../../../platform/http/router.ts';
import { checkSigningKey, listSigning, makeSigningKey, removeSigningKey } from '../signing/keep-key.ts';

const state = z.enum(['standing', 'missing', 'other', 'unknown']);
const signingSchema = z
  .object({
    domain: z.string(),
    key: z
      .object({
        id: z.uuid(),
        /** What has to stand in the DNS of the domain, as a TXT record. */
        record: z.object({ name: z.string(), value: z.string() }),
        /** What the DNS said last; mails are signed while it is `standing`. */
        state,
        checkedAt: z.iso.datetime().nullable(),
      })
      .nullable(),
  })
  .openapi('MailSigning');

const list = createRoute({
  ...needs('channels:read'),
  method: 'get',
  path: '/mail-signing',
  summary: 'The domains of the mailboxes, with the key by which their mails are signed (DKIM)',
  responses: { 200: answers(z.object({ items: z.array(signingSchema) }), 'Domains'), ...problems },
});
const make = createRoute({
  ...needs('channels:manage'),
  method: 'post',
  path: '/mail-signing',
  summary: 'Make the key of a domain; mails are signed once its record stands in the DNS',
  request: { body: takes(z.strictObject({ domain: z.string().min(1).max(253) })) },
  responses: { 201: answers(z.object({ id: z.uuid() }), 'The key'), ...problems },
});
const check = createRoute({
  ...needs('channels:manage'),
  method: 'post',
  path: '/mail-signing/{id}/checks',
  summary: 'Ask the DNS whether the record stands',
  request: { params: idParam },
  responses: { 200: answers(z.object({ state }), 'What it said'), ...problems },
});
const remove = createRoute({
  ...needs('channels:manage'),
  method: 'delete',
  path: '/mail-signing/{id}',
  summary: 'Forget a key: mails of its domain leave unsigned',
  request: { params: idParam },
  responses: { 204: { description: 'Done' }, ...problems },
});

/** The doors of signed mail. */
export const signingRoutes = newRouter()
  .openapi(list, async (c) => {
    const found = await listSigning(contextOf(c), {});
    const items = found.map(({ domain, key }) => ({
      domain,
      key: key && { ...key, checkedAt: key.checkedAt?.toISOString() ?? null },
    }));
    return c.json({ items }, 200);
  })
  .openapi(make, async (c) => c.json({ id: await makeSigningKey(contextOf(c), c.req.valid('json')) }, 201))
  .openapi(check, async (c) => {
    const keyId = c.req.valid('param').id;
    return c.json({ state: await checkSigningKey(contextOf(c), { keyId }) }, 200);
  })
  .openapi(remove, async (c) => {
    await removeSigningKey(contextOf(c), { keyId: c.req.valid('param').id });
    return c.body(null, 204);
  });
