import { html, raw } from 'hono/html';
import { listPublished, listPublishedSections } from '../../../domains/knowledge/index.ts';
import { listPublished as listPolicies } from '../../../domains/policies/index.ts';
import { type Language, languages } from '../../../kernel/language.ts';
import { say } from '../../../platform/messages.ts';
import { policyPath } from '../policies/policy-pages.ts';
import type { Made, Scene } from '../scene.ts';
import { addressIn, articlePath, contextOf, type Site, sectionPath } from '../site.ts';

type Articles = Awaited<ReturnType<typeof listPublished>>['items'];

/** The newest articles for readers of feeds (RSS 2.0): the public ones alone, whoever asks. */
export async function feed(scene: Scene): Promise<Made> {
  const { site, language, context } = scene;
  const { items } = await listPublished(context, { language, brandId: site.brandId, limit: 50 });
  const body = html`${declaration}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${site.name}</title><link>${addressIn(site, language)}</link><description>${say(language, 'help-describe', { company: site.name })}</description><language>${language}</language><atom:link href="${addressIn(site, language, '/feed.xml')}" rel="self" type="application/rss+xml"/>${items.map(
    (one) =>
      html`<item><title>${one.title}</title><link>${addressIn(site, language, articlePath(one.slug))}</link><guid isPermaLink="false">${one.articleId}-${one.language}-${one.version}</guid><pubDate>${one.publishedAt?.toUTCString() ?? ''}</pubDate><description>${one.summary}</description></item>`,
  )}</channel></rss>`;
  return { body, type: 'application/rss+xml; charset=utf-8' };
}

const declaration = raw('<?xml version="1.0" encoding="UTF-8"?>\n');
/** The most addresses that a map may have (sitemaps.org). */
const mostAddresses = 50_000;

/** All public pages in all languages for search engines, each with the others that say the same. */
export async function siteMap(site: Site, now: Date): Promise<string> {
  const context = contextOf(site, now);
  const articles = (await Promise.all(languages.map((one) => allArticles(site, one, context)))).flat();
  const byArticle = Map.groupBy(articles, (one) => one.articleId);
  const sections = await Promise.all(
    languages.map(async (language) => ({
      language,
      slugs: (await listPublishedSections(context, { language, brandId: site.brandId })).map(
        (one) => one.slug,
      ),
    })),
  );
  const shelves = sections.flatMap(({ language, slugs }) =>
    slugs.map((slug) => addressIn(site, language, sectionPath(slug))),
  );
  const policies = (await listPolicies(context, { audience: 'customers' })).flatMap(({ policyId }) =>
    languages.map((one) => addressIn(site, one, policyPath(policyId))),
  );
  const entries = [
    ...languages.map((one) => html`<url><loc>${addressIn(site, one)}</loc></url>`),
    ...[...shelves, ...policies].map((address) => html`<url><loc>${address}</loc></url>`),
    ...[...byArticle.values()].flatMap((same) => same.map((one) => entry(site, one, same))),
  ];
  const text =
    await html`${declaration}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${entries.slice(0, mostAddresses)}</urlset>`;
  return String(text);
}

function entry(site: Site, one: Articles[number], same: Articles) {
  const address = (of: Articles[number]) => addressIn(site, of.language, articlePath(of.slug));
  return html`<url><loc>${address(one)}</loc><lastmod>${one.publishedAt?.toISOString() ?? ''}</lastmod>${same.map(
    (other) => html`<xhtml:link rel="alternate" hreflang="${other.language}" href="${address(other)}"/>`,
  )}</url>`;
}

async function allArticles(site: Site, language: Language, context: Scene['context']): Promise<Articles> {
  const all: Articles = [];
  for (let cursor: string | null | undefined; cursor !== null && all.length < mostAddresses; ) {
    const asked = { language, brandId: site.brandId, limit: 200, ...(cursor ? { cursor } : {}) };
    const page = await listPublished(context, asked);
    all.push(...page.items);
    cursor = page.nextCursor;
  }
  return all;
}
