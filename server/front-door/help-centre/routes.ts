import { Hono } from 'hono';
import { chooseLanguage } from '../../kernel/language.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Env } from '../../platform/http/router.ts';
import { refuseOtherForms } from '../refuse-other-forms.ts';
import type { Caller } from './caller.ts';
import { answerFailureAsPage } from './failure.ts';
import { helpFiles } from './files.ts';
import { ideaPages } from './ideas/routes.ts';
import { ownRoutes } from './own/own-routes.ts';
import { investorsPage, policyPage } from './policies/policy-pages.ts';
import { articlePage, lookUp, type Told } from './reading/article.ts';
import { takeFeedback } from './reading/feedback.ts';
import { feed, siteMap } from './reading/feeds.ts';
import { findElsewhere, gonePage } from './reading/gone.ts';
import { homePage, sectionPage } from './reading/home.ts';
import { answerSuggestions, searchPage } from './reading/search-page.ts';
import { noteLeaving } from './reading/tries.ts';
import { answerOwn, answerPage, shelfOf } from './scene.ts';
import { finish } from './shelf.ts';
import { articlePath, pathIn } from './site.ts';

const at = '/help/:slug';
const here = `${at}/:lang{[a-z][a-z]}`;

/** The help centre of a company: pages for anybody, and for its customers what is their own. */
export const helpCentre = new Hono<Env>()
  .route('/', helpFiles)
  .use(`${at}/*`, refuseOtherForms)
  .get(at, toLanguage)
  .get(`${at}/sitemap.xml`, async (c) => {
    const shelf = await shelfOf(c);
    const { body, type } = finish(await siteMap(shelf.site, c.get('now')), 'application/xml; charset=utf-8');
    return c.body(body, 200, { 'content-type': type });
  })
  .get(`${at}/robots.txt`, async (c) => {
    const { site } = await shelfOf(c);
    const own = ['sign-in', 'enter', 'requests', 'my-data', 'search', 'investors'];
    const shut = own.map((one) => `Disallow: ${site.base}/*/${one}`);
    return c.text(['User-agent: *', ...shut, `Sitemap: ${site.home}/sitemap.xml`, ''].join('\n'));
  })
  .get(here, (c) => answerPage(c, homePage))
  .get(`${here}/feed.xml`, (c) => answerPage(c, feed))
  .get(`${here}/sections/:section`, (c) =>
    answerPage(
      c,
      async (scene) => (await sectionPage(scene, c.req.param('section'))) ?? gonePage(scene, null),
    ),
  )
  .get(`${here}/articles/:article`, readArticle)
  .post(`${here}/articles/:article/feedback`, takeFeedback)
  .get(`${here}/policies/:policy`, (c) =>
    answerPage(c, async (scene) => (await policyPage(scene, c.req.param('policy'))) ?? gonePage(scene, null)),
  )
  .get(`${here}/investors/:token`, (c) => answerOwn(c, (scene) => investorsPage(scene, c.req.param('token'))))
  .get(`${here}/search`, (c) => answerOwn(c, (scene) => searchPage(c, scene)))
  .get(`${here}/suggestions`, answerSuggestions)
  .route('/', ideaPages)
  .route('/', ownRoutes)
  .all('/help/*', () => {
    throw new Problem(404, 'route-not-found');
  });

helpCentre.onError(answerFailureAsPage);

/** Without a language it is the one that the browser asks for, else the company's. */
async function toLanguage(c: Caller): Promise<Response> {
  const { site } = await shelfOf(c);
  const language = chooseLanguage(c.req.header('accept-language'), site.language);
  c.header('vary', 'accept-language');
  return c.redirect(pathIn(site, language), 302);
}

async function readArticle(c: Caller): Promise<Response> {
  const slug = c.req.param('article') ?? '';
  const goOn = { to: '' };
  const answer = await answerPage(c, async (scene) => {
    const found = await lookUp(scene, slug);
    if (found?.article) {
      const { articleId } = found.article;
      noteLeaving(c, scene.site, { articleId, language: scene.language });
      return articlePage(scene, found.article, toldIn(c));
    }
    goOn.to = found
      ? pathIn(scene.site, scene.language, articlePath(found.movedTo))
      : ((await findElsewhere(scene, slug)) ?? '');
    return goOn.to ? { body: '', status: 404 } : gonePage(scene, slug);
  });
  return goOn.to ? c.redirect(goOn.to, 301) : answer;
}

const telling = ['yes', 'no', 'again', 'thanks'] as const;

function toldIn(c: Caller): Told {
  const helped = telling.find((one) => one === c.req.query('helped'));
  const id = c.req.query('id') ?? '';
  return helped ? { helped, feedbackId: /^[0-9a-f-]{36}$/.test(id) ? id : null } : null;
}
