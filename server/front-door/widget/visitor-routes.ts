import { createRoute, z } from '@hono/zod-openapi';
import { countAttempt, findWorkspace } from '../../domains/access/index.ts';
import {
  closeSession,
  type IdentityFault,
  identifyVisitor,
  openSession,
  readIdentity,
  withSecrets,
} from '../../domains/channels/index.ts';
import { searchArticles } from '../../domains/search/index.ts';
import { languages } from '../../kernel/language.ts';
import { Problem } from '../../kernel/problem.ts';
import { answers, newRouter, open, problems, takes } from '../../platform/http/router.ts';
import { addressOf } from '../client-address.ts';
import { addressIn, articlePath, findSite } from '../help-centre/site.ts';
import { faceOf } from './face.ts';
import { type Caller, contextOf, tokenIn, type Widget, widgetOf } from './scene.ts';
import { faceSchema, keyParam, tokenSchema } from './shapes.ts';

/** How often one address may look at a widget, begin anew, and prove who it is; whole offices share one. */
const looks = { tries: 600, seconds: 300 };
const beginnings = { tries: 60, seconds: 3600 };
const proofs = { tries: 120, seconds: 300 };

const spoken = z.object({ language: z.enum(languages).optional() });

const face = createRoute({
  ...open,
  method: 'get',
  path: '/chat/{key}',
  summary: 'What a widget shows before anybody has said a word: hours, the usual wait, articles',
  request: { params: keyParam, query: spoken.strict() },
  responses: { 200: answers(faceSchema, 'The face of the widget'), ...problems },
});
const begin = createRoute({
  ...open,
  method: 'post',
  path: '/chat/{key}/sessions',
  summary: 'Begin as somebody of whom nothing is known; the token goes into the header X-Visitor',
  request: { params: keyParam },
  responses: { 201: answers(tokenSchema, 'The token'), ...problems },
});
const identify = createRoute({
  ...open,
  method: 'put',
  path: '/chat/{key}/identity',
  summary: 'Go on as the person whom the company has signed in a short token; the visitor’s token changes',
  request: { params: keyParam, body: takes(z.strictObject({ token: z.string().max(4_000) })) },
  responses: { 200: answers(tokenSchema, 'The new token'), ...problems },
});
const end = createRoute({
  ...open,
  method: 'delete',
  path: '/chat/{key}/session',
  summary: 'Give the visitor’s token up: nothing is shown for it any more',
  request: { params: keyParam },
  responses: { 204: { description: 'Given up' }, ...problems },
});
const articles = createRoute({
  ...open,
  method: 'get',
  path: '/chat/{key}/articles',
  summary: 'Articles of the help centre that have these words',
  request: { params: keyParam, query: spoken.extend({ q: z.string().max(200) }).strict() },
  responses: {
    200: answers(
      z.object({ items: z.array(z.object({ title: z.string(), url: z.string() })) }),
      'What was found',
    ),
    ...problems,
  },
});

/** The doors of a widget before and around a talk. */
export const visitorRoutes = newRouter()
  .openapi(face, async (c) => {
    await countAttempt(`chat-look ${addressOf(c)}`, looks, c.get('now'));
    const widget = await widgetOf(c.req.valid('param').key, c.get('now'));
    const language = c.req.valid('query').language ?? c.get('language');
    return c.json(await faceOf(widget, language, c.get('now')), 200);
  })
  .openapi(begin, async (c) => {
    await countAttempt(`chat-begin ${addressOf(c)}`, beginnings, c.get('now'));
    const widget = await widgetOf(c.req.valid('param').key, c.get('now'));
    const { token } = await openSession(contextOf(widget, c.get('now')), {
      connectionId: widget.connection.id,
    });
    return c.json({ token }, 201);
  })
  .openapi(identify, async (c) => {
    await countAttempt(`chat-prove ${addressOf(c)}`, proofs, c.get('now'));
    const widget = await widgetOf(c.req.valid('param').key, c.get('now'));
    const identity = await identityIn(widget, c.req.valid('json').token, c.get('now'));
    const given = { connectionId: widget.connection.id, former: tokenIn(c), identity };
    const { token } = await identifyVisitor(contextOf(widget, c.get('now')), given);
    return c.json({ token }, 200);
  })
  .openapi(end, async (c) => {
    const widget = await widgetOf(c.req.valid('param').key, c.get('now'));
    const token = tokenIn(c);
    if (token) await closeSession(contextOf(widget, c.get('now')), { token });
    return c.body(null, 204);
  })
  .openapi(articles, async (c) => {
    await countAttempt(`chat-look ${addressOf(c)}`, looks, c.get('now'));
    const widget = await widgetOf(c.req.valid('param').key, c.get('now'));
    const { q, language = c.get('language') } = c.req.valid('query');
    return c.json({ items: await findArticles(c, widget, language, q.trim()) }, 200);
  });

/** @throws Problem 401 `chat-identity-refused`. */
async function identityIn(widget: Widget, token: string, now: Date) {
  const { secrets } = await withSecrets(widget.connection);
  const keys = [
    { id: secrets.signingKeyId ?? '', secret: secrets.signingSecret ?? '' },
    { id: secrets.formerKeyId ?? '', secret: secrets.formerSecret ?? '' },
  ].filter((one) => one.id !== '' && one.secret !== '');
  const expected = { keys, audience: widget.key, issuers: widget.settings.origins };
  const read = readIdentity(token, expected, now);
  if (typeof read === 'string') throw refused(read);
  return read;
}

const refused = (fault: IdentityFault) => new Problem(401, 'chat-identity-refused', { params: { fault } });

async function findArticles(c: Caller, widget: Widget, language: (typeof languages)[number], q: string) {
  if (!widget.settings.showsArticles || q.length < 2) return [];
  const now = c.get('now');
  const site = await findSite((await findWorkspace(widget.workspaceId)).slug, now);
  const found = await searchArticles(contextOf(widget, now), {
    language,
    brandId: site.brandId,
    q,
    limit: 5,
  });
  return found.map(({ title, slug }) => ({ title, url: addressIn(site, language, articlePath(slug)) }));
}
