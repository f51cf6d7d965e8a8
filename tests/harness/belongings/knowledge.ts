import {
  createArticle,
  createSection,
  createTopic,
  publishArticle,
} from '../../../server/domains/knowledge/index.ts';
import { counted, type Makers } from '../belonging-parts.ts';
import type { Place } from '../principals.ts';

/** Topics and articles, by the beginning of their paths. */
export const belongingsOfKnowledge: Makers = {
  '/topics/{id}': async ({ context }) =>
    (await createTopic(context, { names: { id: `Topik ${counted.made}` } })).id,
  '/article-sections/{id}': async ({ context }) =>
    (await createSection(context, { names: { id: `Bagian ${counted.made}` } })).id,
  '/articles/{id}': publishedArticle,
  '/articles/{id}/translations/{language}': async (place) => `${await publishedArticle(place)}/id`,
  '/articles/{id}/translations/{language}/versions/{version}': async (place) =>
    `${await publishedArticle(place)}/id/1`,
};

/** A published article for everybody, so that who writes none finds it too. */
async function publishedArticle({ context }: Place): Promise<string> {
  const words = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Batik' }] }] };
  const about = { language: 'id' as const, title: `Artikel ${counted.made}`, body: words };
  const { id: articleId } = await createArticle(context, about);
  await publishArticle(context, { articleId, language: 'id' });
  return articleId;
}
