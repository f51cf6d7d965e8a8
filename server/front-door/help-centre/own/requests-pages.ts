import { html } from 'hono/html';
import { countAttempt } from '../../../domains/access/index.ts';
import { maskCodes } from '../../../domains/conversations/index.ts';
import { findAsking } from '../../../domains/feedback/index.ts';
import { listRequests, listShared, rateRequest } from '../../../domains/requests/index.ts';
import { Problem } from '../../../kernel/problem.ts';
import { say } from '../../../platform/messages.ts';
import { addressOf } from '../../client-address.ts';
import { readPage, type Shown } from '../../customer-page/load-page.ts';
import { noticeOf } from '../../customer-page/notice-page.ts';
import { expectationOf, headlineOf, requestPage } from '../../customer-page/parts.ts';
import { receiveWords } from '../../customer-page/receive-words.ts';
import { dueIn, timeIn } from '../../customer-page/view.ts';
import type { Caller } from '../caller.ts';
import { crumbs, document, type Piece } from '../frame.ts';
import { type Made, type Scene, sceneOf } from '../scene.ts';
import { pathIn } from '../site.ts';
import { findOwn } from './find-own.ts';
import type { Reader } from './reader.ts';

/** How often one address may write within five minutes. */
const writes = { tries: 20, seconds: 300 };
/** Of so many open requests the list says where each stands; a page of the others. */
const told = 10;
const aPage = 50;
const tellable = ['sent', 'empty', 'rated', 'said'] as const;

/** My requests, and those of my colleagues where our organisation shares them. */
export async function listPage(scene: Scene, reader: Reader, cursor?: string): Promise<Made> {
  const { site, language, context } = scene;
  const asked = { customer: reader.customerId, sort: '-updatedAt', limit: aPage } as const;
  const { items, nextCursor } = await listRequests(context, { ...asked, ...(cursor ? { cursor } : {}) });
  const shared = cursor ? [] : await listShared(reader.own, {});
  const title = say(language, 'help-mine');
  const lines = [];
  for (const [at, one] of items.entries())
    lines.push(
      one.status === 'open' && at < told ? await standingLine(scene, reader, one) : plainLine(scene, one),
    );
  const to = (path: string) => pathIn(site, language, path);
  const main = html`<div class="heading"><h1>${title}</h1><p class="who">${reader.name}</p><form method="post" action="${to('/sign-out')}"><a href="${to('/my-data')}">${say(language, 'help-my-data')}</a><button class="quiet">${say(language, 'help-sign-out')}</button></form></div>${
    items.length === 0
      ? html`<section class="empty"><h2>${say(language, 'help-none-title')}</h2><p>${say(language, 'help-none')}</p></section>`
      : html`<ul class="own">${lines}</ul>`
  }${
    nextCursor
      ? html`<p class="further"><a href="?cursor=${encodeURIComponent(nextCursor)}">${say(language, 'help-older')}</a></p>`
      : ''
  }<p class="further"><a class="button" href="${to('/ask')}">${say(language, 'help-ask')}</a></p>${
    shared.length > 0
      ? html`<section><h2>${say(language, 'help-colleagues')}</h2><ul class="own">${shared.map((one) => plainLine(scene, one, one.name))}</ul></section>`
      : ''
  }`;
  return { body: document({ ...scene, title, path: '/requests' }, main) };
}

type Line = { number: number; subject: string; status: string; updatedAt: Date };

/** An open one: its place in the line, how long that usually takes, and what was promised. */
async function standingLine(scene: Scene, reader: Reader, one: Line) {
  const { language, site, context } = scene;
  const { request } = await findOwn(scene, reader, String(one.number));
  const page = await readPage({ context, request, customerId: reader.customerId });
  const until = dueIn(language, site.zone);
  return html`<li><a href="${toOne(scene, one)}"><b>${maskCodes(one.subject)}</b><span class="state state-open">${headlineOf(request, page, language)}</span>${page.promises.map(
    (promise) =>
      html`<span class="promise">${say(language, 'my-promise')}: ${promise.words}, ${until(promise)}</span>`,
  )}<span class="dim">${expectationOf(page, language, site.zone)}</span></a></li>`;
}

function plainLine(scene: Scene, one: Line, by?: string) {
  const { language, site } = scene;
  const time = timeIn(language, site.zone)(one.updatedAt);
  return html`<li><a href="${toOne(scene, one)}"><b>${maskCodes(one.subject)}</b><span class="state state-${one.status}">${say(language, `my-${one.status}`)}</span><span class="dim">#${one.number}${by ? ` · ${by}` : ''} · ${time}</span></a></li>`;
}

const toOne = ({ site, language }: Scene, { number }: Line) => pathIn(site, language, `/requests/${number}`);

/** One request: where it stands, what was said, answering, files, rating. A colleague's is for reading. */
export async function onePage(
  c: Caller,
  scene: Scene,
  reader: Reader,
  wayToSurvey: (scene: Scene, reader: Reader, request: Shown['request']) => Promise<Piece>,
): Promise<Made> {
  const { site, language, context } = scene;
  const number = c.req.param('number') ?? '';
  const { request, isMine } = await findOwn(scene, reader, number);
  const found: Shown = {
    ...{ stand: 'open', context, request, customerId: reader.customerId },
    ...{ company: site.name, hue: site.hue, language, zone: site.zone },
    notice: await noticeOf(context),
  };
  const page = await readPage(found);
  const known = tellable.find((one) => one === c.req.query('told'));
  const path = `/requests/${request.number}`;
  const mayWrite = isMine && request.status !== 'closed';
  const survey = isMine ? await wayToSurvey(scene, reader, request) : '';
  const spoken = {
    language,
    address: mayWrite ? pathIn(site, language, path) : null,
    told: known ? `my-${known}` : null,
    asksRating: survey === '' && (await findAsking(context, { requestId: request.id })) !== 'answered',
  };
  const masked = { ...found, request: { ...request, subject: maskCodes(request.subject) } };
  const way = [{ name: say(language, 'help-mine'), path: '/requests' }];
  const main = html`${crumbs(scene, way)}${survey}<div class="request">${requestPage(masked, page, spoken)}</div>`;
  return { body: document({ ...scene, title: masked.request.subject, path }, main) };
}

/** The words and files of the one who is signed in; after a solved request they open it again. */
export async function answerRequest(c: Caller): Promise<Response> {
  const { scene, reader, request } = await writing(c);
  const { context } = scene;
  const given = { context, request, customerId: reader.customerId };
  const isSent = await receiveWords(await c.req.parseBody({ all: true }), given);
  return back(c, scene, request.number, isSent ? 'sent' : 'empty');
}

export async function rateOwn(c: Caller): Promise<Response> {
  const { scene, request } = await writing(c);
  const { score, words } = await c.req.parseBody();
  const rating = { score: Number(score), words: String(words ?? '').slice(0, 2000) };
  await rateRequest(scene.context, { requestId: request.id, ...rating });
  return back(c, scene, request.number, 'rated');
}

async function writing(c: Caller) {
  const scene = await sceneOf(c);
  const reader = assertReader(scene);
  await countAttempt(`page-write ${addressOf(c)}`, writes, c.get('now'));
  const { request, isMine } = await findOwn(scene, reader, c.req.param('number') ?? '');
  if (!isMine || request.status === 'closed') throw new Problem(403, 'request-for-reading');
  return { scene, reader, request };
}

/** @throws Problem 401 `portal-sign-in-needed`. */
export function assertReader({ reader }: Scene): Reader {
  if (!reader) throw new Problem(401, 'portal-sign-in-needed');
  return reader;
}

/** The form's answer is a page to load, so that loading again sends nothing twice. */
function back(
  c: Caller,
  { site, language }: Scene,
  number: number,
  told: (typeof tellable)[number],
): Response {
  return c.redirect(`${pathIn(site, language, `/requests/${number}`)}?told=${told}`, 303);
}
