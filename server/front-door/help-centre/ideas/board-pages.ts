import { html, raw } from 'hono/html';
import { findPublic, listPublic, publicShows } from '../../../domains/ideas/index.ts';
import { isId } from '../../../kernel/ids.ts';
import { nullIfMissing } from '../../../kernel/problem.ts';
import { wordsIn } from '../../../kernel/words.ts';
import { say } from '../../../platform/messages.ts';
import { crumbs, document } from '../frame.ts';
import type { Made, Scene } from '../scene.ts';
import { pathIn } from '../site.ts';
import { dayOf, ideaLine, paragraphs, type Shown, voteForm } from './parts.ts';

type Show = (typeof publicShows)[number];
const aPage = 30;
/** What the page says of what was just done. */
const told = ['suggested', 'voted', 'unvoted'] as const;
type Told = (typeof told)[number];

const place = ({ site, reader }: Scene) => ({
  brandId: site.brandId,
  customerId: reader?.customerId ?? null,
});

/** The board: what customers suggest, the most wanted first, by where it stands. */
export async function boardPage(scene: Scene, asked: Asked): Promise<Made> {
  const { site, language, context } = scene;
  const show = publicShows.find((one) => one === asked.show) ?? 'open';
  const cursor = asked.cursor ? { cursor: asked.cursor } : {};
  const page = await listPublic(context, { ...place(scene), show, limit: aPage, ...cursor });
  const title = say(language, 'help-ideas');
  const says = (key: string) => say(language, key);
  const to = (path: string) => pathIn(site, language, path);
  const main = html`${crumbs(scene, [])}<h1>${title}</h1><p class="sub">${says('help-ideas-sub')}</p>${thanks(scene, asked.told)}<p class="further"><a class="button" href="${to('/ideas/new')}">${says('help-idea-new')}</a> <a class="beside-button" href="${to('/ideas/done')}">${says('help-ideas-done')}</a></p>${tabs(scene, show)}${list(scene, page.items)}${
    page.nextCursor
      ? html`<p class="further"><a href="?show=${show}&cursor=${encodeURIComponent(page.nextCursor)}">${says('help-ideas-more')}</a></p>`
      : ''
  }`;
  const isFindable = site.ideas === 'public';
  return { body: document({ ...scene, title, path: '/ideas', isFindable }, main) };
}
export type Asked = { show?: string | undefined; cursor?: string | undefined; told?: string | undefined };

function tabs({ site, language }: Scene, chosen: Show) {
  const links = publicShows.map((one) => {
    const current = one === chosen ? raw('aria-current="true"') : '';
    return html`<a href="${pathIn(site, language, '/ideas')}?show=${one}" ${current}>${say(language, `help-ideas-${one}`)}</a>`;
  });
  return html`<nav class="shows" aria-label="${say(language, 'help-ideas-show')}">${links}</nav>`;
}

function list(scene: Scene, items: readonly Shown[]) {
  return items.length === 0
    ? html`<section class="empty"><h2>${say(scene.language, 'help-ideas-none')}</h2></section>`
    : html`<ul class="ideas">${items.map((one) => ideaLine(scene, one))}</ul>`;
}

function thanks({ language }: Scene, asked: string | undefined) {
  const known = told.find((one): one is Told => one === asked);
  return known ? html`<p class="told" role="status">${say(language, `help-idea-${known}`)}</p>` : '';
}

/** One idea: what it says, how many want it, and what we answer; a duplicate leads to the other one. Null: there is none. */
export async function ideaPage(
  scene: Scene,
  ideaId: string,
  asked: Asked,
): Promise<Made | { to: string } | null> {
  const { language, context, site } = scene;
  if (!isId(ideaId)) return null;
  const idea = await findPublic(context, { ...place(scene), ideaId }).catch(nullIfMissing);
  if (!idea) return null;
  if (idea.state === 'duplicate') return { to: pathIn(site, language, `/ideas/${idea.rootId}`) };
  const says = (key: string, params = {}) => say(language, key, params);
  const way = [{ name: says('help-ideas'), path: '/ideas' }];
  const answer = wordsIn(idea.answer, language);
  const outcome = wordsIn(idea.outcome, language);
  const main = html`<div class="column">${crumbs(scene, way)}${thanks(scene, asked.told)}<article class="art idea">${voteForm(scene, idea)}<h1>${idea.title}</h1><p class="by">${says(`help-idea-state-${idea.state}`)} · ${dayOf(scene, idea.createdAt)}</p>${idea.body ? paragraphs(idea.body) : ''}${
    answer && idea.answeredAt
      ? html`<section><h2>${says('help-idea-answer', { company: site.name })}</h2>${paragraphs(answer)}<p class="by">${dayOf(scene, idea.answeredAt)}</p></section>`
      : ''
  }${
    outcome && idea.carriedOutAt
      ? html`<section><h2>${says('help-idea-outcome')}</h2>${paragraphs(outcome)}<p class="by">${dayOf(scene, idea.carriedOutAt)}</p></section>`
      : ''
  }${answer || outcome ? '' : html`<p class="by">${says('help-idea-waits')}</p>`}</article></div>`;
  const isFindable = site.ideas === 'public';
  return { body: document({ ...scene, title: idea.title, path: `/ideas/${idea.id}`, isFindable }, main) };
}

/** You said, we did: what was carried out, the newest first. */
export async function donePage(scene: Scene, cursor?: string): Promise<Made> {
  const { site, language, context } = scene;
  const more = cursor ? { cursor } : {};
  const asked = { ...place(scene), show: 'carried-out' as const, limit: aPage, ...more };
  const { items, nextCursor } = await listPublic(context, asked);
  const says = (key: string, params = {}) => say(language, key, params);
  const title = says('help-ideas-done');
  const main = html`${crumbs(scene, [{ name: says('help-ideas'), path: '/ideas' }])}<h1>${title}</h1><p class="sub">${says('help-ideas-done-sub')}</p>${
    items.length === 0
      ? html`<section class="empty"><h2>${says('help-ideas-none')}</h2></section>`
      : html`<ol class="done">${items.map((one) => doneLine(scene, one))}</ol>`
  }${nextCursor ? html`<p class="further"><a href="?cursor=${encodeURIComponent(nextCursor)}">${says('help-ideas-more')}</a></p>` : ''}`;
  const isFindable = site.ideas === 'public';
  return { body: document({ ...scene, title, path: '/ideas/done', isFindable }, main) };
}

function doneLine(scene: Scene, { id, title, outcome, carriedOutAt, votes }: Shown) {
  const { language, site } = scene;
  const says = (key: string, params = {}) => say(language, key, params);
  const on = carriedOutAt ? ` · ${dayOf(scene, carriedOutAt)}` : '';
  return html`<li><p class="dim">${says('help-idea-you-said')}</p><h2><a href="${pathIn(site, language, `/ideas/${id}`)}">${title}</a></h2><p class="dim">${says('help-idea-we-did')}</p>${paragraphs(wordsIn(outcome, language))}<p class="dim">${says('help-idea-votes', { count: votes })}${on}</p></li>`;
}
