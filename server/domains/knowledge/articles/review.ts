import { and, arrayOverlaps, eq, isNotNull, isNull, lte } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { tidyText } from '../../../kernel/text.ts';
import { command, type Run } from '../../../platform/command.ts';
import { plainOf } from '../body/node.ts';
import { pictureIdsOf } from '../body/words.ts';
import {
  changeTranslation,
  inLanguage,
  lockArticle,
  ofArticle,
  readTranslation,
  readVersion,
  subjectOf,
  type VersionRow,
  writerOf,
} from './article-row.ts';
import { nextReview } from './rules/review.ts';
import { articles, flagReasons } from './schema.ts';

/** Asks for the newest words to be looked at before they are published. @throws Problem 409 `article-empty`. */
export const askReview = command({
  name: 'knowledge.ask-review',
  permission: 'knowledge:write',
  input: z.strictObject(inLanguage),
  async run(run, asked) {
    await lockArticle(run, asked.articleId);
    const { version } = await readTranslation(run, asked);
    assertWritten(await readVersion(run, { ...asked, version }));
    const standing = {
      state: 'review' as const,
      publishAt: null,
      reviewAskedBy: writerOf(run),
      reviewWords: null,
    };
    await changeTranslation(run, asked, standing);
    run.announce('article.review-asked', subjectOf(asked.articleId), { ...asked, version });
  },
});

/** Sends words that were to be looked at back to their writer, and says why. @throws Problem 409 `article-not-in-review`. */
export const sendBack = command({
  name: 'knowledge.send-back',
  permission: 'knowledge:publish',
  input: z.strictObject({
    ...inLanguage,
    words: z
      .string()
      .max(2000)
      .transform((text) => tidyText(text).trim())
      .default(''),
  }),
  async run(run, { words, ...asked }) {
    await lockArticle(run, asked.articleId);
    const { state, version, reviewAskedBy: askedBy } = await readTranslation(run, asked);
    if (state !== 'review') throw new Problem(409, 'article-not-in-review');
    await changeTranslation(run, asked, { state: 'draft', reviewAskedBy: null, reviewWords: words || null });
    run.announce('article.sent-back', subjectOf(asked.articleId), { ...asked, version, askedBy });
  },
});

/** Says that an article is still right: what was flagged is settled, and the next day of review is set. */
export const confirmArticle = command({
  name: 'knowledge.confirm-article',
  permission: 'knowledge:write',
  input: z.strictObject({ articleId: z.uuid() }),
  async run(run, { articleId }) {
    const { reviewEveryDays } = await lockArticle(run, articleId);
    const settled = { flaggedAt: null, flagReason: null, settledAt: run.now };
    await run.tx
      .update(articles)
      .set({ ...settled, reviewAt: nextReview(reviewEveryDays, run.now), updatedAt: run.now })
      .where(ofArticle(run, articleId));
    run.announce('article.confirmed', subjectOf(articleId), { articleId });
  },
});

/** Marks an article as one to look at again, for later rooms and people. One that is marked stays as it is. */
export const flagArticle = command({
  name: 'knowledge.flag-article',
  permission: 'knowledge:write',
  input: z.strictObject({ articleId: z.uuid(), reason: z.enum(flagReasons) }),
  async run(run, { articleId, reason }) {
    const { flaggedAt, ownerId } = await lockArticle(run, articleId);
    if (!flaggedAt) await flag(run, articleId, reason, ownerId);
  },
});

/** Clauses of a policy say something else, or are gone: articles that tell of one of them are to be looked at again. */
export const flagCitingArticles = command({
  name: 'knowledge.flag-citing-articles',
  permission: 'knowledge:write',
  input: z.strictObject({ policyId: z.uuid(), edited: z.array(z.string().max(60)).max(200) }),
  async run(run, { policyId, edited }) {
    const { workspaceId, id, ownerId, flaggedAt, archivedAt, clauses } = articles;
    const named = edited.map((key) => `${policyId}/${key}`);
    const citing = await run.tx
      .select({ id, ownerId })
      .from(articles)
      .where(
        and(
          eq(workspaceId, run.actor.workspaceId),
          isNull(flaggedAt),
          isNull(archivedAt),
          arrayOverlaps(clauses, named),
        ),
      )
      .for('update');
    for (const row of citing) await flag(run, row.id, 'changed', row.ownerId);
  },
});

/** Flags what was to be looked at by now. Returns how many that are. */
export const flagDueReviews = command({
  name: 'knowledge.flag-due-reviews',
  permission: 'knowledge:publish',
  input: z.strictObject({}),
  async run(run): Promise<number> {
    const { workspaceId, reviewAt, flaggedAt, archivedAt } = articles;
    const due = await run.tx
      .select({ id: articles.id, ownerId: articles.ownerId })
      .from(articles)
      .where(
        and(
          eq(workspaceId, run.actor.workspaceId),
          isNotNull(reviewAt),
          lte(reviewAt, run.now),
          isNull(flaggedAt),
          isNull(archivedAt),
        ),
      )
      .for('update', { skipLocked: true });
    for (const { id, ownerId } of due) await flag(run, id, 'review-due', ownerId);
    return due.length;
  },
});

/** @throws Problem 409 `article-empty`. */
export function assertWritten({ body }: Pick<VersionRow, 'body'>): void {
  if (plainOf(body).trim() === '' && pictureIdsOf(body).length === 0) throw new Problem(409, 'article-empty');
}

async function flag(
  run: Run,
  articleId: string,
  reason: (typeof flagReasons)[number],
  ownerId: string | null,
) {
  await run.tx
    .update(articles)
    .set({ flaggedAt: run.now, flagReason: reason })
    .where(ofArticle(run, articleId));
  run.announce('article.flagged', subjectOf(articleId), { articleId, reason, ownerId });
}
