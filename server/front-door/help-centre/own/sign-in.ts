import { html } from 'hono/html';
import { z } from 'zod';
import { countAttempt } from '../../../domains/access/index.ts';
import { enterPortal, leavePortal, portalDays } from '../../../domains/customers/index.ts';
import { newSecret } from '../../../kernel/ids.ts';
import { chooseLanguage, isLanguage } from '../../../kernel/language.ts';
import { say } from '../../../platform/messages.ts';
import { addressOf } from '../../client-address.ts';
import { mailEntry } from '../../portal/mail-entry.ts';
import '../../portal/messages.ts';
import { portalCookie, portalSecretIn } from '../../portal/portal-cookie.ts';
import { afterwards } from '../../sign-in/afterwards.ts';
import type { Caller } from '../caller.ts';
import { document } from '../frame.ts';
import { type Made, noticeIn, type Scene, sceneOf, shelfOf } from '../scene.ts';
import { contextOf, pathIn, type Site } from '../site.ts';

/** Tries per address in a quarter of an hour, and mails to one address in an hour: as the portal's own doors have them. */
const perAddress = { tries: 60, seconds: 900 };
const mails = { tries: 5, seconds: 3600 };
const isEmail = (text: string) => text.length <= 320 && z.email().safeParse(text).success;

/** Pages to which somebody goes on who came in: of this help centre alone, so that no link leads them elsewhere. */
const backs = /^\/(ideas|requests|my-data)(\/(new|[0-9a-f-]{1,36}))?$/;
const usualBack = '/requests';
const backOf = (to: unknown) => (typeof to === 'string' && backs.test(to) ? to : usualBack);
const backField = (to: string) =>
  to === usualBack ? '' : html`<input type="hidden" name="to" value="${to}">`;

/** Where to come in, and to go on from there to a page of this help centre, which stands behind its language in an address. */
export function signInTo({ site, language }: Pick<Scene, 'site' | 'language'>, page: string): string {
  const to = backs.exec(page)?.[0] ?? usualBack;
  return `${pathIn(site, language, '/sign-in')}${to === usualBack ? '' : `?to=${to}`}`;
}

/** The page on which a mail with a link and a code is asked for. */
export async function signInPage(scene: Scene, fault = '', given: unknown = ''): Promise<Made> {
  const { site, language } = scene;
  const to = backOf(given);
  const title = say(language, 'help-sign-in');
  const main = html`<h1>${title}</h1><p class="sub">${say(language, 'help-sign-in-how')}</p><form class="form" method="post" action="${pathIn(site, language, '/sign-in')}">${faultLine(fault, language)}${backField(to)}<label for="email">${say(language, 'help-email')}</label><input id="email" name="email" type="email" autocomplete="email" required maxlength="320" ${fault ? html`aria-invalid="true" aria-describedby="fault"` : ''}><button>${say(language, 'help-send-code')}</button></form>`;
  return { body: document({ ...scene, title, path: '/sign-in' }, main), status: fault ? 400 : 200 };
}

/** Mails link and code to an address that we know, and asks for the code. It looks the same for one that we do not. */
export async function askForMail(c: Caller): Promise<Response> {
  const scene = await sceneOf(c);
  const { site } = scene;
  const now = c.get('now');
  const { workspaceId } = site;
  const body = await c.req.parseBody();
  const email = String(body.email ?? '').trim();
  if (!isEmail(email)) return sent(c, await signInPage(scene, 'help-email-wrong', body.to));
  await countAttempt(`address:${addressOf(c)}`, perAddress, now);
  await countAttempt(`portal:${workspaceId}:${email.toLowerCase()}`, mails, now);
  const ticket = newSecret(256);
  const { language } = scene;
  const place = `${site.origin}${site.base}`;
  afterwards(() => mailEntry({ workspaceId, email, ticket, language, place }, now));
  return sent(c, codePage(scene, { ticket, to: backOf(body.to) }));
}

/** The code of the mail, in the window that asked for it. */
export async function enterByCode(c: Caller): Promise<Response> {
  const scene = await sceneOf(c);
  const { site } = scene;
  const body = await c.req.parseBody();
  const ticket = String(body.ticket ?? '').slice(0, 100);
  const code = String(body.code ?? '')
    .replace(/\s/g, '')
    .slice(0, 10);
  const cookie = await enter(c, site, { ticket, code });
  const to = backOf(body.to);
  if (!cookie) return sent(c, codePage(scene, { ticket, to }, 'portal-entry-refused'));
  return comeIn(c, cookie, pathIn(site, scene.language, to));
}

/** Behind the link of a mail stands a button: programs that look into mails follow links, and use none up. */
export async function linkPage(c: Caller): Promise<Response> {
  const scene = await linkScene(c);
  const { language } = scene;
  const title = say(language, 'help-sign-in');
  const main = html`<h1>${title}</h1><p class="sub">${say(language, 'help-enter-how', { company: scene.site.name })}</p><form class="form" method="post" action="?lang=${language}"><button>${title}</button></form>`;
  return sent(c, { body: document({ ...scene, title, path: '/sign-in' }, main) });
}

export async function enterByLink(c: Caller): Promise<Response> {
  const scene = await linkScene(c);
  const cookie = await enter(c, scene.site, { link: (c.req.param('link') ?? '').slice(0, 100) });
  if (!cookie) return sent(c, await signInPage(scene, 'portal-entry-refused'));
  return comeIn(c, cookie, pathIn(scene.site, scene.language, '/requests'));
}

/** Signs out of this help centre. */
export async function leave(c: Caller): Promise<Response> {
  const { site, language } = await sceneOf(c);
  const secret = portalSecretIn(c.req.raw.headers, site.workspaceId);
  if (secret) await leavePortal(contextOf(site, c.get('now')), { secret });
  return comeIn(c, cookieOf(site, '', 0), pathIn(site, language));
}

/** A page that is asked for by nobody but the one who just sent a form. */
async function sent(c: Caller, { body, status = 200 }: Made): Promise<Response> {
  return c.html(String(await body), status);
}

function comeIn(c: Caller, cookie: string, to: string): Response {
  c.header('set-cookie', cookie, { append: true });
  return c.redirect(to, 303);
}

function codePage(scene: Scene, { ticket, to }: { ticket: string; to: string }, fault = ''): Made {
  const { site, language } = scene;
  const title = say(language, 'help-code-title');
  const main = html`<h1>${title}</h1><p class="sub">${say(language, 'help-code-how')}</p><form class="form" method="post" action="${pathIn(site, language, '/enter')}">${faultLine(fault, language)}<input type="hidden" name="ticket" value="${ticket}">${backField(to)}<label for="code">${say(language, 'help-code')}</label><input id="code" name="code" class="code" inputmode="numeric" autocomplete="one-time-code" required maxlength="10" ${fault ? html`aria-invalid="true" aria-describedby="fault"` : ''}><button>${say(language, 'help-sign-in')}</button></form><p class="further"><a href="${signInTo(scene, to)}">${say(language, 'help-code-again')}</a></p>`;
  return { body: document({ ...scene, title, path: '/sign-in' }, main), status: fault ? 403 : 200 };
}

const faultLine = (fault: string, language: Scene['language']) =>
  fault ? html`<p class="fault" id="fault" role="alert">${say(language, fault)}</p>` : '';

async function enter(
  c: Caller,
  site: Site,
  shown: { link: string } | { ticket: string; code: string },
): Promise<string | null> {
  const now = c.get('now');
  await countAttempt(`address:${addressOf(c)}`, perAddress, now);
  const entered = await enterPortal(contextOf(site, now), shown);
  return entered && cookieOf(site, entered.secret, portalDays * 86_400);
}

function cookieOf({ workspaceId, base }: Site, secret: string, seconds: number): string {
  return portalCookie(workspaceId, secret, seconds, base || '/');
}

/** The link of a mail names no language: the page speaks as the browser asks, or as its own form says. */
async function linkScene(c: Caller): Promise<Scene> {
  const shelf = await shelfOf(c);
  const { site } = shelf;
  const said = c.req.query('lang');
  const language = isLanguage(said) ? said : chooseLanguage(c.req.header('accept-language'), site.language);
  const context = contextOf(site, c.get('now'));
  return { site, language, reader: null, notice: noticeIn(site, language), asking: context, context, shelf };
}
