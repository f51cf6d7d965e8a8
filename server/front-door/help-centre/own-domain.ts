import { isIP } from 'node:net';
import type { Next } from 'hono';
import { findHelpDomain } from '../../domains/access/index.ts';
import { Problem } from '../../kernel/problem.ts';
import { publicAddress } from '../../platform/public-address.ts';
import type { Caller } from './caller.ts';
import { findSite, type Site } from './site.ts';

type Own = { domain: string; slug: string; brandId: string };

/** Calls that came by the own name of a help centre, with which one it is. */
const own = new WeakMap<Request, Own>();

/** Beside its pages such a name serves their files alone: no API, no workspace. */
const shared = /^\/(?:help-files|r\/style|api\/v1\/files)\//;

/**
 * Leads calls by the own name of a brand's help centre to its pages. A name that is neither ours nor a brand's gets no
 * page of a help centre, whoever points it here.
 */
export function leadOwnDomains(fetchPages: (request: Request, env: unknown) => Response | Promise<Response>) {
  return async (c: Caller, next: Next): Promise<Response | undefined> => {
    const url = new URL(c.req.url);
    // What was led here comes by once more.
    if (own.has(c.req.raw) || isOurs(url.hostname)) return void (await next());
    const found = await findHelpDomain(url.hostname);
    if (!found) {
      if (/^\/help(?:\/|$)/.test(url.pathname)) throw new Problem(421, 'host-unknown');
      return void (await next());
    }
    if (shared.test(url.pathname)) return void (await next());
    const path = url.pathname === '/' ? '' : url.pathname;
    const request = new Request(new URL(`/help/${found.slug}${path}${url.search}`, url), c.req.raw);
    own.set(request, found);
    return fetchPages(request, c.env);
  };
}

function isOurs(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '');
  return host === new URL(publicAddress()).hostname || host === 'localhost' || isIP(name) !== 0;
}

/** The help centre that was called by its own name. */
export function siteOfHost(c: Caller): { key: string; load: () => Promise<Site> } | null {
  const found = own.get(c.req.raw);
  if (!found) return null;
  const { domain, slug, brandId } = found;
  const load = () => findSite(slug, c.get('now'), { brandId, domain });
  return { key: `host ${domain}`, load };
}
