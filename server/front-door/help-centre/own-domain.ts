import { isIP } from 'node:net';
import type { Next } from 'hono';
import { findHelpDomain } from '../../domains/access/index.ts';
import { Problem } from '../../kernel/problem.ts';
import { database } from '../../platform/database/open.ts';
import { publicAddress } from '../../platform/public-address.ts';
import type { Caller } from './caller.ts';
import { findBrandAt, findSite, type Site } from './site.ts';

type Own = { domain: string | null; slug: string; brandId: string };

/** Calls that came to the help centre of one brand, with which one it is. */
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
    const lead = (to: Own, path: string) => {
      const request = new Request(new URL(`${path}${url.search}`, url), c.req.raw);
      own.set(request, to);
      return fetchPages(request, c.env);
    };
    // What was led here comes by once more.
    if (own.has(c.req.raw)) return void (await next());
    if (isOurs(url.hostname)) {
      const below = await findBelow(url.pathname, new Date());
      if (!below) return void (await next());
      return lead(below, `/help/${below.slug}${below.rest}`);
    }
    const found = await findHelpDomain(url.hostname);
    if (!found) {
      if (/^\/help(?:\/|$)/.test(url.pathname)) throw new Problem(421, 'host-unknown');
      return void (await next());
    }
    if (shared.test(url.pathname)) return void (await next());
    return lead(found, `/help/${found.slug}${url.pathname === '/' ? '' : url.pathname}`);
  };
}

/** How long it is believed which brand an address names, in milliseconds, and of how many addresses. */
const believed = 5000;
const mostBelieved = 5000;
const knownIn = new WeakMap<object, Map<string, { at: number; brandId: string | null }>>();

/** The help centre of a brand below its company's: `/help/toko-rina/rina-kopi/id`. */
async function findBelow(path: string, now: Date): Promise<(Own & { rest: string }) | null> {
  const [, slug = '', key = '', rest = ''] =
    /^\/help\/([a-z0-9-]+)\/([a-z0-9-]{3,60})(\/.*)?$/.exec(path) ?? [];
  if (key === '') return null;
  const here = database();
  const known = knownIn.get(here) ?? new Map<string, { at: number; brandId: string | null }>();
  knownIn.set(here, known);
  const before = known.get(path.slice(0, path.length - rest.length));
  const isFresh = before && now.getTime() - before.at < believed;
  const brandId = isFresh ? before.brandId : await findBrandAt(slug, key, now);
  if (known.size >= mostBelieved) known.clear();
  if (!isFresh) known.set(path.slice(0, path.length - rest.length), { at: now.getTime(), brandId });
  return brandId ? { domain: null, slug, brandId, rest } : null;
}

function isOurs(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '');
  return host === new URL(publicAddress()).hostname || host === 'localhost' || isIP(name) !== 0;
}

/** The help centre of the brand that was called. */
export function siteOfHost(c: Caller): { key: string; load: () => Promise<Site> } | null {
  const found = own.get(c.req.raw);
  if (!found) return null;
  const { domain, slug, brandId } = found;
  const load = () => findSite(slug, c.get('now'), { brandId, domain });
  return { key: domain ? `host ${domain}` : `brand ${slug} ${brandId}`, load };
}
