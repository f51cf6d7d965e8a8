import type { Context as HonoContext, Next } from 'hono';
import {
  type Account,
  actorOfToken,
  asksSecondFactor,
  findIdOfSlug,
  noteTokenUse,
  type Session,
  sessionOf,
} from '../domains/access/index.ts';
import { hideRestricted } from '../domains/customers/index.ts';
import { actorOfAccount, whyProviderShut, workspacesOf } from '../domains/team/index.ts';
import type { Actor } from '../kernel/actor.ts';
import { isId } from '../kernel/ids.ts';
import { nullIfMissing, Problem } from '../kernel/problem.ts';
import { rememberCaller } from '../platform/http/known-callers.ts';
import type { Env } from '../platform/http/router.ts';
import { isFromThere } from '../platform/networks.ts';
import { addressOf } from './client-address.ts';
import { afterwards } from './sign-in/afterwards.ts';

type Caller = {
  account: Account | null;
  actor: Actor | null;
  session: Session | null;
  shut: string | null;
  shutOut: Actor | null;
};

/**
 * Finds out who calls: a bearer token carries its workspace; a cookie needs the header `X-Workspace` (slug or id),
 * or the query parameter `workspace` where a browser cannot set headers (streams, downloads), or a single membership.
 */
export async function authenticate(c: HonoContext<Env>, next: Next): Promise<void> {
  const header = c.req.header('authorization');
  const caller = header === undefined ? await byCookie(c) : await byToken(header, c);
  if (header !== undefined && !caller) throw new Problem(401, 'token-invalid');
  if (caller) {
    c.set('account', caller.account);
    c.set('actor', caller.actor);
    c.set('session', caller.session);
    c.set('shut', caller.shut);
    c.set('shutOut', caller.shutOut);
  }
  await next();
}

function byToken(header: string, c: HonoContext<Env>): Promise<Caller | null> {
  const now = c.get('now');
  const address = addressOf(c);
  return rememberCaller(`${address}\n${header}`, now, async () => {
    const secret = /^Bearer (.+)$/i.exec(header)?.[1];
    const found = secret ? await actorOfToken(secret, now) : null;
    if (!found) return null;
    const shut = isFromThere(address, found.networks) ? null : 'token-network-refused';
    const { workspaceId, id } = found.actor;
    if (!shut && found.isNoteDue && id) afterwards(() => noteTokenUse(workspaceId, id, now));
    const actor = shut ? null : await hideRestricted(found.actor, { now });
    return { account: null, actor, session: null, shut, shutOut: shut ? found.actor : null };
  });
}

async function byCookie(c: HonoContext<Env>): Promise<Caller | null> {
  const cookie = c.req.header('cookie');
  if (cookie === undefined) return null;
  const named = c.req.header('x-workspace') ?? c.req.query('workspace') ?? '';
  const address = addressOf(c);
  return rememberCaller(`${named}\n${address}\n${cookie}`, c.get('now'), async () => {
    const session = await sessionOf(c.req.raw.headers, c.get('now'));
    if (!session?.isWhole) return null;
    const { account } = session;
    const workspaceId = await workspaceOf(named, account.id);
    const member = workspaceId ? await actorOfAccount(account.id, workspaceId) : null;
    const actor = member && (await hideRestricted(member, { now: c.get('now') }));
    const shut = actor && (await whyShut(session, actor, { address, now: c.get('now') }));
    return { account, session, actor: shut ? null : actor, shut, shutOut: shut ? actor : null };
  });
}

async function whyShut(session: Session, actor: Actor, { address, now }: { address: string; now: Date }) {
  if (await lacksFactor(session, actor)) return 'second-factor-required';
  const { method, openedAt } = session;
  return whyProviderShut(actor, { address, method, openedAt }, now);
}

/** Whether the workspace asks people of this role for a second factor that was not shown in this session. */
async function lacksFactor(session: Session, actor: Actor): Promise<boolean> {
  if (session.secondFactorAt !== null || actor.type !== 'member') return false;
  return asksSecondFactor(actor.workspaceId, actor.role);
}

async function workspaceOf(named: string, accountId: string): Promise<string | null> {
  if (named) return isId(named) ? named : findIdOfSlug(named).catch(nullIfMissing);
  const mine = await workspacesOf(accountId);
  return mine.length === 1 ? (mine[0]?.id ?? null) : null;
}
