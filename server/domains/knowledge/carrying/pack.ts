import type { Context } from '../../../platform/command.ts';
import { assertMay } from '../../../platform/permission.ts';
import { type Entry, zipped } from '../../../platform/zip.ts';
import { listFiles, readFileContent } from '../../files/index.ts';
import { findArticle, findWords } from '../articles/find-article.ts';
import { listArticles } from '../articles/list-articles.ts';
import { toMarkdown } from '../body/to-markdown.ts';
import { pictureIdsOf } from '../body/words.ts';
import { listSections } from '../sections/list-sections.ts';
import { listTopics } from '../topics/list-topics.ts';

/**
 * All articles as a zip, piece by piece: each language as Markdown with its title and summary at its head, pictures
 * beside them, and `articles.json` with everything else, from which nothing is missing.
 */
export async function* packArticles(context: Context): AsyncGenerator<Uint8Array> {
  assertMay(context.actor, 'knowledge:publish');
  const ids = await allIds(context);
  yield* zipped(entriesOf(context, ids));
}

async function allIds(context: Context): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listArticles(context, { limit: 200, ...(cursor ? { cursor } : {}) });
    ids.push(...page.items.map((one) => one.id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return ids;
}

async function* entriesOf(context: Context, ids: readonly string[]): AsyncGenerator<Entry> {
  const whole: unknown[] = [];
  const pictures = new Map<string, string>();
  for (const articleId of ids) {
    const { translations, workspaceId: _, ...about } = await findArticle(context, { articleId });
    const folder = `articles/${translations[0]?.slug ?? articleId}-${articleId.slice(-6)}`;
    const words: unknown[] = [];
    for (const { language, ...standing } of translations) {
      const { html: _html, pictures: _links, ...written } = await findWords(context, { articleId, language });
      for (const [id, path] of await pathsOf(context, pictureIdsOf(written.body))) pictures.set(id, path);
      words.push({ language, ...standing, ...written });
      const head = `---\ntitle: ${quoted(written.title)}\nsummary: ${quoted(written.summary)}\nlanguage: ${language}\n---\n\n`;
      const text = head + toMarkdown(written.body, (id) => `../../${pictures.get(id) ?? id}`);
      yield { path: `${folder}/${language}.md`, isPacked: false, content: one(text) };
    }
    whole.push({ ...about, words });
  }
  for (const [fileId, path] of pictures) {
    const { content } = await readFileContent(context, { fileId });
    yield { path, isPacked: true, content: one(content) };
  }
  const trees = { topics: await listTopics(context, {}), sections: await listSections(context, {}) };
  const json = JSON.stringify({ format: 'sapa-articles-1', ...trees, articles: whole }, null, 2);
  yield { path: 'articles.json', isPacked: false, content: one(json) };
}

async function pathsOf(context: Context, fileIds: string[]): Promise<[string, string][]> {
  const files = await listFiles(context, { fileIds });
  return files.map((file) => [file.id, `pictures/${file.id}.${file.type.split('/')[1] ?? 'bin'}`]);
}

async function* one(content: Uint8Array | string): AsyncGenerator<Uint8Array | string> {
  yield content;
}

/** A value of the head on one line, in quotes. */
function quoted(text: string): string {
  const line = text.replace(/\s*\n\s*/g, ' ').replace(/["\\]/g, '\\$&');
  return `"${line}"`;
}
