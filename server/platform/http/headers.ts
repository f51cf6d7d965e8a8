import type { Context as HonoContext, Next } from 'hono';
import { publicAddress } from '../public-address.ts';
import type { Env } from './router.ts';

/** What an answer is to a browser: one of these, by its path and type, never by what its route thinks. */
export type AnswerKind =
  | 'data'
  | 'bytes'
  | 'page'
  | 'customer-page'
  | 'help-page'
  | 'own-help-page'
  | 'built-file'
  | 'shared-file'
  | 'embedded-entry'
  | 'embedded-file'
  | 'embedded-bytes';

type Rules = Readonly<{
  policy: readonly string[];
  cache: string;
  referrer: string;
  /** Whether pages of other sites may show it; of everything else only our own may. */
  embedded?: true;
}>;

/** Nothing may be loaded, run, framed or sent from it. */
const shut = ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"];

/** Pages of the help centre: a small script of ours, pictures of ours, forms that go nowhere else. */
const help = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

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
  /** What anybody may read: it may be kept, and is asked for again each time whether it is still right. */
  'help-page': { policy: help, cache: 'public, no-cache', referrer: 'same-origin' },
  /** The same for whoever is signed in, and every page on which one writes or finds one's own. */
  'own-help-page': { policy: help, cache: 'no-store', referrer: 'same-origin' },
  /** Built under a name that says what is in it. */
  'built-file': { policy: shut, cache: 'public, max-age=31536000, immutable', referrer: 'no-referrer' },
  'shared-file': { policy: shut, cache: 'public, max-age=3600', referrer: 'no-referrer' },
  /** The scripts in the tags of the chat widget and of the form, on pages of other sites. */
  'embedded-entry': { policy: shut, cache: 'public, max-age=3600', referrer: 'no-referrer', embedded: true },
  /** What it fetches further, under a name that says what is in it. */
  'embedded-file': {
    ...{ policy: shut, cache: 'public, max-age=31536000, immutable' },
    ...{ referrer: 'no-referrer', embedded: true },
  },
  /** Files of a chat, behind a signed link: pictures are shown on the page that shows the widget. */
  'embedded-bytes': {
    ...{ policy: ['sandbox', ...shut], cache: 'no-store' },
    ...{ referrer: 'no-referrer', embedded: true },
  },
};

const year = 'max-age=31536000';
let strictness = year;

/** Says whether every host below ours is reached by https too, which only whoever owns the domain can know. */
export function useStrictSubdomains(areStrict: boolean): void {
  strictness = areStrict ? `${year}; includeSubDomains` : year;
}

/** Of the devices of a reader the program needs none. */
const devices = 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()';

/** Pages of the help centre that are the same for everybody to whom nothing of their own is shown. */
const sharedHelp =
  /^\/help\/[^/]+(?:\/(?:sitemap\.xml|robots\.txt|(?:id|th|en)(?:\/(?:feed\.xml|(?:articles|sections)\/[^/]+))?))?$/;

/** The way to ask, which is made anew each time and may be found all the same; it says itself where one of its forms may not. */
const findable = /^\/help\/[^/]+\/(?:id|th|en)\/ask$/;

/** Which kind an answer is; `isKnown`: to somebody whom the call's cookie names to the help centre. */
export function kindOf(path: string, type: string, isKnown = false): AnswerKind {
  if (/^application\/([\w.-]+\+)?json\b|^text\/event-stream\b/.test(type)) return 'data';
  // A piece of a page for the script of somebody else's page: nobody opens it as one.
  if (path.startsWith('/embedded-form/')) return 'data';
  if (path.startsWith('/api/v1/chat-files/')) return 'embedded-bytes';
  if (path === '/widget.js' || path === '/form.js') return 'embedded-entry';
  if (path.startsWith('/widget/')) return 'embedded-file';
  if (/^\/(api|health)(\/|$)/.test(path)) return type === '' ? 'data' : 'bytes';
  if (path.startsWith('/r/style/')) return 'shared-file';
  if (path.startsWith('/r/')) return 'customer-page';
  if (path.startsWith('/help-files/')) return 'built-file';
  if (path.startsWith('/help/')) return sharedHelp.test(path) && !isKnown ? 'help-page' : 'own-help-page';
  if (/^text\/html\b/.test(type)) return 'page';
  return path.startsWith('/assets/') ? 'built-file' : 'shared-file';
}

/** The headers that every answer carries, by its kind. A route can add others; it cannot loosen these. */
export async function setSafeHeaders(c: HonoContext<Env>, next: Next): Promise<void> {
  await next();
  const { headers } = c.res;
  const isKnown = (c.req.header('cookie') ?? '').includes('sapa.portal.');
  const kind = kindOf(c.req.path, headers.get('content-type') ?? '', isKnown);
  const { policy, cache, referrer, embedded } = answerKinds[kind];
  headers.set('content-security-policy', policy.join('; '));
  headers.set('cache-control', c.res.status < 400 ? cache : 'no-store');
  headers.set('referrer-policy', referrer);
  headers.set('x-content-type-options', 'nosniff');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', embedded ? 'cross-origin' : 'same-origin');
  headers.set('permissions-policy', devices);
  const isHidden = kind === 'customer-page' || kind === 'own-help-page';
  if (isHidden && (isKnown || !findable.test(c.req.path))) headers.set('x-robots-tag', 'noindex, nofollow');
  if (publicAddress().startsWith('https:')) headers.set('strict-transport-security', strictness);
}
