import { createRoute, z } from '@hono/zod-openapi';
import { sql } from 'drizzle-orm';
import { Problem } from '../kernel/problem.ts';
import { database } from '../platform/database/open.ts';
import { answers, newRouter, open, problems } from '../platform/http/router.ts';
import { assertStorage } from '../platform/storage/watch.ts';

const ok = { 200: answers(z.object({ status: z.literal('ok') }), 'Well'), ...problems };
const live = createRoute({
  ...open,
  method: 'get',
  path: '/health/live',
  summary: 'The process runs',
  responses: ok,
});
const ready = createRoute({
  ...open,
  method: 'get',
  path: '/health/ready',
  summary: 'The program can work: the database answers, and files can be kept',
  responses: ok,
});

/** Whether the program lives, and whether it can work. */
export const healthRoutes = newRouter()
  .openapi(live, (c) => c.json({ status: 'ok' as const }, 200))
  .openapi(ready, async (c) => {
    try {
      await database().owner.execute(sql`select 1`);
    } catch {
      throw new Problem(503, 'database-unreachable', { retryAfter: 5 });
    }
    await assertStorage(c.get('now'));
    return c.json({ status: 'ok' as const }, 200);
  });
