import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { largestFile } from '../../../domains/files/index.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Env } from '../../../platform/http/router.ts';
import { askPage, takeAsking, thanksPage } from '../asking/ask.ts';
import type { Caller } from '../caller.ts';
import { answerOwn, inOneGo, type Made, type Scene } from '../scene.ts';
import { pathIn } from '../site.ts';
import { askAboutData, changeConsent, fetchCopy, myDataPage } from './my-data.ts';
import { ownSurveyPage, surveyWay, takeOwnSurvey } from './own-survey.ts';
import type { Reader } from './reader.ts';
import { answerRequest, assertReader, listPage, onePage, rateOwn } from './requests-pages.ts';
import { askForMail, enterByCode, enterByLink, leave, linkPage, signInPage, signInTo } from './sign-in.ts';

const at = '/help/:slug';
const here = `${at}/:lang{[a-z][a-z]}`;
/** Forms without files are small. */
const small = bodyLimit({ maxSize: 200_000, onError: tooLarge });

/** What is a customer's own in the help centre: coming in, requests, data. */
export const ownRoutes = new Hono<Env>()
  .get(`${at}/enter/:link`, linkPage)
  .post(`${at}/enter/:link`, small, enterByLink)
  .get(`${here}/sign-in`, (c) => answerOwn(c, (scene) => signInPage(scene, '', c.req.query('to'))))
  .post(`${here}/sign-in`, small, askForMail)
  .post(`${here}/enter`, small, enterByCode)
  .post(`${here}/sign-out`, small, leave)
  .get(`${here}/ask`, (c) => answerOwn(c, (scene) => askPage(c, scene)))
  .post(`${here}/ask`, bodyLimit({ maxSize: largestFile, onError: tooLarge }), takeAsking)
  .get(`${here}/ask/thanks`, (c) => answerOwn(c, thanksPage))
  .get(`${here}/requests`, (c) =>
    own(c, (scene) => inOneGo(scene, (one) => listPage(one, assertReader(one), c.req.query('cursor')))),
  )
  .get(`${here}/requests/:number`, (c) =>
    own(c, (scene) => inOneGo(scene, (one) => onePage(c, one, assertReader(one), surveyWay))),
  )
  .post(
    `${here}/requests/:number/answer`,
    bodyLimit({ maxSize: largestFile, onError: tooLarge }),
    answerRequest,
  )
  .post(`${here}/requests/:number/rating`, small, rateOwn)
  .get(`${here}/requests/:number/survey`, (c) =>
    own(c, (scene) => ownSurveyPage(scene, c.req.param('number') ?? '')),
  )
  .post(`${here}/requests/:number/survey`, small, takeOwnSurvey)
  .get(`${here}/my-data`, (c) => own(c, (scene, reader) => myDataPage(c, scene, reader)))
  .post(`${here}/my-data`, small, askAboutData)
  .post(`${here}/my-data/consents`, small, changeConsent)
  .get(`${here}/my-data/:id/copy`, fetchCopy);

/** A page for whoever is signed in; everybody else is asked to come in first. */
async function own(c: Caller, make: (scene: Scene, reader: Reader) => Promise<Made>): Promise<Response> {
  const goOn = { to: '' };
  const answer = await answerOwn(c, async (scene) => {
    if (scene.reader) return make(scene, scene.reader);
    goOn.to = signInTo(scene, c.req.path.slice(pathIn(scene.site, scene.language).length));
    return { body: '' };
  });
  return goOn.to ? c.redirect(goOn.to, 303) : answer;
}

function tooLarge(): never {
  throw new Problem(413, 'body-too-large', { params: { limit: largestFile / 1024 / 1024 } });
}
