import type { Context as HonoContext, Next } from 'hono';
import { Problem } from '../kernel/problem.ts';
import type { Env } from '../platform/http/router.ts';

/** Forms of plain pages are sent by those pages alone: what another site sends is refused. @throws Problem 403. */
export async function refuseOtherForms(c: HonoContext<Env>, next: Next): Promise<void> {
  const site = c.req.header('sec-fetch-site');
  const isForeign = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && isForeign)
    throw new Problem(403, 'origin-refused');
  await next();
}
