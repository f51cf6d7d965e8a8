import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import { largestFile } from '../../../domains/files/index.ts';
import { listOfferedForms } from '../../../domains/requests/index.ts';
import { isLanguage } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { answerFailure } from '../../../platform/http/failure.ts';
import type { Env } from '../../../platform/http/router.ts';
import { say } from '../../../platform/messages.ts';
import type { Caller } from '../caller.ts';
import { type Scene, shelfOf } from '../scene.ts';
import { contextOf } from '../site.ts';
import { judgeAsking } from './ask.ts';
import { askForm } from './ask-form.ts';
import { looksLikeMachineElsewhere, markOfTime } from './ask-guard.ts';
import { readFilled } from './ask-values.ts';
import { workBits } from './proof-of-work.ts';

const here = '/embedded-form/:slug/:lang{[a-z][a-z]}';

/**
 * The form of the help centre for a page of anybody: the tag (`/form.js`) shows it there. No cookie is read, so that
 * whoever is signed in here asks there as a stranger, and any page may call.
 */
export const embeddedForm = new Hono<Env>()
  .use('/embedded-form/*', async (c, next) => {
    await next();
    c.res.headers.set('access-control-allow-origin', '*');
  })
  .get(here, showForm)
  .post(here, bodyLimit({ maxSize: largestFile, onError: tooLarge }), takeForm);

embeddedForm.onError(async (error, c) => {
  const plain = answerFailure(error, c);
  const [, language] = /\/(id|th|en)$/.exec(c.req.path) ?? [];
  const code = error instanceof Problem ? error.code : 'internal-error';
  const words = say(isLanguage(language) ? language : c.get('language'), code, params(error));
  const fragment = String(await html`<p class="fault" role="alert">${words}</p>`);
  const headers = { 'content-type': 'text/html; charset=utf-8', 'access-control-allow-origin': '*' };
  return new Response(fragment, { status: plain.status, headers });
});

const params = (error: Error) => (error instanceof Problem ? error.details.params : undefined);

function tooLarge(): never {
  throw new Problem(413, 'body-too-large');
}

async function sceneElsewhere(c: Caller): Promise<Scene> {
  const shelf = await shelfOf(c);
  const { site } = shelf;
  const language = c.req.param('lang');
  if (!isLanguage(language)) throw new Problem(404, 'route-not-found');
  const context = contextOf(site, c.get('now'));
  return { site, language, reader: null, notice: null, asking: context, context, shelf };
}

/** The form that the tag names; else what it is about, where there is something to choose; else the only one. */
async function showForm(c: Caller): Promise<Response> {
  const scene = await sceneElsewhere(c);
  const { context, language } = scene;
  const offered = await listOfferedForms(context, { language });
  const chosen = offered.find(({ form }) => form.id === c.req.query('form'));
  if (!chosen && offered.length > 1) {
    const ways = offered.map(
      ({ form, name }) => html`<li><button type="button" data-form="${form.id}">${name}</button></li>`,
    );
    return c.html(
      String(await html`<p class="sub">${say(language, 'help-ask-about')}</p><ul class="ways">${ways}</ul>`),
    );
  }
  return c.html(await formText(scene, chosen ?? offered[0] ?? null, { filled: readFilled({}, null), c }));
}

async function takeForm(c: Caller): Promise<Response> {
  const scene = await sceneElsewhere(c);
  const taken = await judgeAsking(c, scene, { isMachine: looksLikeMachineElsewhere });
  if (taken.isDone) {
    const thanks = html`<h2 role="status" tabindex="-1">${say(scene.language, 'help-asked-title')}</h2><p>${say(scene.language, 'help-asked')}</p>`;
    return c.html(String(await thanks), 201);
  }
  const { offered, filled, seen } = taken;
  const isWrong = Object.keys(filled.faults).length > 0;
  return c.html(await formText(scene, offered, { filled, seen, c }), isWrong ? 400 : 200);
}

async function formText(
  scene: Scene,
  offered: Parameters<typeof askForm>[1],
  { filled, seen, c }: { filled: Parameters<typeof askForm>[2]['filled']; seen?: string; c: Caller },
): Promise<string> {
  const title = offered?.name ?? say(scene.language, 'help-ask');
  const form = askForm(scene, offered, { filled, seen: seen ?? (await markOfTime(c.get('now'))) });
  return String(
    await html`<h2>${title}</h2><div data-work="${workBits}" data-lost="${say(scene.language, 'help-form-lost')}">${form}</div>`,
  );
}
