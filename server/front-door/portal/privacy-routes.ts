import { Readable } from 'node:stream';
import { createRoute, z } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { countAttempt } from '../../domains/access/index.ts';
import {
  findNotice,
  giveOwnConsent,
  listOwnConsents,
  purposes,
  withdrawOwnConsent,
} from '../../domains/customers/index.ts';
import {
  askOwn,
  countries,
  fetchOwnBundle,
  findSettings,
  kinds,
  listOwn,
  type PrivacyRequestRow,
  standingOf,
} from '../../domains/privacy/index.ts';
import { answers, type Env, newRouter, problems, takes } from '../../platform/http/router.ts';
import { storage } from '../../platform/storage.ts';
import { customerIn } from './who-is-in.ts';

const place = z.object({ workspace: z.uuid() });
const ofOne = { request: { params: place.extend({ id: z.uuid() }) } };
const path = '/portal/{workspace}';
/** Who is not signed in learns nothing of what a door takes: they are asked for before it is read. */
const portal = {
  'x-permission': 'portal' as const,
  security: [{ portal: [] as string[] }],
  middleware: (async (c, next) => {
    await customerIn(c, c.req.param('workspace') ?? '');
    await next();
  }) satisfies MiddlewareHandler<Env>,
};
const time = z.iso.datetime();

const consentSchema = z.object({
  id: z.uuid(),
  purpose: z.enum(purposes),
  noticeVersion: z.number().int().nullable(),
  givenAt: time,
  withdrawnAt: time.nullable(),
});
const aboutSchema = z
  .object({
    officer: z.object({ name: z.string(), email: z.string() }),
    notice: z.object({ version: z.number().int(), text: z.string(), publishedAt: time }).nullable(),
    purposes: z.array(z.enum(purposes)),
    consents: z.array(consentSchema),
  })
  .openapi('PortalPrivacy');
const askedSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(kinds),
    state: z.enum(['open', 'done', 'refused']),
    note: z.string(),
    askedAt: time,
    dueAt: time,
    standing: z.enum(['late', 'near', 'fine']),
    settledAt: time.nullable(),
    outcome: z.string(),
    bundle: z.object({ isReady: z.boolean(), expiresAt: time.nullable() }),
  })
  .openapi('PortalPrivacyRequest');

const about = createRoute({
  ...portal,
  method: 'get',
  path: `${path}/privacy`,
  summary: 'Who answers for my data, the notice that stands, and what I agreed to',
  request: { params: place },
  responses: { 200: answers(aboutSchema, 'About my data'), ...problems },
});
const agree = createRoute({
  ...portal,
  method: 'post',
  path: `${path}/consents`,
  summary: 'I agree to a purpose',
  request: { params: place, body: takes(z.strictObject({ purpose: z.enum(purposes) })) },
  responses: { 201: answers(z.object({ consentId: z.uuid() }), 'The consent'), ...problems },
});
const withdraw = createRoute({
  ...portal,
  ...ofOne,
  method: 'delete',
  path: `${path}/consents/{id}`,
  summary: 'I no longer agree; it ends at once',
  responses: { 204: { description: 'It has ended' }, ...problems },
});
const list = createRoute({
  ...portal,
  method: 'get',
  path: `${path}/privacy-requests`,
  summary: 'What I asked about my data, newest first, with its legal clock',
  request: { params: place },
  responses: {
    200: answers(z.object({ items: z.array(askedSchema), nextCursor: z.null() }), 'All of them'),
    ...problems,
  },
});
const ask = createRoute({
  ...portal,
  method: 'post',
  path: `${path}/privacy-requests`,
  summary: 'Ask for a copy, a correction, erasure or restriction of my data, or object to its use',
  request: {
    params: place,
    body: takes(
      z.strictObject({
        kind: z.enum(kinds),
        country: z.enum(countries).optional(),
        note: z.string().max(5000).optional(),
      }),
    ),
  },
  responses: { 201: answers(askedSchema, 'What was asked; its clock runs'), ...problems },
});
const fetched = createRoute({
  ...portal,
  ...ofOne,
  method: 'get',
  path: `${path}/privacy-requests/{id}/bundle`,
  summary: 'The copy of my data, once it was handed over: a zip with data.json, index.html and the files',
  responses: { 200: { description: 'A zip file' }, ...problems },
});

/** So often in a day a customer may ask or change their mind. */
export const perCustomer = { tries: 20, seconds: 86_400 };

/** What customers may do about their own data, in the portal. */
export const portalPrivacyRoutes = newRouter()
  .openapi(about, async (c) => {
    const { context, own } = await customerIn(c, c.req.valid('param').workspace);
    const [settings, notice, consents] = await Promise.all([
      findSettings(context, {}),
      findNotice(context, {}),
      listOwnConsents(own, {}),
    ]);
    return c.json(
      {
        officer: { name: settings.officerName, email: settings.officerEmail },
        notice: notice && {
          version: notice.version,
          text: notice.texts[c.get('language')],
          publishedAt: notice.publishedAt.toISOString(),
        },
        purposes: [...purposes],
        consents: consents.map(({ id, purpose, noticeVersion, givenAt, withdrawnAt }) => ({
          ...{ id, purpose, noticeVersion },
          ...{ givenAt: givenAt.toISOString(), withdrawnAt: withdrawnAt?.toISOString() ?? null },
        })),
      },
      200,
    );
  })
  .openapi(agree, async (c) => {
    const { own, customerId } = await customerIn(c, c.req.valid('param').workspace);
    await countAttempt(`own-data:${customerId}`, perCustomer, c.get('now'));
    return c.json(await giveOwnConsent(own, c.req.valid('json')), 201);
  })
  .openapi(withdraw, async (c) => {
    const { workspace, id } = c.req.valid('param');
    const { own } = await customerIn(c, workspace);
    await withdrawOwnConsent(own, { consentId: id });
    return c.body(null, 204);
  })
  .openapi(list, async (c) => {
    const { own } = await customerIn(c, c.req.valid('param').workspace);
    const rows = await listOwn(own, {});
    return c.json({ items: rows.map((row) => shown(row, c.get('now'))), nextCursor: null }, 200);
  })
  .openapi(ask, async (c) => {
    const { own, customerId } = await customerIn(c, c.req.valid('param').workspace);
    const now = c.get('now');
    await countAttempt(`own-data:${customerId}`, perCustomer, now);
    return c.json(shown(await askOwn(own, c.req.valid('json')), now), 201);
  })
  .openapi(fetched, async (c) => {
    const { workspace, id } = c.req.valid('param');
    const { own } = await customerIn(c, workspace);
    const { key } = await fetchOwnBundle(own, { privacyRequestId: id });
    return c.body(Readable.toWeb(storage().stream(key)) as ReadableStream, 200, {
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="data.zip"',
      'cache-control': 'no-store',
    });
  });

/** As its customer sees it: a copy is theirs when it was handed over, not while somebody still looks at it. */
function shown(row: PrivacyRequestRow, now: Date): z.infer<typeof askedSchema> {
  const { id, kind, state, note, askedAt, dueAt, settledAt, outcome, bundleKey, bundleExpiresAt } = row;
  const isReady = state === 'done' && bundleKey !== null;
  return {
    ...{ id, kind, state, note, outcome },
    ...{ askedAt: askedAt.toISOString(), dueAt: dueAt.toISOString() },
    standing: state === 'open' ? standingOf(dueAt, now) : 'fine',
    settledAt: settledAt?.toISOString() ?? null,
    bundle: { isReady, expiresAt: isReady ? (bundleExpiresAt?.toISOString() ?? null) : null },
  };
}
