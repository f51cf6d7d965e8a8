import { html } from 'hono/html';
import { wasPublished } from '../../../domains/knowledge/index.ts';
import { type Language, languages } from '../../../kernel/language.ts';
import { say } from '../../../platform/messages.ts';
import { document, searchForm } from '../frame.ts';
import type { Made, Scene } from '../scene.ts';
import { articlePath, pathIn } from '../site.ts';
import { lookUp } from './article.ts';

/** Where to go on from an address that belongs to an article of another language: to that article in this one, or there. */
export async function findElsewhere(scene: Scene, slug: string): Promise<string | null> {
  for (const other of languages.filter((one) => one !== scene.language)) {
    const found = await lookUp(scene, slug, other);
    if (!found?.article) continue;
    const same = found.article.languages.find((one) => one.language === scene.language);
    const to: { language: Language; slug: string } = same ?? { language: other, slug };
    return pathIn(scene.site, to.language, articlePath(to.slug));
  }
  return null;
}

/** A page that is not there, or no longer, with a field to look for it. */
export async function gonePage(scene: Scene, slug: string | null): Promise<Made> {
  const { language, context } = scene;
  const isGone = slug !== null && (await wasPublished(context, { language, slug }));
  const title = say(language, isGone ? 'help-gone-title' : 'help-missing-title');
  const main = html`<h1>${title}</h1><p class="sub">${say(language, isGone ? 'help-gone' : 'help-missing')}</p>${searchForm(scene)}`;
  return { body: document({ ...scene, title, path: '' }, main), status: isGone ? 410 : 404 };
}
