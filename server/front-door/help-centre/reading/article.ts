import { html, raw } from 'hono/html';
import { feedbackReasons, findPublished, nameIn } from '../../../domains/knowledge/index.ts';
import { keepFormats } from '../../../kernel/date-formats.ts';
import type { Language } from '../../../kernel/language.ts';
import { nullIfMissing } from '../../../kernel/problem.ts';
import { say } from '../../../platform/messages.ts';
import { locales } from '../../customer-page/view.ts';
import { crumbs, document, type Frame } from '../frame.ts';
import { icon } from '../icons.ts';
import type { Made, Scene } from '../scene.ts';
import { askOnce } from '../shelf.ts';
import { addressIn, articlePath, pathIn, type Site, sectionPath } from '../site.ts';
import { articleList } from './home.ts';

type Article = NonNullable<Awaited<ReturnType<typeof findPublished>>['article']>;

/** What a visitor has just done on the page: said that it helped or not, and may say why. */
export type Told = { helped: 'yes' | 'no' | 'again' | 'thanks'; feedbackId: string | null } | null;

/**
 * Where an article stands now, or the article itself with others of its section; null where there is none for whoever
 * looks.
 */
export async function lookUp(scene: Scene, slug: string, language: Language = scene.language) {
  const asked = { language, brandId: scene.site.brandId, slug, beside: 4 };
  const ask = () => findPublished(scene.asking, asked).catch(nullIfMissing);
  return scene.reader ? ask() : askOnce(scene.shelf, `article ${language} ${slug}`, ask);
}

/** The page of an article. */
export function articlePage(scene: Scene, article: Article, told: Told): Made {
  const { site, language } = scene;
  const path = articlePath(article.slug);
  const frame: Frame = {
    ...scene,
    title: article.title,
    description: article.summary,
    path,
    paths: Object.fromEntries(article.languages.map((one) => [one.language, articlePath(one.slug)])),
    isFindable: article.audience === 'public',
    facts: factsOf(site, language, article),
    width: 'wide',
  };
  const main = html`<div class="grid"><div class="column">${crumbs(scene, wayTo(article, language))}
<article class="art"><h1>${article.title}</h1>${byline(scene, article)}${outdated(scene, article)}
${raw(article.html)}</article>${feedback(scene, article, told)}
<p class="further"><a class="button" href="${pathIn(site, language, '/ask')}">${say(language, 'help-ask-still')}</a></p>${
    article.beside.length > 0
      ? html`<section class="related"><h2>${say(language, 'help-related')}</h2>${articleList(scene, article.beside)}</section>`
      : ''
  }</div>${outline(article, language)}</div>`;
  return { body: document(frame, main), articleId: article.articleId };
}

const day = keepFormats({ day: 'numeric', month: 'long', year: 'numeric' });

function byline({ site, language }: Scene, { publishedAt, html: text }: Article) {
  const letters = text.replace(/<[^>]*>/g, '').length;
  const minutes = Math.max(1, Math.round(letters / 1000));
  const reading = say(language, 'help-minutes', { minutes });
  if (!publishedAt) return html`<p class="by">${reading}</p>`;
  const date = day(locales[language], site.zone).format(publishedAt);
  return html`<p class="by"><time datetime="${publishedAt.toISOString()}">${say(language, 'help-updated', { date })}</time> · ${reading}</p>`;
}

/** A translation that has not followed says so, and where the newest words are. */
function outdated({ site, language }: Scene, { outdatedSince, languages: all }: Article) {
  if (!outdatedSince) return '';
  const newer = all.filter((one) => one.language !== language && !one.isOutdated);
  return html`<aside class="callout callout-warning"><p>${say(language, 'help-outdated')} ${newer.map(
    (one) =>
      html`<a href="${pathIn(site, one.language, articlePath(one.slug))}" lang="${one.language}" hreflang="${one.language}">${say(one.language, 'help-read-here')}</a> `,
  )}</p></aside>`;
}

function outline({ outline: headings }: Article, language: Language) {
  const shown = headings.filter(({ level, text }) => level <= 3 && text !== '');
  if (shown.length < 2) return '';
  return html`<nav class="toc" aria-labelledby="toc"><b id="toc">${say(language, 'help-on-page')}</b><ul>${shown.map(
    ({ anchor, text, level }) => html`<li class="level-${level}"><a href="#${anchor}">${text}</a></li>`,
  )}</ul></nav>`;
}

function feedback({ site, language }: Scene, { slug }: Article, told: Told) {
  const says = (key: string) => say(language, key);
  const to = pathIn(site, language, `${articlePath(slug)}/feedback`);
  if (told && (told.helped !== 'no' || told.feedbackId === null)) {
    const words = { yes: 'help-glad', again: 'help-counted', thanks: 'help-thanks', no: 'help-thanks' };
    return html`<div class="helped" id="helped" role="status"><span>${says(words[told.helped])}</span></div>`;
  }
  if (told)
    return html`<form class="helped why" id="helped" method="post" action="${to}"><input type="hidden" name="id" value="${told.feedbackId}"><fieldset><legend>${says('help-why')}</legend>${feedbackReasons.map(
      (reason) =>
        html`<label class="pick"><input type="radio" name="reason" value="${reason}" required><span>${says(`help-why-${reason}`)}</span></label>`,
    )}</fieldset><label for="why-words">${says('help-why-words')}</label><textarea id="why-words" name="words" rows="2" maxlength="1000"></textarea><button>${says('my-send')}</button></form>`;
  return html`<form class="helped" id="helped" method="post" action="${to}"><span class="grow" id="helped-q">${says('help-helped')}</span><button class="quiet" name="helped" value="yes" aria-describedby="helped-q">${icon('thumb-u')}${says('help-yes')}</button><button class="quiet" name="helped" value="no" aria-describedby="helped-q">${icon('thumb-d')}${says('help-no')}</button></form>`;
}

function wayTo({ path }: Article, language: Language) {
  return path.map(({ slug, names }) => ({ name: nameIn(names, language), path: sectionPath(slug) }));
}

function factsOf(site: Site, language: Language, article: Article): object[] {
  const here = addressIn(site, language, articlePath(article.slug));
  const steps = [
    { name: say(language, 'help-centre'), address: addressIn(site, language) },
    ...wayTo(article, language).map(({ name, path }) => ({ name, address: addressIn(site, language, path) })),
    { name: article.title, address: here },
  ];
  return [
    {
      '@type': 'Article',
      headline: article.title,
      description: article.summary,
      inLanguage: language,
      mainEntityOfPage: here,
      dateModified: article.publishedAt?.toISOString(),
      publisher: { '@type': 'Organization', name: site.name, url: addressIn(site, language) },
    },
    {
      '@type': 'BreadcrumbList',
      itemListElement: steps.map(({ name, address }, at) => ({
        '@type': 'ListItem',
        position: at + 1,
        name,
        item: address,
      })),
    },
  ];
}
