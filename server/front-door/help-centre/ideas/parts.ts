import { html } from 'hono/html';
import type { listPublic } from '../../../domains/ideas/index.ts';
import { keepFormats } from '../../../kernel/date-formats.ts';
import { wordsIn } from '../../../kernel/words.ts';
import { say } from '../../../platform/messages.ts';
import { locales } from '../../customer-page/view.ts';
import type { Piece } from '../frame.ts';
import { icon } from '../icons.ts';
import { signInTo } from '../own/sign-in.ts';
import type { Scene } from '../scene.ts';
import { pathIn } from '../site.ts';

export type Shown = Awaited<ReturnType<typeof listPublic>>['items'][number];

const day = keepFormats({ day: 'numeric', month: 'long', year: 'numeric' });

/** When something was, as a day where the company is. */
export function dayOf({ language, site }: Scene, at: Date): string {
  return day(locales[language], site.zone).format(at);
}

export const ideaPath = (id: string) => `/ideas/${id}`;

/** How many want it, and the button by which one says so or takes it away; whoever is nobody yet comes in first. */
export function voteForm(scene: Scene, { id, votes, isVoted, state }: Shown): Piece {
  const { language, site, reader } = scene;
  const says = (key: string, params = {}) => say(language, key, params);
  const number = html`<b>${String(votes)}</b>`;
  const count = says('help-idea-votes', { count: votes });
  if (state === 'carried-out')
    return html`<span class="votes" title="${count}">${icon('check-c')}${number}</span>`;
  if (!reader)
    return html`<a class="votes" href="${signInTo(scene, ideaPath(id))}" rel="nofollow" aria-label="${`${says('help-idea-vote')}: ${count}`}">${icon('up')}${number}</a>`;
  const deed = says(isVoted ? 'help-idea-unvote' : 'help-idea-vote');
  return html`<form method="post" action="${pathIn(site, language, `${ideaPath(id)}/vote`)}"><input type="hidden" name="vote" value="${isVoted ? 'no' : 'yes'}"><button class="votes" aria-pressed="${isVoted ? 'true' : 'false'}" aria-label="${`${deed}: ${count}`}">${icon('up')}${number}</button></form>`;
}

/** One idea in a list: its votes, what it says, where it stands. */
export function ideaLine(scene: Scene, idea: Shown): Piece {
  const { language, site } = scene;
  const { id, title, state, answer, outcome } = idea;
  const words = wordsIn(state === 'carried-out' ? outcome : answer, language);
  return html`<li>${voteForm(scene, idea)}<a href="${pathIn(site, language, ideaPath(id))}"><b>${title}</b><span class="state state-${state}">${say(language, `help-idea-state-${state}`)}</span>${words ? html`<span class="dim">${words.slice(0, 200)}</span>` : ''}</a></li>`;
}

/** What is written, paragraph by paragraph. */
export function paragraphs(text: string): Piece {
  return html`${text.split(/\n{2,}/).map((one) => html`<p>${one}</p>`)}`;
}
