import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { languages } from '../../../kernel/language.ts';
import { notFound } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { type InLanguage, inLanguage } from '../articles/article-row.ts';
import { readableBy, visitorOf } from '../articles/readable.ts';
import { articles, articleTranslations } from '../articles/schema.ts';
import { countOne, today } from './count.ts';
import { countedWords } from './rules.ts';
import { articleFeedback, articleMisses } from './schema.ts';

/** Counts that a published article was read, so many times since last told: on which day, and by nobody in particular. */
export const noteReading = command({
  name: 'knowledge.note-reading',
  permission: 'help-centre:read',
  input: z.strictObject({ ...inLanguage, times: z.int().min(1).max(1_000_000).default(1) }),
  async run(run, { times, ...asked }) {
    await assertPublished(run, asked);
    await countOne(run, asked, 'reads', { times });
  },
});

/** Counts words that somebody looked for in vain. What could name a person is not kept. */
export const noteMiss = command({
  name: 'knowledge.note-miss',
  permission: 'help-centre:read',
  input: z.strictObject({ language: z.enum(languages), q: z.string().max(500) }),
  async run(run, { language, q }) {
    const words = countedWords(q);
    if (words === null) return;
    const { workspaceId } = run.actor;
    const row = { workspaceId, language, words, day: await today(run), times: 1 };
    const { workspaceId: w, language: l, words: k, day } = articleMisses;
    await run.tx
      .insert(articleMisses)
      .values(row)
      .onConflictDoUpdate({ target: [w, l, k, day], set: { times: sql`${articleMisses.times} + 1` } });
  },
});

/** How long words of readers and searches are kept, in days. */
export const keptDays = { feedback: 730, misses: 180 };

/** Takes out what readers said and looked for longer ago than it is kept. */
export const forgetReading = command({
  name: 'knowledge.forget-reading',
  permission: 'knowledge:publish',
  input: z.strictObject({}),
  async run({ tx, actor, now }): Promise<number> {
    const before = (days: number) => new Date(now.getTime() - days * 86_400_000);
    const { workspaceId: f, at } = articleFeedback;
    const old = await tx
      .delete(articleFeedback)
      .where(and(eq(f, actor.workspaceId), lt(at, before(keptDays.feedback))));
    const { workspaceId: m, day } = articleMisses;
    const last = before(keptDays.misses).toISOString().slice(0, 10);
    const missed = await tx.delete(articleMisses).where(and(eq(m, actor.workspaceId), lt(day, last)));
    return old.count + missed.count;
  },
});

/** The version that readers see, for whoever is one of them. @throws Problem 404 `article-not-found`. */
export async function assertPublished(run: Run, { articleId, language }: InLanguage): Promise<number> {
  const { workspaceId, articleId: article, language: tongue, publishedVersion } = articleTranslations;
  const [row] = await run.tx
    .select({ version: publishedVersion })
    .from(articleTranslations)
    .innerJoin(articles, and(eq(articles.workspaceId, workspaceId), eq(articles.id, article)))
    .where(
      and(
        eq(workspaceId, run.actor.workspaceId),
        eq(article, articleId),
        eq(tongue, language),
        isNull(articles.archivedAt),
        readableBy(await visitorOf(run)),
      ),
    );
  if (!row?.version) throw notFound('article');
  return row.version;
}
