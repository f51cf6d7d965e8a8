import type { Context as HonoContext, Next } from 'hono';
import { accountOf, actorOfToken, findIdOfSlug } from '../domains/access/index.ts';
import { actorOfAccount, workspacesOf } from '../domains/team/index.ts';
import { isId } from '../kernel/ids.ts';
import { Problem } from '../kernel/problem.ts';
import type { Env } from '../platform/http/router.ts';

/**
 * Finds out who calls: a bearer token carries its workspace; a cookie needs the header `X-Workspace` (slug or id),
 * or the query parameter `workspace` where a browser cannot set headers (streams, downloads), or a single membership.
 */
export async function authenticate(c: HonoContext<Env>, next: Next): Promise<void> {
  const header = c.req.header('authorization');
  if (header !== undefined) {
    const secret = /^Bearer (.+)$/i.exec(header)?.[1];
    const actor = secret ? await actorOfToken(secret) : null;
    if (!actor) throw new Problem(401, 'token-invalid');
    c.set('actor', actor);
  } else {
    const account = await accountOf(c.req.raw.headers);
    if (account) {
      c.set('account', account);
      const workspaceId = await workspaceOf(c, account.id);
      if (workspaceId) c.set('actor', await actorOfAccount(account.id, workspaceId));
    }
  }
  await next();
}

async function workspaceOf(c: HonoContext<Env>, accountId: string): Promise<string | null> {
  const named = c.req.header('x-workspace') ?? c.req.query('workspace');
  if (named) return isId(named) ? named : findIdOfSlug(named).catch(() => null);
  const mine = await workspacesOf(accountId);
  return mine.length === 1 ? (mine[0]?.id ?? null) : null;
}
