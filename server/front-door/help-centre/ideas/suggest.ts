import { html } from 'hono/html';
import { countAttempt } from '../../../domains/access/index.ts';
import { listAlike, suggestIdea, voteAsCustomer } from '../../../domains/ideas/index.ts';
import { say } from '../../../platform/messages.ts';
import { addressOf } from '../../client-address.ts';
import type { Caller } from '../caller.ts';
import { crumbs, document } from '../frame.ts';
import { assertReader } from '../own/requests-pages.ts';
import type { Made, Scene } from '../scene.ts';
import { pathIn } from '../site.ts';
import { ideaPath } from './parts.ts';

/** How often one address may suggest in an hour, and vote within five minutes. */
const suggestions = { tries: 10, seconds: 3600 };
const votes = { tries: 60, seconds: 300 };

type Words = { title: string; body: string };
type Alike = Awaited<ReturnType<typeof listAlike>>;

/** The form by which something is suggested; what perhaps says the same stands above it before it is sent. */
export function suggestPage(scene: Scene, { title: said, body }: Words, alike: Alike = [], fault = ''): Made {
  const { site, language } = scene;
  const says = (key: string) => say(language, key);
  const to = (path: string) => pathIn(site, language, path);
  const title = says('help-idea-new');
  const same =
    alike.length === 0
      ? ''
      : html`<section class="callout callout-info" role="status"><h2>${says('help-idea-alike')}</h2><ul>${alike.map(
          (one) => html`<li><a href="${to(ideaPath(one.id))}">${one.title}</a></li>`,
        )}</ul></section>`;
  const main = html`${crumbs(scene, [{ name: says('help-ideas'), path: '/ideas' }])}<h1>${title}</h1><p class="sub">${says('help-idea-how')}</p>${same}<form class="form" method="post" action="${to('/ideas')}">${
    fault ? html`<p class="fault" role="alert">${says(fault)}</p>` : ''
  }<label for="title">${says('help-idea-title')}</label><input id="title" name="title" value="${said}" required minlength="3" maxlength="200"><label for="body">${says('help-idea-body')} ${says('help-optional')}</label><textarea id="body" name="body" rows="6" maxlength="5000">${body}</textarea>${
    alike.length > 0 ? html`<input type="hidden" name="sure" value="yes">` : ''
  }<button>${says(alike.length > 0 ? 'help-idea-send-anyway' : 'my-send')}</button></form>`;
  return { body: document({ ...scene, title, path: '/ideas/new' }, main), status: fault ? 400 : 200 };
}

/** Takes a suggestion; where others perhaps say the same, they are shown once before. @returns where to go on, or a page. */
export async function takeSuggestion(c: Caller, scene: Scene): Promise<Made | { to: string }> {
  const { site, language, context } = scene;
  const reader = assertReader(scene);
  const form = await c.req.parseBody();
  const title = String(form.title ?? '').trim();
  const body = String(form.body ?? '').trim();
  if (title.length < 3 || title.length > 200 || body.length > 5000)
    return suggestPage(
      scene,
      { title: title.slice(0, 200), body: body.slice(0, 5000) },
      [],
      'help-idea-wrong',
    );
  if (form.sure !== 'yes') {
    const asked = { words: title, board: 'customers' as const, brandId: site.brandId, isShown: true };
    const alike = await listAlike(context, asked);
    if (alike.length > 0) return suggestPage(scene, { title, body }, alike);
  }
  await countAttempt(`help-idea ${addressOf(c)}`, suggestions, c.get('now'));
  const { ideaId } = await suggestIdea(reader.own, { title, body, brandId: site.brandId, language });
  return { to: `${pathIn(site, language, ideaPath(ideaId))}?told=suggested` };
}

/** A vote, or taking it away. @returns where to go on. */
export async function takeVote(c: Caller, scene: Scene, ideaId: string): Promise<string> {
  const { site, language } = scene;
  const reader = assertReader(scene);
  await countAttempt(`help-vote ${addressOf(c)}`, votes, c.get('now'));
  const isVote = (await c.req.parseBody()).vote !== 'no';
  await voteAsCustomer(reader.own, { ideaId, isVote, brandId: site.brandId });
  return `${pathIn(site, language, ideaPath(ideaId))}?told=${isVote ? 'voted' : 'unvoted'}`;
}
