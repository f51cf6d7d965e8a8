import { isLanguage, type Language } from '../../kernel/language.ts';
import { Problem } from '../../kernel/problem.ts';
import { type Context, inUnit } from '../../platform/command.ts';
import { hasPortalCookie } from '../portal/portal-cookie.ts';
import type { Caller } from './caller.ts';
import type { Frame, Piece } from './frame.ts';
import { findReaderIn, type Reader } from './own/reader.ts';
import { siteOfHost } from './own-domain.ts';
import { countReading } from './reading/count-readings.ts';
import { findShelf, finish, type KeptPage, keep, type Shelf } from './shelf.ts';
import { contextOf, findSite, type Site } from './site.ts';

/** Where somebody is in a help centre, in which language, and who they are. */
export type Scene = {
  site: Site;
  language: Language;
  reader: Reader | null;
  notice: Frame['notice'];
  /** In whose name questions are asked: the customer's, or a visitor's of whom nothing is known. */
  asking: Context;
  /** The program's own context. */
  context: Context;
  shelf: Shelf;
};

/** A page that was made. */
export type Made = {
  body: Piece | Promise<Piece>;
  status?: 200 | 400 | 403 | 404 | 410 | 429;
  type?: string;
  articleId?: string;
};

/** The help centre that was called: by its own name, or by the company in the path. */
export async function shelfOf(c: Caller): Promise<Shelf> {
  const now = c.get('now');
  const own = siteOfHost(c);
  if (own) return findShelf(own.key, own.load, now);
  const slug = c.req.param('slug') ?? '';
  return findShelf(`slug ${slug}`, () => findSite(slug, now), now);
}

/** The whole scene of a call. @throws Problem 404 where there is no such help centre or language. */
export async function sceneOf(c: Caller, known?: Shelf): Promise<Scene> {
  const shelf = known ?? (await shelfOf(c));
  const { site } = shelf;
  const language = c.req.param('lang');
  if (!isLanguage(language)) throw new Problem(404, 'route-not-found');
  const context = contextOf(site, c.get('now'));
  const reader = await findReaderIn(c.req.raw.headers, site, c.get('now'));
  return {
    site,
    language,
    reader,
    notice: noticeIn(site, language),
    asking: reader?.own ?? context,
    context,
    shelf,
  };
}

/** Works in the scene with all that is asked in one transaction that only reads, instead of one for each question. */
export function inOneGo<T>(scene: Scene, work: (scene: Scene) => Promise<T>): Promise<T> {
  const ask = ({ context }: { context: Context }) => {
    const within = <C extends Context>(one: C) => ({ ...one, unit: context.unit });
    const reader = scene.reader && { ...scene.reader, own: within(scene.reader.own) };
    return work({ ...scene, reader, context, asking: within(scene.asking) });
  };
  return inUnit(scene.context, ask, { readOnly: true });
}

/** What is said above every page, in the reader's language or another one that it was written in. */
export function noticeIn({ notice }: Pick<Site, 'notice'>, language: Language): Scene['notice'] {
  if (!notice) return null;
  const { kind, texts } = notice;
  const text = texts[language] || texts.en || texts.id || texts.th || '';
  return text ? { kind, text } : null;
}

/** What changes a page when it stands behind its address; whatever else others hang on there, they do for themselves. */
const meant = ['helped', 'id', 'from'];

/**
 * Answers with a page. For whoever nothing is known of and who asks nothing further it is made once and kept ready;
 * whoever is signed in gets one of their own, which is kept by nobody.
 */
export async function answerPage(c: Caller, make: (scene: Scene) => Promise<Made>): Promise<Response> {
  const shelf = await shelfOf(c);
  const isPublic =
    !hasPortalCookie(c.req.raw.headers) && !meant.some((one) => c.req.query(one) !== undefined);
  const { version } = shelf;
  const ready = isPublic ? shelf.pages.get(c.req.path) : undefined;
  if (ready) return sendKept(c, shelf.site, ready);
  const scene = await sceneOf(c, shelf);
  const made = await make(scene);
  const { status = 200, type = 'text/html; charset=utf-8', articleId = null } = made;
  const text = String(await made.body);
  if (articleId) countReading(c, scene.site, { articleId, language: scene.language }, scene.reader);
  if (!isPublic || status !== 200) return c.body(text, status, { 'content-type': type });
  const page = finish(text, type, articleId);
  keep(shelf, c.req.path, page, version);
  return send(c, page);
}

/** A page that is made for the one who asks and kept by nobody. */
export async function answerOwn(c: Caller, make: (scene: Scene) => Promise<Made>): Promise<Response> {
  const { body, status = 200, type = 'text/html; charset=utf-8' } = await make(await sceneOf(c));
  return c.body(String(await body), status, { 'content-type': type });
}

function sendKept(c: Caller, site: Site, page: KeptPage): Response {
  const language = c.req.param('lang');
  if (page.articleId && isLanguage(language))
    countReading(c, site, { articleId: page.articleId, language }, null);
  return send(c, page);
}

/** Sends a page, or word that the one that the caller has is still right. */
function send(c: Caller, { type, body, zipped, etag }: KeptPage): Response {
  c.header('etag', etag);
  c.header('vary', 'accept-encoding, cookie');
  if (c.req.header('if-none-match')?.includes(etag)) return c.body(null, 304);
  const isZipped = (c.req.header('accept-encoding') ?? '').includes('gzip');
  if (isZipped) c.header('content-encoding', 'gzip');
  c.header('content-type', type);
  return c.body(isZipped ? zipped : body, 200);
}
