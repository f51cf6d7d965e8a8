import { and, eq, like } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import { tidyLine, tidyText } from '../../../kernel/text.ts';
import { command, type Run } from '../../../platform/command.ts';
import { giveFiles, listFiles } from '../../files/index.ts';
import { type Body, emptyBody } from '../body/node.ts';
import { bodyInput } from '../body/read-body.ts';
import { pictureIdsOf, textOf } from '../body/words.ts';
import {
  changeTranslation,
  type InLanguage,
  inLanguage,
  lockArticle,
  ofTranslation,
  ofVersion,
  readTranslation,
  readVersion,
  subjectOf,
  type TranslationRow,
  writerOf,
} from './article-row.ts';
import { goesOn } from './rules/sitting.ts';
import { freeSlug, slugOf } from './rules/slug.ts';
import { articleRedirects, articleTranslations, articleVersions } from './schema.ts';

/** The words of an article in one language. */
export const wordsInput = {
  title: z.string().max(300).transform(tidyLine).pipe(z.string().min(1)),
  summary: z
    .string()
    .max(1000)
    .transform((text) => tidyText(text).trim())
    .default(''),
  body: bodyInput.default(emptyBody),
};
export type Words = { title: string; summary: string; body: Body };

/**
 * Keeps the words of a language as a draft: the first ones begin the translation. `revision` is the one that was
 * read: who comes second is told, and nothing is overwritten. Readers go on seeing what is published.
 * @throws Problem 409 `article-changed`, 404 `file-not-found` for pictures of others.
 */
export const writeWords = command({
  name: 'knowledge.write-words',
  permission: 'knowledge:write',
  input: z.strictObject({ ...inLanguage, ...wordsInput, revision: z.int().min(0) }),
  async run(run, { articleId, language, revision, ...words }) {
    const asked = { articleId, language };
    await lockArticle(run, articleId);
    const [before] = await run.tx.select().from(articleTranslations).where(ofTranslation(run, asked));
    if ((before?.revision ?? 0) !== revision) throw new Problem(409, 'article-changed');
    if (!before) return addTranslation(run, asked, words);
    return keepWords(run, before, words);
  },
});

/** Begins a translation with its first version. */
export async function addTranslation(run: Run, asked: InLanguage, words: Words) {
  const { tx, actor, now } = run;
  await takePictures(run, asked.articleId, words.body);
  const writer = writerOf(run);
  const own = { workspaceId: actor.workspaceId, ...asked };
  const slug = await findSlug(run, asked, words.title);
  await tx.insert(articleTranslations).values({
    ...own,
    ...{ id: newId(), slug, title: words.title, state: 'draft', version: 1, revision: 1 },
    ...{ updatedBy: writer, updatedAt: now },
  });
  await tx
    .insert(articleVersions)
    .values({ ...own, version: 1, ...written(words), savedBy: writer, savedAt: now });
  run.announce('article.written', subjectOf(asked.articleId), { ...asked, version: 1 });
  return { version: 1, revision: 1 };
}

/** Words after the first ones: on the same version within one sitting, else on the next. */
export async function keepWords(
  run: Run,
  before: TranslationRow,
  words: Words,
  restoredFrom: number | null = null,
) {
  const { tx, actor, now } = run;
  const { articleId, language } = before;
  const asked = { articleId, language };
  await takePictures(run, articleId, words.body);
  const last = await readVersion(run, { ...asked, version: before.version });
  const writer = writerOf(run);
  const isSame = restoredFrom === null && before.state === 'draft' && goesOn(last, writer, now);
  const version = isSame ? before.version : before.version + 1;
  const row = { ...written(words), restoredFrom, savedBy: writer, savedAt: now };
  if (isSame)
    await tx
      .update(articleVersions)
      .set(row)
      .where(ofVersion(run, { ...asked, version }));
  else await tx.insert(articleVersions).values({ ...row, workspaceId: actor.workspaceId, ...asked, version });
  const isOut = before.publishedVersion !== null;
  const slug = isOut || before.title === words.title ? before.slug : await findSlug(run, asked, words.title);
  const revision = before.revision + 1;
  // Whoever writes on takes it out of the review and off the clock: what was asked was about other words.
  const standing = { state: 'draft' as const, publishAt: null, reviewAskedBy: null, reviewWords: null };
  const kept = before.state === 'draft' ? { reviewWords: before.reviewWords } : {};
  const change = { slug, title: words.title, version, revision, updatedBy: writer, updatedAt: now };
  await changeTranslation(run, asked, { ...standing, ...kept, ...change });
  run.announce('article.written', subjectOf(articleId), { ...asked, version });
  return { version, revision };
}

/** Gives a published article another address; the old one leads to it. @throws Problem 409 `article-slug-taken`. */
export const moveArticle = command({
  name: 'knowledge.move-article',
  permission: 'knowledge:publish',
  input: z.strictObject({ ...inLanguage, slug: z.string().min(1).max(200) }),
  async run(run, { slug: wanted, ...asked }) {
    await lockArticle(run, asked.articleId);
    const before = await readTranslation(run, asked);
    const slug = slugOf(wanted, 'article');
    if (slug === before.slug) return { slug };
    if ((await findSlug(run, asked, slug)) !== slug) throw new Problem(409, 'article-slug-taken');
    const { workspaceId } = run.actor;
    const { language, articleId } = asked;
    const { workspaceId: w, language: l, slug: s } = articleRedirects;
    await run.tx
      .delete(articleRedirects)
      .where(
        and(eq(w, workspaceId), eq(l, language), eq(s, slug), eq(articleRedirects.articleId, articleId)),
      );
    if (before.publishedVersion !== null) {
      const old = { workspaceId, language, articleId, slug: before.slug, createdAt: run.now };
      await run.tx.insert(articleRedirects).values(old);
    }
    await changeTranslation(run, asked, { slug });
    run.announce('article.moved', subjectOf(articleId), { articleId, language });
    return { slug };
  },
});

function written({ title, summary, body }: Words) {
  return { title, summary, body, words: textOf(body) };
}

/** An address made of the title that no article has or had, but for this one itself. */
async function findSlug(
  { tx, actor }: Run,
  { articleId, language }: InLanguage,
  title: string,
): Promise<string> {
  const slug = slugOf(title, 'article');
  const t = articleTranslations;
  const begins = `${slug.replace(/[\\%_]/g, '\\$&')}%`;
  const now = await tx
    .select({ slug: t.slug, articleId: t.articleId })
    .from(t)
    .where(and(eq(t.workspaceId, actor.workspaceId), eq(t.language, language), like(t.slug, begins)));
  const r = articleRedirects;
  const then = await tx
    .select({ slug: r.slug, articleId: r.articleId })
    .from(r)
    .where(and(eq(r.workspaceId, actor.workspaceId), eq(r.language, language), like(r.slug, begins)));
  const others = [...now, ...then].filter((one) => one.articleId !== articleId);
  return freeSlug(slug, new Set(others.map((one) => one.slug)));
}

/** Pictures that are new in it become the article's; those that it has stay, whoever brought them. */
async function takePictures({ context }: Run, articleId: string, body: Body): Promise<void> {
  const ids = pictureIdsOf(body);
  const known = await listFiles(context, { fileIds: ids });
  const own = new Set(known.filter((file) => file.ownerId === articleId).map((file) => file.id));
  const fileIds = ids.filter((id) => !own.has(id));
  for (let at = 0; at < fileIds.length; at += 500)
    await giveFiles(context, {
      fileIds: fileIds.slice(at, at + 500),
      owner: { type: 'article', id: articleId },
    });
}
