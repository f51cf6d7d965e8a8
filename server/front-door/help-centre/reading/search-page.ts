import { html } from 'hono/html';
import { countAttempt } from '../../../domains/access/index.ts';
import { listPublishedSections, noteMiss } from '../../../domains/knowledge/index.ts';
import { type FoundArticle, searchArticles } from '../../../domains/search/index.ts';
import { type Context, inUnit } from '../../../platform/command.ts';
import { say } from '../../../platform/messages.ts';
import { addressOf } from '../../client-address.ts';
import type { Caller } from '../caller.ts';
import { document, type Piece, searchForm } from '../frame.ts';
import { icon } from '../icons.ts';
import { type Made, type Scene, sceneOf } from '../scene.ts';
import { articlePath, pathIn, sectionPath } from '../site.ts';
import { fromForm } from './tries.ts';

/** How often one address may look something up within five minutes. */
const looks = { tries: 300, seconds: 300 };
const longest = 200;

/** What was typed, as it is looked up. */
const askedIn = (c: Caller) => (c.req.query('q') ?? '').slice(0, longest).trim();

/** The page of a search: articles and sections with these words; words that nothing has are noted as missed. */
export async function searchPage(c: Caller, scene: Scene): Promise<Made> {
  const { language, site } = scene;
  const asked = askedIn(c);
  const title = say(language, asked ? 'help-search-of' : 'help-search', { words: asked });
  const frame = { ...scene, title, path: '/search', width: 'narrow' as const };
  if (asked === '') {
    const main = html`<h1>${title}</h1>${searchForm(scene, '', true)}`;
    return { body: document(frame, main) };
  }
  await countAttempt(`help-search ${addressOf(c)}`, looks, c.get('now'));
  const { articles, sections } = await find(scene, asked);
  const isMiss = articles.length === 0 && sections.length === 0;
  if (isMiss) await noteMiss(scene.asking, { language, q: asked });
  const main = html`<h1 class="unseen">${title}</h1>${searchForm(scene, asked)}${
    isMiss
      ? html`<section class="empty" role="status"><h2>${say(language, 'help-nothing', { words: asked })}</h2><p>${say(language, 'help-nothing-do')}</p><p><a class="button" href="${pathIn(site, language, '/ask')}?subject=${encodeURIComponent(asked)}">${say(language, 'help-ask')}</a></p></section>`
      : html`<p class="count" role="status">${say(language, 'help-found', { count: articles.length + sections.length })}</p>${sections.map(
          (one) =>
            html`<p class="below">${icon('book')}<a href="${pathIn(site, language, sectionPath(one.slug))}">${one.name}</a></p>`,
        )}<ul class="articles">${articles.map((one) => hit(scene, one))}</ul><p class="further">${say(language, 'help-not-found')} <a href="${pathIn(site, language, '/ask')}?subject=${encodeURIComponent(asked)}">${say(language, 'help-ask')}</a></p>`
  }`;
  return { body: document(frame, main) };
}

async function find({ site, language, asking }: Scene, q: string) {
  const place = { language, brandId: site.brandId };
  const ask = async ({ context }: { context: Context }) => {
    const [articles, sections] = await Promise.all([
      searchArticles(context, { ...place, q, limit: 20 }),
      listPublishedSections(context, { ...place, named: q }),
    ]);
    return { articles, sections };
  };
  return inUnit(asking, ask, { readOnly: true });
}

function hit({ site, language }: Scene, one: FoundArticle) {
  return html`<li><a href="${pathIn(site, language, articlePath(one.slug))}"><b>${one.title}</b><span>${marked(one)}</span></a></li>`;
}

/** The words around the place, with those that were looked for marked. */
function marked({ snippet, highlights }: FoundArticle): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [from, to] of highlights) {
    pieces.push(snippet.slice(at, from), html`<mark>${snippet.slice(from, to)}</mark>`);
    at = to;
  }
  return [...pieces, snippet.slice(at)];
}

/**
 * What a script shows while somebody types: articles that have the words, or, of a whole sentence, some of its words.
 * Words that are half typed are missed by nobody, so nothing is noted.
 */
export async function answerSuggestions(c: Caller): Promise<Response> {
  const scene = await sceneOf(c);
  const { site } = scene;
  const asked = askedIn(c);
  await countAttempt(`help-suggest ${addressOf(c)}`, looks, c.get('now'));
  // A whole sentence is what somebody is about to ask us.
  const isAsking = c.req.query('of') === 'sentence';
  const found = asked.length < 2 ? [] : await suggest(scene, asked, isAsking);
  const items = found.map(({ title, slug, snippet }) => ({
    ...{ title, snippet },
    href: pathIn(site, scene.language, articlePath(slug)) + (isAsking ? fromForm : ''),
  }));
  return c.json({ items });
}

const segments = new Intl.Segmenter('th', { granularity: 'word' });

async function suggest({ site, language, asking }: Scene, q: string, isSentence: boolean) {
  const place = { language, brandId: site.brandId };
  const all = await searchArticles(asking, { ...place, q, limit: 6 });
  if (all.length > 0 || !isSentence) return all;
  // The longest words say most of what a sentence is about.
  const words = [
    ...new Set([...segments.segment(q)].filter((one) => one.isWordLike).map((one) => one.segment)),
  ]
    .filter((word) => word.length > 3)
    .sort((one, other) => other.length - one.length)
    .slice(0, 5);
  const ask = ({ context }: { context: Context }) =>
    Promise.all(words.map((word) => searchArticles(context, { ...place, q: word, limit: 3 })));
  const hits = (await inUnit(asking, ask, { readOnly: true })).flat();
  const times = Map.groupBy(hits, (one) => one.articleId);
  return [...times.values()]
    .sort((one, other) => other.length - one.length)
    .flatMap(([one]) => (one ? [one] : []))
    .slice(0, 3);
}
