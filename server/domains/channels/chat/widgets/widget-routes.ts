import { createRoute, z } from '@hono/zod-openapi';
import { languages } from '../../../../kernel/language.ts';
import { provenPeople } from '../../../../platform/http/proof.ts';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../../../platform/http/router.ts';
import { findWidget, keepWidget, renewIdentityKey } from './keep-widget.ts';
import { widgetInput } from './settings.ts';

const texts = z.partialRecord(z.enum(languages), z.string());
const widgetSchema = z
  .object({
    id: z.uuid(),
    key: z.string().openapi({ description: 'The public key that stands in the tag' }),
    name: z.string(),
    language: z.string(),
    origins: z.array(z.string()),
    hue: z.number().int().nullable(),
    theme: z.enum(['auto', 'light', 'dark']),
    welcome: texts,
    greetings: z.array(z.object({ page: z.string(), afterSeconds: z.number().int(), texts })),
    asks: z.enum(['nothing', 'name', 'email']),
    showsArticles: z.boolean(),
  })
  .openapi('ChatWidget');

const find = createRoute({
  ...needs('channels:read'),
  method: 'get',
  path: '/chat-widgets/{id}',
  summary: 'How a chat widget looks and where it may be shown; widgets are connected as other channels are',
  request: { params: idParam },
  responses: { 200: answers(widgetSchema, 'The widget'), ...problems },
});
const change = createRoute({
  ...needs('channels:manage'),
  method: 'patch',
  path: '/chat-widgets/{id}',
  summary: 'Change a chat widget',
  request: { params: idParam, body: takes(widgetInput.partial()) },
  responses: { 200: answers(widgetSchema, 'The widget'), ...problems },
});
const renew = createRoute({
  ...needs('channels:manage', provenPeople),
  method: 'post',
  path: '/chat-widgets/{id}/identity-keys',
  summary: 'Make a new key for signing who a visitor is; the former one goes on until the next',
  request: { params: idParam },
  responses: {
    201: answers(
      z.object({ keyId: z.string(), secret: z.string() }),
      'The key; its secret is shown this once',
    ),
    ...problems,
  },
});

/** The doors by which a widget is set up. */
export const widgetRoutes = newRouter()
  .openapi(find, async (c) =>
    c.json(await findWidget(contextOf(c), { connectionId: c.req.valid('param').id }), 200),
  )
  .openapi(change, async (c) => {
    const given = { connectionId: c.req.valid('param').id, changes: c.req.valid('json') };
    return c.json(await keepWidget(contextOf(c), given), 200);
  })
  .openapi(renew, async (c) =>
    c.json(await renewIdentityKey(contextOf(c), { connectionId: c.req.valid('param').id }), 201),
  );
