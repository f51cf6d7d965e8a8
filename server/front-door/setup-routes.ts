import { createRoute, z } from '@hono/zod-openapi';
import { accountByPassword, countAttempt, shortestPassword } from '../domains/access/index.ts';
import { languages } from '../kernel/language.ts';
import { Problem } from '../kernel/problem.ts';
import { answers, contextOf, needs, newRouter, open, problems, takes } from '../platform/http/router.ts';
import { addressOf } from './client-address.ts';
import { demos, fillWithDemo, isSetupOpen, type SetupCode, setUp } from './setup.ts';
import { enter } from './sign-in/enter.ts';

const demo = z.enum(demos);
const state = createRoute({
  ...open,
  method: 'get',
  path: '/setup',
  summary:
    'Whether this installation still waits for its first owner; gone afterwards, or empty with `optional`',
  request: { query: z.strictObject({ optional: z.literal('1').optional() }) },
  responses: {
    200: answers(
      z.object({
        needed: z.literal(true),
        codeRequired: z.boolean(),
        languages: z.array(z.string()),
        demos: z.array(z.string()),
      }),
      'Set-up is open',
    ),
    204: { description: 'Set-up is done' },
    ...problems,
  },
});
const first = createRoute({
  ...open,
  method: 'post',
  path: '/setup',
  summary: 'Make the first workspace and its owner; signs in',
  request: {
    body: takes(
      z.strictObject({
        name: z.string().trim().min(1).max(200),
        email: z.email().max(320),
        password: z.string().min(shortestPassword).max(200),
        company: z.string().trim().min(1).max(200),
        language: z.enum(languages),
        demo: demo.optional(),
        code: z.string().max(50).optional(),
      }),
    ),
  },
  responses: { 201: answers(z.object({ slug: z.string() }), 'The workspace'), ...problems },
});
const fill = createRoute({
  ...needs('access:write'),
  method: 'post',
  path: '/workspace/demo',
  summary: 'Fill an empty workspace with a living demo company',
  request: { body: takes(z.strictObject({ demo })) },
  responses: {
    201: answers(
      z.object({ signIns: z.array(z.object({ name: z.string(), email: z.string(), password: z.string() })) }),
      'The people of the demo',
    ),
    ...problems,
  },
});

/** How often an address may try the set-up code in a quarter of an hour. */
const codeTries = { tries: 10, seconds: 900 };

/** The first visit. */
export function setupRoutes(code: SetupCode) {
  return newRouter()
    .openapi(state, async (c) => {
      if (!(await isSetupOpen())) {
        if (c.req.valid('query').optional) return c.body(null, 204);
        throw new Problem(404, 'setup-done');
      }
      return c.json(
        { needed: true as const, codeRequired: code.required, languages: [...languages], demos: [...demos] },
        200,
      );
    })
    .openapi(first, async (c) => {
      const { code: given, ...wanted } = c.req.valid('json');
      if (!(await isSetupOpen())) throw new Problem(404, 'setup-done');
      if (code.required) await countAttempt(`setup:${addressOf(c)}`, codeTries, c.get('now'));
      if (code.required && given?.trim() !== code.value) throw new Problem(403, 'setup-code-wrong');
      const { workspace } = await setUp(wanted, c.get('now'));
      const owner = await accountByPassword(wanted.email, wanted.password);
      if (owner) await enter(c, owner, { method: 'password' });
      return c.json({ slug: workspace.slug }, 201);
    })
    .openapi(fill, async (c) => {
      const { actor, now } = contextOf(c);
      return c.json({ signIns: await fillWithDemo(actor.workspaceId, c.req.valid('json').demo, now) }, 201);
    });
}
