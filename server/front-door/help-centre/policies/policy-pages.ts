import { html } from 'hono/html';
import { findByLink, findPublished, listPublished, type Published } from '../../../domains/policies/index.ts';
import { keepFormats } from '../../../kernel/date-formats.ts';
import { isId } from '../../../kernel/ids.ts';
import type { Language } from '../../../kernel/language.ts';
import { nullIfMissing } from '../../../kernel/problem.ts';
import { wordsIn } from '../../../kernel/words.ts';
import { say } from '../../../platform/messages.ts';
import { locales } from '../../customer-page/view.ts';
import { crumbs, document, type Piece } from '../frame.ts';
import type { Made, Scene } from '../scene.ts';
import { pathIn } from '../site.ts';

const day = keepFormats({ day: 'numeric', month: 'long', year: 'numeric' });

/** What the company promises its customers: the policies that hold for them today, for the home page. */
export async function policyLines(scene: Scene): Promise<Piece> {
  const { language, site, context } = scene;
  const policies = await listPublished(context, { audience: 'customers' });
  if (policies.length === 0) return '';
  return html`<section><h2>${say(language, 'help-policies')}</h2><ul class="articles">${policies.map(
    ({ policyId, names, purpose }) =>
      html`<li><a href="${pathIn(site, language, policyPath(policyId))}"><b>${wordsIn(names, language)}</b><span>${wordsIn(purpose, language)}</span></a></li>`,
  )}</ul></section>`;
}

/** One policy for customers, as it holds today; null where there is none for them. */
export async function policyPage(scene: Scene, policyId: string): Promise<Made | null> {
  if (!isId(policyId)) return null;
  const asked = { policyId, audience: 'customers' as const };
  const policy = await findPublished(scene.context, asked).catch(nullIfMissing);
  if (!policy) return null;
  const { language } = scene;
  const title = wordsIn(policy.names, language);
  const description = wordsIn(policy.purpose, language);
  const frame = { ...scene, title, description, path: policyPath(policyId), isFindable: true };
  const main = html`<div class="column">${crumbs(scene, [])}${article(policy, scene)}</div>`;
  return { body: document(frame, main) };
}

/** What an investor's link opens: the policy for them, which no search engine finds and nobody keeps. */
export async function investorsPage(scene: Scene, token: string): Promise<Made> {
  const { language, context } = scene;
  const policy = await findByLink(context, { token }).catch(nullIfMissing);
  if (!policy) {
    const title = say(language, 'help-link-over');
    const main = html`<h1>${title}</h1><p class="sub">${say(language, 'policy-link-not-found')}</p>`;
    return { body: document({ ...scene, title, path: '' }, main), status: 404 };
  }
  const title = wordsIn(policy.names, language);
  const frame = { ...scene, title, path: `/investors/${encodeURIComponent(token)}` };
  return { body: document(frame, html`<div class="column">${article(policy, scene)}</div>`) };
}

export const policyPath = (policyId: string) => `/policies/${policyId}`;

function article(policy: Published, { language, site }: Scene) {
  const { names, purpose, clauses, major, minor, changesOn, effectiveFrom } = policy;
  const says = (key: string, params = {}) => say(language, key, params);
  const on = (date: string) => dayOf(date, language);
  const version = `${major}.${minor}`;
  const from = says('help-policy-from', { version, date: on(effectiveFrom) });
  return html`<article class="art"><h1>${wordsIn(names, language)}</h1><p class="by">${site.name} · ${from}</p>
<p>${wordsIn(purpose, language)}</p>${
    changesOn
      ? html`<aside class="callout callout-info"><p>${says('help-policy-changes', { date: on(changesOn) })}</p></aside>`
      : ''
  }${clauses.map((clause) => {
    const text = wordsIn(clause.text, language);
    const title = html`<span>${clause.number}</span> ${wordsIn(clause.title, language)}`;
    return text === ''
      ? html`<h2 id="clause-${clause.key}">${title}</h2>`
      : html`<section id="clause-${clause.key}"><h3>${title}</h3>${paragraphs(text)}</section>`;
  })}</article>`;
}

function paragraphs(text: string) {
  return text.split(/\n{2,}/).map((one) => html`<p>${one}</p>`);
}

/** A day of the calendar is the same everywhere, so it is read at noon in UTC. */
function dayOf(date: string, language: Language): string {
  return day(locales[language], 'UTC').format(new Date(`${date}T12:00:00Z`));
}
