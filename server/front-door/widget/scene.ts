import type { Context as HonoContext, Next } from 'hono';
import { findHook, findVisitor, mayShow, readWidget, type Visitor } from '../../domains/channels/index.ts';
import { system } from '../../kernel/actor.ts';
import { notFound, Problem } from '../../kernel/problem.ts';
import type { Context } from '../../platform/command.ts';
import type { Env } from '../../platform/http/router.ts';
import { publicAddress } from '../../platform/public-address.ts';

export type Caller = HonoContext<Env>;

/** The widget that a page shows. */
export type Widget = NonNullable<Awaited<ReturnType<typeof readWidget>>> & {
  key: string;
  workspaceId: string;
};

/** So long a widget is taken for what it was, in milliseconds: a page that was taken out is out by then. */
const remembered = 2_000;
const most = 1_000;
const known = new Map<string, { widget: Promise<Widget | null>; until: number }>();

/** The widget of a key. @throws Problem 404 `chat-widget-not-found`. */
export async function widgetOf(key: string, now: Date): Promise<Widget> {
  const before = known.get(key);
  if (before && before.until > now.getTime()) return orProblem(await before.widget);
  if (known.size >= most) known.clear();
  const widget = load(key, now);
  known.set(key, { widget, until: now.getTime() + remembered });
  widget.catch(() => known.delete(key));
  return orProblem(await widget);
}

async function load(key: string, now: Date): Promise<Widget | null> {
  const hook = /^[\w-]{20,64}$/.test(key) ? await findHook(key) : null;
  if (!hook) return null;
  const { workspaceId, connectionId } = hook;
  const found = await readWidget({ actor: system(workspaceId), now }, connectionId);
  return found && { ...found, key, workspaceId };
}

function orProblem(widget: Widget | null): Widget {
  if (!widget) throw notFound('chat-widget');
  return widget;
}

/** The program at work for the visitors of a widget. */
export function contextOf({ workspaceId }: Widget, now: Date): Context {
  return { actor: system(workspaceId), now };
}

/** What a page of another origin may send us, and for how many seconds its browser need not ask again. */
const allowed = {
  'access-control-allow-methods': 'GET, POST, PUT, DELETE',
  'access-control-allow-headers': 'content-type, x-visitor, x-file-name, x-language',
  'access-control-max-age': '7200',
};

/**
 * Lets a widget be used by the pages that its company has named, and by no other page. It never lets a cookie along: who
 * a visitor is, is told by their token alone. @throws Problem 403 `chat-origin-refused`, 404 `chat-widget-not-found`.
 */
export async function guardOrigin(c: Caller, next: Next): Promise<Response | undefined> {
  const key = /^\/api\/v1\/chat\/([^/]+)/.exec(c.req.path)?.[1] ?? '';
  const widget = await widgetOf(key, c.get('now'));
  const origin = c.req.header('origin');
  const own = new URL(publicAddress()).origin;
  const site = c.req.header('sec-fetch-site');
  if (!mayShow({ origin, site }, { origins: widget.settings.origins, own }))
    throw new Problem(403, 'chat-origin-refused');
  if (c.req.method !== 'OPTIONS') await next();
  else c.res = new Response(null, { status: 204, headers: allowed });
  if (origin !== undefined) {
    c.res.headers.set('access-control-allow-origin', origin);
    c.res.headers.set('vary', 'origin');
    c.res.headers.set('access-control-expose-headers', 'retry-after');
  }
  return undefined;
}

/** Who calls, by the token that their browser keeps. @throws Problem 401 `chat-session-needed`. */
export async function visitorOf(c: Caller, widget: Widget): Promise<{ visitor: Visitor; token: string }> {
  const token = tokenIn(c);
  const asked = { connectionId: widget.connection.id, token: token ?? '' };
  const visitor = token ? await findVisitor(contextOf(widget, c.get('now')), asked) : null;
  if (!visitor || !token) throw new Problem(401, 'chat-session-needed');
  return { visitor, token };
}

/** The token of the call as it is: 256 bits in base64url, or nothing. */
export function tokenIn(c: Caller): string | null {
  const given = c.req.header('x-visitor') ?? '';
  return /^[\w-]{43}$/.test(given) ? given : null;
}
