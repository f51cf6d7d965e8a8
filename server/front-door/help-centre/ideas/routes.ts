import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { mayLook } from '../../../domains/ideas/index.ts';
import { isId } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Env } from '../../../platform/http/router.ts';
import type { Caller } from '../caller.ts';
import { signInTo } from '../own/sign-in.ts';
import { gonePage } from '../reading/gone.ts';
import { answerOwn, type Made, type Scene, sceneOf } from '../scene.ts';
import { pathIn } from '../site.ts';
import { type Asked, boardPage, donePage, ideaPage } from './board-pages.ts';
import { suggestPage, takeSuggestion, takeVote } from './suggest.ts';

const here = '/help/:slug/:lang{[a-z][a-z]}/ideas';
const small = bodyLimit({
  maxSize: 50_000,
  onError: () => {
    throw new Problem(413, 'body-too-large', { params: { limit: 0.05 } });
  },
});

/** The board for ideas in the help centre: reading for whom the brand lets look, votes and suggestions for whoever is signed in. */
export const ideaPages = new Hono<Env>()
  .get(here, (c) => look(c, (scene) => boardPage(scene, askedOf(c))))
  .get(`${here}/done`, (c) => look(c, (scene) => donePage(scene, c.req.query('cursor'))))
  .get(`${here}/new`, (c) =>
    look(c, (scene) =>
      scene.reader ? suggestPage(scene, { title: '', body: '' }) : { to: signInOf(scene, c) },
    ),
  )
  .get(`${here}/:idea`, (c) => look(c, (scene) => ideaPage(scene, c.req.param('idea') ?? '', askedOf(c))))
  .post(here, small, (c) => act(c, (scene) => takeSuggestion(c, scene)))
  .post(`${here}/:idea/vote`, small, (c) =>
    act(c, async (scene) => {
      const ideaId = c.req.param('idea') ?? '';
      if (!isId(ideaId)) throw new Problem(404, 'idea-not-found');
      return { to: await takeVote(c, scene, ideaId) };
    }),
  );

type Answer = Made | { to: string } | null;

function askedOf(c: Caller): Asked {
  return { show: c.req.query('show'), cursor: c.req.query('cursor'), told: c.req.query('told') };
}

/** Where to come in, to be here again afterwards. */
const signInOf = (scene: Scene, c: Caller) =>
  signInTo(scene, c.req.path.slice(pathIn(scene.site, scene.language).length).replace(/\/vote$/, ''));

/** A page of the board, for whoever may look at it; where there is none nobody learns that there could be one. */
async function look(c: Caller, make: (scene: Scene) => Promise<Answer> | Answer): Promise<Response> {
  const goOn = { to: '' };
  const answer = await answerOwn(c, async (scene) => {
    const { site, reader } = scene;
    if (site.ideas === 'off') return gonePage(scene, null);
    const made = mayLook(site.ideas, reader !== null) ? await make(scene) : { to: signInOf(scene, c) };
    if (!made) return gonePage(scene, null);
    if (!('to' in made)) return made;
    goOn.to = made.to;
    return { body: '' };
  });
  return goOn.to ? c.redirect(goOn.to, 303) : answer;
}

/** Something that whoever is signed in does; the answer is a page to load, so that loading again sends nothing twice. */
async function act(c: Caller, deed: (scene: Scene) => Promise<Made | { to: string }>): Promise<Response> {
  const scene = await sceneOf(c);
  if (!scene.reader) return c.redirect(signInOf(scene, c), 303);
  const done = await deed(scene);
  if ('to' in done) return c.redirect(done.to, 303);
  return c.body(String(await done.body), done.status ?? 200, { 'content-type': 'text/html; charset=utf-8' });
}
