import { html } from 'hono/html';
import { countAttempt } from '../../../domains/access/index.ts';
import { answerOwnSurvey, findOwnInvitation } from '../../../domains/feedback/index.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { say } from '../../../platform/messages.ts';
import { addressOf } from '../../client-address.ts';
import { surveyPage } from '../../survey-page/parts.ts';
import type { Caller } from '../caller.ts';
import { crumbs, document, type Piece } from '../frame.ts';
import { type Made, type Scene, sceneOf } from '../scene.ts';
import { pathIn } from '../site.ts';
import { findOwn } from './find-own.ts';
import type { Reader } from './reader.ts';
import { assertReader } from './requests-pages.ts';

/** How often one address may answer within five minutes. */
const answers = { tries: 20, seconds: 300 };

type Own = Awaited<ReturnType<typeof findOwn>>['request'];

/** The way to the questions about a request of one's own, while some are open; nothing otherwise. */
export async function surveyWay(
  { site, language, context }: Scene,
  reader: Reader,
  request: Own,
): Promise<Piece> {
  const asked = { requestId: request.id, customerId: reader.customerId };
  if (!(await findOwnInvitation(context, asked))) return '';
  const to = pathIn(site, language, `/requests/${request.number}/survey`);
  return html`<p class="further"><a class="button" href="${to}">${say(language, 'survey-title')}</a></p>`;
}

type Filled = { given: Record<string, string>; missing: readonly string[] };
const nothing: Filled = { given: {}, missing: [] };

/** The questions about a request of one's own, in the help centre. @throws Problem 404 where nothing is asked. */
export async function ownSurveyPage(
  scene: Scene,
  number: string,
  { given, missing } = nothing,
): Promise<Made> {
  const { site, language, context } = scene;
  const reader = assertReader(scene);
  const { request } = await findOwn(scene, reader, number);
  const found = await findOwnInvitation(context, { requestId: request.id, customerId: reader.customerId });
  if (!found) throw notFound('survey');
  const path = `/requests/${request.number}/survey`;
  const address = pathIn(site, language, path);
  const page = surveyPage({ ...found, about: request }, { language, address, given, missing, chosen: null });
  const way = [{ name: say(language, 'help-mine'), path: '/requests' }];
  const main = html`${crumbs(scene, way)}<div class="request">${page}</div>`;
  const title = say(language, 'survey-title');
  return { body: document({ ...scene, title, path }, main), status: missing.length > 0 ? 400 : 200 };
}

/** Keeps what was said; with nothing left to ask the way leads back to the request, else to the next page. */
export async function takeOwnSurvey(c: Caller): Promise<Response> {
  const scene = await sceneOf(c);
  const { site, language, context } = scene;
  const reader = assertReader(scene);
  await countAttempt(`page-write ${addressOf(c)}`, answers, c.get('now'));
  const { request } = await findOwn(scene, reader, c.req.param('number') ?? '');
  const body = await c.req.parseBody();
  const texts = Object.entries(body).filter((one): one is [string, string] => typeof one[1] === 'string');
  const given = Object.fromEntries(texts.map(([key, text]) => [key.slice(0, 40), text.slice(0, 20_000)]));
  const back = pathIn(site, language, `/requests/${request.number}`);
  try {
    const about = { requestId: request.id, customerId: reader.customerId, given };
    const { missing, isDone } = await answerOwnSurvey(context, about);
    if (missing.length === 0) return c.redirect(isDone ? `${back}?told=said` : `${back}/survey`, 303);
    const { body: page } = await ownSurveyPage(scene, String(request.number), { given, missing });
    return c.body(String(await page), 400, { 'content-type': 'text/html; charset=utf-8' });
  } catch (error) {
    // Whoever pressed twice, or came a moment too late, sees the request as it stands now.
    if (!(error instanceof Problem) || ![404, 409, 410].includes(error.status)) throw error;
    return c.redirect(back, 303);
  }
}
