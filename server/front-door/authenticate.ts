import type { Context as HonoContext, Next } from 'hono';
import { type Account, accountOf, actorOfToken, findIdOfSlug } from '../domains/access/index.ts';
import { actorOfAccount, workspacesOf } from '../domains/team/index.ts';
import type { Actor } from '../kernel/actor.ts';
import { isId } from '../kernel/ids.ts';
import { Problem } from '../kernel/problem.ts';
import { rememberCaller } from '../platform/http/known-callers.ts';
import type { Env } from '../platform/http/router.ts';

type Caller = { account: Account | null; actor: Actor | null };

/**
 * Finds out who calls: a bearer token carries its workspace; a cookie needs the header `X-Workspace` (slug or id),
 * or the query parameter `workspace` where a browser cannot set headers (streams, downloads), or a single membership.
 */
export async function authenticate(c: HonoContext<Env>, next: Next): Promise<void> {
  const header = c.req.header('authorization');
  const caller = header === undefined ? await byCookie(c) : await byToken(header, c.get('now'));
  if (header !== undefined && !caller) throw new Problem(401, 'token-invalid');
  if (caller) {
    c.set('account', caller.account);
    c.set('actor', caller.actor);
  }
  await next();
}

function byToken(header: string, now: Date): Promise<Caller | null> {
  return rememberCaller(header, now, async () => {
    const secret = /^Bearer (.+)$/i.exec(header)?.[1];
    const actor = secret ? await actorOfToken(secret) : null;
    return actor && { account: null, actor };
  });
}

async function byCookie(c: HonoContext<Env>): Promise<Caller | null> {
  const cookie = c.req.header('cookie');
  if (cookie === undefined) return null;
  const named = c.req.header('x-workspace') ?? c.req.query('workspace') ?? '';
  return rememberCaller(`${named}\n${cookie}`, c.get('now'), async () => {
    const account = await accountOf(c.req.raw.headers);
    if (!account) return null;
    const workspaceId = await workspaceOf(named, account.id);
    return { account, actor: workspaceId ? await actorOfAccount(account.id, workspaceId) : null };
  });
}

async function workspaceOf(named: string, accountId: string): Promise<string | null> {
  if (named) return isId(named) ? named : findIdOfSlug(named).catch(() => null);
  const mine = await workspacesOf(accountId);
  return mine.length === 1 ? (mine[0]?.id ?? null) : null;
}
