import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Hono, type Context as HonoContext } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { countAttempt } from '../../domains/access/index.ts';
import { sendLink } from '../../domains/channels/index.ts';
import { noticePath } from '../../domains/customers/index.ts';
import { findAsking } from '../../domains/feedback/index.ts';
import { largestFile } from '../../domains/files/index.ts';
import { rateRequest } from '../../domains/requests/index.ts';
import { chooseLanguage, isLanguage, type Language } from '../../kernel/language.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Env } from '../../platform/http/router.ts';
import { say } from '../../platform/messages.ts';
import { refuseOtherForms } from '../refuse-other-forms.ts';
import { coloursOf } from './colours.ts';
import { guardPage } from './guard.ts';
import { type Found, follow, readPage } from './load-page.ts';
import { noticePage, readNotice } from './notice-page.ts';
import { plainPage, requestPage } from './parts.ts';
import { receiveWords } from './receive-words.ts';
import { document } from './view.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const style = ['../../../web/design/tokens.css', './page.css', './request.css']
  .map((one) => readFileSync(here(one), 'utf8'))
  .join('\n');
const font = readFileSync(here('../../../web/design/fonts/noto-sans-thai-looped-thai-400-normal.woff2'));

const fresh = { tries: 3, seconds: 3600 };

/** The customer's own page of a request, behind the link of a mail: plain pages and forms that need no script. */
export const customerPage = new Hono<Env>()
  .get('/r/style/page.css', (c) => c.body(style, 200, { 'content-type': 'text/css; charset=utf-8' }))
  .get('/r/style/thai.woff2', (c) => c.body(new Uint8Array(font), 200, { 'content-type': 'font/woff2' }))
  .get('/r/style/hue/:hue', (c) => {
    const css = coloursOf(c.req.param('hue'));
    if (css === null) throw new Problem(404, 'route-not-found');
    return c.body(css, 200, { 'content-type': 'text/css; charset=utf-8' });
  })
  .use('/r/*', refuseOtherForms, guardPage)
  .use('/r/:link/answer', bodyLimit({ maxSize: largestFile }))
  .get('/r/privacy/:workspace', showNotice)
  .get('/r/:link', async (c) => show(c, await find(c), c.req.query('told') ?? null))
  .post('/r/:link/answer', async (c) => {
    const found = await find(c);
    if (found.stand !== 'open') return show(c, found, null);
    return back(c, (await receiveWords(await c.req.parseBody({ all: true }), found)) ? 'sent' : 'empty');
  })
  .post('/r/:link/rating', async (c) => {
    const found = await find(c);
    if (found.stand !== 'open') return show(c, found, null);
    const { score, words } = await c.req.parseBody();
    const rating = { score: Number(score), words: String(words ?? '').slice(0, 2000) };
    await rateRequest(found.context, { requestId: found.request.id, ...rating });
    return back(c, 'rated');
  })
  .post('/r/:link/fresh', async (c) => {
    const found = await find(c);
    if (found.stand !== 'stale' || found.request.status === 'closed') return show(c, found, null);
    await countAttempt(`fresh-link ${found.request.id}`, fresh, c.get('now'));
    const { conversationId, number } = found.request;
    await sendLink(found.context, { conversationId, number });
    return answer(
      c,
      found,
      200,
      plainPage(spoken(c, found), { title: 'my-stale-title', text: 'my-fresh-sent' }),
    );
  });

type Caller = HonoContext<Env>;
const tellable = ['sent', 'empty', 'rated'] as const;

const find = (c: Caller) => follow(c.req.param('link') ?? '', c.get('now'));

function spoken(c: Caller, found: Found | null): Language {
  const asked = c.req.query('lang');
  if (isLanguage(asked)) return asked;
  return found && found.stand !== 'gone' ? found.language : c.get('language');
}

async function show(c: Caller, found: Found, asked: string | null): Promise<Response> {
  const language = spoken(c, found);
  if (found.stand === 'gone')
    return answer(c, found, 404, plainPage(language, { title: 'my-gone-title', text: 'my-gone' }));
  const address = `/r/${c.req.param('link')}`;
  if (found.stand === 'stale') {
    const isClosed = found.request.status === 'closed';
    const words = { title: 'my-stale-title', text: isClosed ? 'my-stale-closed' : 'my-stale' };
    const act = isClosed ? undefined : { to: `${address}/fresh?lang=${language}`, label: 'my-fresh' };
    return answer(c, found, 410, plainPage(language, words, act));
  }
  const known = tellable.find((one) => one === asked);
  const told = known ? `my-${known}` : null;
  const asksRating = (await findAsking(found.context, { requestId: found.request.id })) !== 'answered';
  const page = requestPage(found, await readPage({ ...found, language }), {
    language,
    address,
    told,
    asksRating,
  });
  return answer(c, found, 200, page);
}

/** What people are told when their data is collected. */
async function showNotice(c: Caller): Promise<Response> {
  const slug = c.req.param('workspace') ?? '';
  const found = await readNotice(slug, c.get('now'));
  if (!found) return show(c, { stand: 'gone' }, null);
  const asked = c.req.query('lang');
  const said = c.req.header('accept-language');
  const language = isLanguage(asked) ? asked : chooseLanguage(said, found.language);
  c.header('vary', 'accept-language');
  const { company } = found;
  const title = say(language, 'my-notice-title', { company });
  const frame = { language, company, title, address: noticePath(slug), hue: null, notice: null };
  return c.html(await document(frame, noticePage(found, language)));
}

type Words = Parameters<typeof document>[1];

async function answer(
  c: Caller,
  found: Found,
  status: 200 | 404 | 410 | 429,
  main: Words,
): Promise<Response> {
  const language = spoken(c, found);
  const isOpen = found.stand === 'open';
  const title = isOpen ? found.request.subject : say(language, 'my-title');
  const company = found.stand === 'gone' ? 'Sapa' : found.company;
  const address = `/r/${c.req.param('link') ?? ''}`;
  const { hue, notice } = found.stand === 'gone' ? { hue: null, notice: null } : found;
  return c.html(await document({ language, company, title, address, hue, notice }, main), status);
}

/** The form's answer is a page to load, so that loading again sends nothing twice. */
function back(c: Caller, told: (typeof tellable)[number]): Response {
  const language = c.req.query('lang');
  const kept = isLanguage(language) ? `&lang=${language}` : '';
  return c.redirect(`/r/${c.req.param('link')}?told=${told}${kept}`, 303);
}
