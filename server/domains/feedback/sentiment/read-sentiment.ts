import { and, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import { type Language, languages } from '../../../kernel/language.ts';
import { type Interval, wilson } from '../../../kernel/statistics/intervals.ts';
import { query, type Run } from '../../../platform/command.ts';
import { featuresOf } from '../rules/sentiment/features.ts';
import { chanceOf } from '../rules/sentiment/learn.ts';
import {
  accuracyOf,
  fewestExamples,
  fewestOfKind,
  isWorthShowing,
  type Sound,
  soundOf,
} from '../rules/sentiment/measure.ts';
import { sentimentModels } from '../schema.ts';
import { languageOf } from './learn-sentiment.ts';
import { unpack } from './worker.ts';

/** What words sound like, and how often the same was right of comments whose score is known; null beside `unclear`. */
type Sentiment = { sound: Sound; right: (Interval & { estimate: number | null; n: number }) | null };
export type Judge = (words: string, asked: string | null) => Sentiment | null;

/** Judges words by what was learned in their language; null where nothing was, or where it is no better than a guess. */
export async function sentimentJudge({ tx, actor }: Run): Promise<Judge> {
  const rows = await tx
    .select()
    .from(sentimentModels)
    .where(eq(sentimentModels.workspaceId, actor.workspaceId));
  const lines = new Map<Language, { line: ReturnType<typeof unpack>; row: (typeof rows)[number] }>();
  for (const row of rows)
    if (row.weights && isWorthShowing(row))
      lines.set(row.language, { line: unpack({ ...row, weights: row.weights }), row });
  return (words, asked) => {
    const language = languageOf(words, asked);
    const found = language && lines.get(language);
    if (!found) return null;
    const { saidGood, rightGood, saidBad, rightBad } = found.row;
    const sound = soundOf(chanceOf(found.line, featuresOf(words)));
    if (sound === 'unclear') return { sound, right: null };
    const [right, n] = sound === 'good' ? [rightGood, saidGood] : [rightBad, saidBad];
    return { sound, right: { ...wilson(right, n), n } };
  };
}

/** Whether a day is over since it was last learned what comments sound like. */
export const isSentimentDue = query({
  name: 'feedback.is-sentiment-due',
  permission: 'feedback:read',
  input: z.strictObject({}),
  async run({ tx, actor, now }) {
    const { workspaceId, learnedAt } = sentimentModels;
    const since = new Date(now.getTime() - 23 * 3_600_000);
    const mine = and(eq(workspaceId, actor.workspaceId), gt(learnedAt, since));
    const [row] = await tx.select({ learnedAt }).from(sentimentModels).where(mine).limit(1);
    return !row;
  },
});

/** How sure what comments sound like is, by language; `learnedAt` is null before the first night. */
export const readSentiment = query({
  name: 'feedback.read-sentiment',
  permission: 'feedback:read',
  input: z.strictObject({}),
  async run({ tx, actor }) {
    const rows = await tx
      .select()
      .from(sentimentModels)
      .where(eq(sentimentModels.workspaceId, actor.workspaceId));
    const items = languages.map((language) => {
      const row = rows.find((one) => one.language === language);
      const { examples, good } = row ?? { examples: 0, good: 0 };
      const accuracy = row?.weights ? accuracyOf(row) : null;
      const isShown = Boolean(row?.weights && isWorthShowing(row));
      const learnedAt = row?.learnedAt.toISOString() ?? null;
      return { language, examples, good, bad: examples - good, accuracy, isShown, learnedAt };
    });
    return { fewestExamples, fewestOfKind, items };
  },
});
