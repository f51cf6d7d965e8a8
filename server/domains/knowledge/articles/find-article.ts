import { and, asc, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import type { Actor } from '../../../kernel/actor.ts';
import { languages } from '../../../kernel/language.ts';
import { notFound } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { linkTo, listFiles } from '../../files/index.ts';
import { renderBody } from '../body/render.ts';
import { pictureIdsOf } from '../body/words.ts';
import {
  type ArticleRow,
  inLanguage,
  ofArticle,
  readTranslation,
  readVersion,
  type TranslationRow,
} from './article-row.ts';
import { readableBy, workerOf } from './readable.ts';
import { articles, articleTranslations } from './schema.ts';

/** An article with how far it is in each language. Who writes none sees only what is published. */
export const findArticle = query({
  name: 'knowledge.find-article',
  permission: 'knowledge:read',
  input: z.strictObject({ articleId: z.uuid() }),
  async run(run, { articleId }) {
    const article = await assertReadable(run, articleId);
    const translations = await translationsOf(run, [articleId]);
    const seen = seesDrafts(run.actor) ? translations : translations.filter(isOut);
    if (seen.length === 0 && translations.length > 0) throw notFound('article');
    return { ...article, translations: seen };
  },
});

/**
 * The words of an article in a language: its newest ones, or a version; for who writes none what is published.
 * Pictures come with links that work for half a day.
 */
export const findWords = query({
  name: 'knowledge.find-words',
  permission: 'knowledge:read',
  input: z.strictObject({ ...inLanguage, version: z.int().min(1).optional() }),
  async run(run, { version: asked, ...which }) {
    await assertReadable(run, which.articleId);
    const translation = await readTranslation(run, which);
    const mayWrite = seesDrafts(run.actor);
    const version = mayWrite ? (asked ?? translation.version) : translation.publishedVersion;
    if (version === null) throw notFound('article');
    const { title, summary, body, savedAt } = await readVersion(run, { ...which, version });
    const { slug, state, revision, publishedVersion } = translation;
    const pictures = await picturesOf(run, pictureIdsOf(body));
    return {
      ...{ slug, state, revision, publishedVersion, version, title, summary, body, savedAt, pictures },
      html: renderBody(body, { picture: (id) => pictures[id] ?? null, language: which.language }),
    };
  },
});

/** An article that the actor is among the readers of; archived ones for who writes. @throws Problem 404 `article-not-found`. */
export async function assertReadable(run: Run, articleId: string): Promise<ArticleRow> {
  const mine = and(ofArticle(run, articleId), readableBy(await workerOf(run)));
  const [row] = await run.tx.select().from(articles).where(mine);
  if (!row || (row.archivedAt && !seesDrafts(run.actor))) throw notFound('article');
  return row;
}

/** Where pictures are, by their id. */
export async function picturesOf(run: Run, fileIds: string[]): Promise<Record<string, string>> {
  if (fileIds.length === 0) return {};
  const files = await listFiles(run.context, { fileIds });
  return Object.fromEntries(files.map((file) => [file.id, linkTo(file, run.now)]));
}

/** Whether unpublished words are shown: to whoever writes them, and to programs. */
export function seesDrafts(actor: Actor): boolean {
  return may(actor, 'knowledge:write') && !(actor.type === 'member' && actor.scope);
}

export const isOut = (one: { publishedVersion: number | null }) => one.publishedVersion !== null;

/** How far articles are in each language, in the order of the languages. */
export async function translationsOf({ tx, actor }: Run, articleIds: readonly string[]) {
  const t = articleTranslations;
  const { articleId, language, slug, title, state, version, publishedVersion } = t;
  const { publishedAt, publishAt, outdatedSince, reviewAskedBy, reviewWords, revision, updatedAt } = t;
  if (articleIds.length === 0) return [];
  const rows = await tx
    .select({
      ...{ articleId, language, slug, title, state, version, publishedVersion, publishedAt, publishAt },
      ...{ outdatedSince, reviewAskedBy, reviewWords, revision, updatedAt },
    })
    .from(t)
    .where(and(eq(t.workspaceId, actor.workspaceId), inArray(articleId, [...articleIds])))
    .orderBy(asc(articleId));
  const place = (row: Pick<TranslationRow, 'language'>) => languages.indexOf(row.language);
  return rows.sort((one, other) => place(one) - place(other));
}
