import { and, asc, eq, isNull, lte, ne } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import {
  type ArticleRow,
  changeTranslation,
  type InLanguage,
  inLanguage,
  lockArticle,
  ofArticle,
  ofVersion,
  readTranslation,
  readVersion,
  subjectOf,
} from './article-row.ts';
import { assertWritten } from './review.ts';
import { articles, articleTranslations, articleVersions } from './schema.ts';

/**
 * Publishes the newest words, now or at a time. Other languages become out of date with the main one, unless the
 * change is said to be small. @throws Problem 409 `article-empty`, 400 `article-time-past`.
 */
export const publishArticle = command({
  name: 'knowledge.publish-article',
  permission: 'knowledge:publish',
  input: z.strictObject({
    ...inLanguage,
    at: z.iso.datetime().optional(),
    isSmall: z.boolean().default(false),
  }),
  async run(run, { at, isSmall, ...asked }) {
    const article = await lockArticle(run, asked.articleId);
    const { version } = await readTranslation(run, asked);
    assertWritten(await readVersion(run, { ...asked, version }));
    if (at === undefined) return publish(run, article, asked, isSmall);
    const publishAt = new Date(at);
    if (publishAt <= run.now) throw new Problem(400, 'article-time-past');
    await changeTranslation(run, asked, {
      state: 'scheduled',
      publishAt,
      reviewAskedBy: null,
      reviewWords: null,
    });
    const when = publishAt.toISOString();
    run.announce('article.scheduled', subjectOf(asked.articleId), { ...asked, version, at: when });
  },
});

/**
 * Takes words off the clock, or what is published back from its readers; the words stay as a draft.
 * @throws Problem 409 `article-not-published`.
 */
export const withdrawArticle = command({
  name: 'knowledge.withdraw-article',
  permission: 'knowledge:publish',
  input: z.strictObject(inLanguage),
  async run(run, asked) {
    await lockArticle(run, asked.articleId);
    const { state, version, publishedVersion } = await readTranslation(run, asked);
    const about = { ...asked, version };
    if (state === 'scheduled') {
      await changeTranslation(run, asked, { state: 'draft', publishAt: null });
      run.announce('article.unscheduled', subjectOf(asked.articleId), about);
      return;
    }
    if (publishedVersion === null) throw new Problem(409, 'article-not-published');
    const gone = { publishedVersion: null, publishedAt: null };
    await changeTranslation(run, asked, state === 'published' ? { ...gone, state: 'draft' } : gone);
    run.announce('article.withdrawn', subjectOf(asked.articleId), about);
  },
});

/** Says that a translation says what the main language says, though nothing of it was written anew. */
export const confirmTranslation = command({
  name: 'knowledge.confirm-translation',
  permission: 'knowledge:write',
  input: z.strictObject(inLanguage),
  async run(run, asked) {
    await lockArticle(run, asked.articleId);
    await readTranslation(run, asked);
    await changeTranslation(run, asked, { outdatedSince: null });
    const { articleId } = asked;
    run.announce('article.changed', subjectOf(articleId), { articleId, fields: ['outdated'] });
  },
});

/** Publishes what is due. Returns how many that were. */
export const publishDue = command({
  name: 'knowledge.publish-due',
  permission: 'knowledge:publish',
  input: z.strictObject({}),
  async run(run): Promise<number> {
    const t = articleTranslations;
    const due = await run.tx
      .select({ articleId: t.articleId, language: t.language })
      .from(t)
      .innerJoin(articles, and(eq(articles.workspaceId, t.workspaceId), eq(articles.id, t.articleId)))
      .where(
        and(
          eq(t.workspaceId, run.actor.workspaceId),
          eq(t.state, 'scheduled'),
          lte(t.publishAt, run.now),
          isNull(articles.archivedAt),
        ),
      )
      .orderBy(asc(t.publishAt))
      .limit(200);
    let published = 0;
    for (const asked of due) {
      const article = await lockArticle(run, asked.articleId);
      // Between the look and the lock somebody may have taken it off the clock.
      if ((await readTranslation(run, asked)).state !== 'scheduled') continue;
      await publish(run, article, asked, false);
      published += 1;
    }
    return published;
  },
});

async function publish(run: Run, article: ArticleRow, asked: InLanguage, isSmall: boolean): Promise<void> {
  const { version } = await readTranslation(run, asked);
  await changeTranslation(run, asked, {
    ...{ state: 'published', publishedVersion: version, publishedAt: run.now },
    ...{ publishAt: null, outdatedSince: null, reviewAskedBy: null, reviewWords: null },
  });
  await run.tx
    .update(articleVersions)
    .set({ publishedAt: run.now })
    .where(and(ofVersion(run, { ...asked, version }), isNull(articleVersions.publishedAt)));
  if (!isSmall) await settle(run, article.id);
  if (asked.language === article.mainLanguage && !isSmall) await outdateOthers(run, asked);
  const { audience } = article;
  run.announce('article.published', subjectOf(asked.articleId), { ...asked, version, audience });
}

/** It says something else now than what readers judged. */
async function settle(run: Run, articleId: string): Promise<void> {
  await run.tx.update(articles).set({ settledAt: run.now }).where(ofArticle(run, articleId));
}

/** What stands there in other languages no longer says the same. */
async function outdateOthers({ tx, actor, now }: Run, { articleId, language }: InLanguage): Promise<void> {
  const t = articleTranslations;
  const others = and(
    eq(t.workspaceId, actor.workspaceId),
    eq(t.articleId, articleId),
    ne(t.language, language),
  );
  await tx
    .update(t)
    .set({ outdatedSince: now })
    .where(and(others, isNull(t.outdatedSince)));
}
