import type { Context as HonoContext, Next } from 'hono';
import { publicAddress } from '../public-address.ts';
import type { Env } from './router.ts';

/** What an answer is to a browser: one of these, by its path and type, never by what its route thinks. */
export type AnswerKind = 'data' | 'bytes' | 'page' | 'customer-page' | 'built-file' | 'shared-file';

type Rules = Readonly<{ policy: readonly string[]; cache: string; referrer: string }>;

/** Nothing may be loaded, run, framed or sent from it. */
const shut = ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"];

/** The headers of each kind of answer. No kind allows styles or scripts in a page itself. */
export const answerKinds: Readonly<Record<AnswerKind, Rules>> = {
  /** JSON, problems, streams of events: read by programs, shown by nobody. */
  data: { policy: shut, cache: 'no-store', referrer: 'no-referrer' },
  /** Files, pictures, exports, raw mails: words of strangers, opened in an origin of their own. */
  bytes: { policy: ['sandbox', ...shut], cache: 'no-store', referrer: 'no-referrer' },
  page: {
    policy: [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "frame-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types default sapa',
    ],
    cache: 'no-store',
    referrer: 'same-origin',
  },
  /** Behind the link of a mail: plain pages and forms, which tell no other site where they stand. */
  'customer-page': {
    policy: [
      "default-src 'none'",
      "style-src 'self'",
      "font-src 'self'",
      "img-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ],
    cache: 'no-store',
    referrer: 'no-referrer',
  },
  /** Built under a name that says what is in it. */
  'built-file': { policy: shut, cache: 'public, max-age=31536000, immutable', referrer: 'no-referrer' },
  'shared-file': { policy: shut, cache: 'public, max-age=3600', referrer: 'no-referrer' },
};

/** Of the devices of a reader the program needs none. */
const devices = 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()';

/** Which kind an answer is. */
export function kindOf(path: string, type: string): AnswerKind {
  if (/^application\/([\w.-]+\+)?json\b|^text\/event-stream\b/.test(type)) return 'data';
  if (/^\/(api|health)(\/|$)/.test(path)) return type === '' ? 'data' : 'bytes';
  if (path.startsWith('/r/style/')) return 'shared-file';
  if (path.startsWith('/r/')) return 'customer-page';
  if (/^text\/html\b/.test(type)) return 'page';
  return path.startsWith('/assets/') ? 'built-file' : 'shared-file';
}

/** The headers that every answer carries, by its kind. A route can add others; it cannot loosen these. */
export async function setSafeHeaders(c: HonoContext<Env>, next: Next): Promise<void> {
  await next();
  const { headers } = c.res;
  const kind = kindOf(c.req.path, headers.get('content-type') ?? '');
  const { policy, cache, referrer } = answerKinds[kind];
  headers.set('content-security-policy', policy.join('; '));
  headers.set('cache-control', c.res.status < 400 ? cache : 'no-store');
  headers.set('referrer-policy', referrer);
  headers.set('x-content-type-options', 'nosniff');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', 'same-origin');
  headers.set('permissions-policy', devices);
  if (kind === 'customer-page') headers.set('x-robots-tag', 'noindex, nofollow');
  if (publicAddress().startsWith('https:')) headers.set('strict-transport-security', 'max-age=31536000');
}
