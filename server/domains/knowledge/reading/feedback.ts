import { and, desc, eq, gte, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { system } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { notFound } from '../../../kernel/problem.ts';
import { tidyText } from '../../../kernel/text.ts';
import { command, type Run } from '../../../platform/command.ts';
import { inLanguage, subjectOf } from '../articles/article-row.ts';
import { flagArticle } from '../articles/review.ts';
import { hasTurned } from '../articles/rules/review.ts';
import { articles } from '../articles/schema.ts';
import { countOne } from './count.ts';
import { assertPublished } from './note-reading.ts';
import { articleFeedback, feedbackReasons } from './schema.ts';

const why = {
  reason: z.enum(feedbackReasons).nullable(),
  words: z
    .string()
    .max(1000)
    .transform((text) => tidyText(text).trim() || null)
    .nullable(),
};

/** A reader says whether an article helped. When most of the last ones were not helped since somebody found it right or wrote it anew, it is flagged. */
export const giveFeedback = command({
  name: 'knowledge.give-feedback',
  permission: 'help-centre:read',
  input: z.strictObject({
    ...inLanguage,
    isHelpful: z.boolean(),
    reason: why.reason.default(null),
    words: why.words.default(null),
  }),
  async run(run, { isHelpful, reason, words, ...asked }) {
    const version = await assertPublished(run, asked);
    const row = {
      workspaceId: run.actor.workspaceId,
      id: newId(),
      ...asked,
      version,
      isHelpful,
      at: run.now,
    };
    await run.tx.insert(articleFeedback).values({ ...row, reason: isHelpful ? null : reason, words });
    await countOne(run, asked, isHelpful ? 'helpful' : 'unhelpful');
    const { articleId, language } = asked;
    run.announce('article.rated', subjectOf(articleId), { articleId, language, isHelpful });
    if (!isHelpful) await flagWhereTurned(run, articleId);
    return { feedbackId: row.id };
  },
});

/** How long a reader may add why, in milliseconds. */
const mayAdd = 3_600_000;

/** The reader who was just not helped says why. @throws Problem 404 `feedback-not-found`. */
export const explainFeedback = command({
  name: 'knowledge.explain-feedback',
  permission: 'help-centre:read',
  input: z.strictObject({ feedbackId: z.uuid(), ...why }),
  async run({ tx, actor, now }, { feedbackId, reason, words }) {
    const { workspaceId, id, at, isHelpful, reason: said } = articleFeedback;
    const fresh = gte(at, new Date(now.getTime() - mayAdd));
    const own = and(eq(workspaceId, actor.workspaceId), eq(id, feedbackId));
    const { count } = await tx
      .update(articleFeedback)
      .set({ reason, words })
      .where(and(own, fresh, eq(isHelpful, false), isNull(said), isNull(articleFeedback.words)));
    if (count === 0) throw notFound('feedback');
  },
});

/** A reader may flag nothing; the program does it for all of them. */
async function flagWhereTurned({ tx, context }: Run, articleId: string): Promise<void> {
  const { workspaceId, articleId: article, isHelpful, at, id } = articleFeedback;
  const settledAt = sql`(select coalesce(a.settled_at, '-infinity') from ${articles} a
    where a.workspace_id = ${workspaceId} and a.id = ${article})`;
  const last = await tx
    .select({ isHelpful })
    .from(articleFeedback)
    .where(and(eq(workspaceId, context.actor.workspaceId), eq(article, articleId), gte(at, settledAt)))
    .orderBy(desc(at), desc(id))
    .limit(10);
  if (!hasTurned(last.map((one) => one.isHelpful))) return;
  const asProgram = { ...context, actor: system(context.actor.workspaceId) };
  await flagArticle(asProgram, { articleId, reason: 'feedback' });
}
