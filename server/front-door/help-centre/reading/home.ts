import { html } from 'hono/html';
import {
  listMostRead,
  listNewestOfSections,
  listPublished,
  listPublishedSections,
} from '../../../domains/knowledge/index.ts';
import { inUnit } from '../../../platform/command.ts';
import { say } from '../../../platform/messages.ts';
import { crumbs, document, type Piece, searchForm } from '../frame.ts';
import { icon, kawung } from '../icons.ts';
import { latestOwn } from '../own/own-request.ts';
import { policyLines } from '../policies/policy-pages.ts';
import { inOneGo, type Made, type Scene } from '../scene.ts';
import { askOnce } from '../shelf.ts';
import { addressIn, articlePath, pathIn, sectionPath } from '../site.ts';
import { hoursPart } from './hours.ts';

type Sections = Awaited<ReturnType<typeof listPublishedSections>>;
type Articles = Awaited<ReturnType<typeof listPublished>>['items'];
/** A section of the first floor with some of what stands in it. */
type Shelf = { section: Sections[number]; articles: readonly Named[]; below: Sections };
type Named = { slug: string; title: string };

/** Articles of a section that the home page shows, and sections at most. */
const few = 4;
const mostSections = 24;

/** The home page: looking something up, what is read most, sections, and how to ask. */
export async function homePage(scene: Scene): Promise<Made> {
  const { site, language } = scene;
  const place = { language, brandId: site.brandId };
  const found = await inOneGo(scene, async ({ asking, ...there }) => {
    const [shelves, most, { items: loose }] = await Promise.all([
      shelvesOf(scene, asking),
      listMostRead(asking, place),
      listPublished(asking, { ...place, sectionId: null, limit: 6 }),
    ]);
    const own = there.reader ? await latestOwn({ asking, ...there }, there.reader) : null;
    return { shelves, most, loose, own, policies: await policyLines({ asking, ...there }) };
  });
  const hours = await askOnce(scene.shelf, `hours ${language}`, () => hoursPart(scene));
  const title = say(language, 'help-centre');
  const facts = {
    '@type': 'WebSite',
    name: site.name,
    url: addressIn(site, language),
    inLanguage: language,
    potentialAction: {
      '@type': 'SearchAction',
      target: `${addressIn(site, language, '/search')}?q={words}`,
      'query-input': 'required name=words',
    },
  };
  const description = say(language, 'help-describe', { company: site.name });
  const frame = { ...scene, title, description, path: '', isFindable: true, facts: [facts] };
  return {
    body: document({ ...frame, hero: hero(scene, found.most) }, body(scene, { ...found, hours })),
  };
}

async function shelvesOf({ site, language }: Scene, context: Scene['asking']): Promise<Shelf[]> {
  const place = { language, brandId: site.brandId };
  const sections = await listPublishedSections(context, place);
  const first = sections.filter((one) => one.parentId === null).slice(0, mostSections);
  const sectionIds = first.map((one) => one.id);
  const newest = await listNewestOfSections(context, { ...place, sectionIds, each: few });
  return first.map((section) => ({
    section,
    articles: newest.filter((one) => one.sectionId === section.id),
    below: sections.filter((one) => one.parentId === section.id),
  }));
}

function hero(scene: Scene, most: Articles) {
  const { language, reader, site } = scene;
  const title = reader
    ? say(language, 'help-welcome-name', { name: reader.name })
    : say(language, 'help-welcome');
  return html`${kawung}<section class="narrow" aria-labelledby="welcome"><h1 id="welcome">${title}</h1><p class="sub">${say(language, 'help-sub', { company: site.name })}</p>${searchForm(scene)}${
    most.length > 0
      ? html`<p class="try"><span>${say(language, 'help-most-read')}</span>${most.map(
          ({ slug, title: name }) => html`<a href="${pathIn(site, language, articlePath(slug))}">${name}</a>`,
        )}</p>`
      : ''
  }</section>`;
}

type Found = { shelves: Shelf[]; loose: Articles; own: Piece | null; hours: Piece; policies: Piece };

function body(scene: Scene, { shelves, loose, own, hours, policies }: Found) {
  const { language, site } = scene;
  const says = (key: string) => say(language, key);
  const isEmpty = shelves.length === 0 && loose.length === 0;
  return html`${own ?? ''}${
    isEmpty
      ? html`<section class="empty"><h2>${says('help-empty-title')}</h2><p>${says('help-empty')}</p></section>`
      : ''
  }${
    shelves.length > 0
      ? html`<section><h2>${says('help-sections')}</h2><div class="topics">${shelves.map((one) => topic(scene, one))}</div></section>`
      : ''
  }${
    loose.length > 0
      ? html`<section><h2>${says(shelves.length > 0 ? 'help-other-articles' : 'help-articles')}</h2>${articleList(scene, loose)}</section>`
      : ''
  }<section><h2>${says('help-talk')}</h2><ul class="ways"><li><a href="${pathIn(site, language, '/ask')}">${icon('form')}<b>${says('help-ask')}</b><span>${says('help-ask-hint')}</span>${icon('right')}</a></li><li><a href="${pathIn(site, language, '/requests')}">${icon('box')}<b>${says('help-mine')}</b><span>${says('help-mine-hint')}</span>${icon('right')}</a></li>${ideasWay(scene)}</ul></section>${policies}${hours}`;
}

/** The way to the board for ideas, where there is one. */
function ideasWay({ site, language }: Scene) {
  if (site.ideas === 'off') return '';
  const says = (key: string) => say(language, key);
  return html`<li><a href="${pathIn(site, language, '/ideas')}">${icon('bulb')}<b>${says('help-ideas')}</b><span>${says('help-ideas-hint')}</span>${icon('right')}</a></li>`;
}

function topic({ site, language }: Scene, { section, articles, below }: Shelf) {
  const to = (path: string) => pathIn(site, language, path);
  const lines = [
    ...articles.map(({ slug, title }) => ({ path: articlePath(slug), name: title })),
    ...below.map(({ slug, name }) => ({ path: sectionPath(slug), name })),
  ].slice(0, few);
  return html`<div class="topic">${icon('book')}<div><h3><a href="${to(sectionPath(section.slug))}">${section.name}</a></h3><ul>${lines.map(
    ({ path, name }) => html`<li><a href="${to(path)}">${name}</a></li>`,
  )}</ul></div></div>`;
}

/** Articles as a list: what they are called and what they say in short. */
export function articleList({ site, language }: Scene, articles: readonly Listed[]) {
  return html`<ul class="articles">${articles.map(
    ({ slug, title, summary }) =>
      html`<li><a href="${pathIn(site, language, articlePath(slug))}"><b>${title}</b>${
        summary ? html`<span>${summary}</span>` : ''
      }</a></li>`,
  )}</ul>`;
}
export type Listed = { slug: string; title: string; summary: Piece };

/** A section with its articles and the sections below it. Null where there is none for whoever looks. */
export async function sectionPage(scene: Scene, slug: string): Promise<Made | null> {
  const { site, language } = scene;
  const place = { language, brandId: site.brandId };
  const found = await inUnit(
    scene.asking,
    async ({ context }) => {
      const sections = await listPublishedSections(context, place);
      const section = sections.find((one) => one.slug === slug);
      if (!section) return null;
      const { items } = await listPublished(context, { ...place, sectionId: section.id, limit: 200 });
      return { sections, section, items };
    },
    { readOnly: true },
  );
  if (!found) return null;
  const { sections, section, items } = found;
  const above = sections.find((one) => one.id === section.parentId);
  const below = sections.filter((one) => one.parentId === section.id);
  const way = above ? [{ name: above.name, path: sectionPath(above.slug) }] : [];
  const main = html`${crumbs(scene, way)}<h1>${section.name}</h1>${
    section.description ? html`<p class="sub">${section.description}</p>` : ''
  }${articleList(scene, items)}${
    below.length > 0
      ? html`<section><h2>${say(language, 'help-below')}</h2>${below.map(
          (one) =>
            html`<p class="below"><a href="${pathIn(site, language, sectionPath(one.slug))}">${one.name}</a></p>`,
        )}</section>`
      : ''
  }`;
  const description = section.description || say(language, 'help-describe', { company: site.name });
  const frame = { ...scene, title: section.name, description, path: sectionPath(slug), isFindable: true };
  return { body: document(frame, main) };
}
