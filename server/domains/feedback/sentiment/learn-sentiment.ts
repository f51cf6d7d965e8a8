import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Language, languages } from '../../../kernel/language.ts';
import { type Context, command, query, type Run } from '../../../platform/command.ts';
import { threadsOf } from '../../../platform/jobs/threads.ts';
import { languageByWords } from '../../channels/index.ts';
import { highFrom, lowUpTo } from '../rules/low.ts';
import { headline } from '../rules/questions.ts';
import { distinct, type Labelled, type Measured } from '../rules/sentiment/measure.ts';
import { sentimentModels, surveyAnswers, surveyInvitations, surveys, surveyVersions } from '../schema.ts';
import type { Packed } from './worker.ts';

/** So many scored comments are learned from, the newest first. */
const most = 5_000;

const threads = threadsOf({ file: new URL('./worker.ts', import.meta.url), threads: 1, heapMb: 256 });

/** Ends the thread; the next work starts it again. For the end of tests. */
export const stopLearningSentiment = threads.stop;

/**
 * Learns anew, for each language, what good and bad comments of this company sound like, and how often that is right. Its own
 * scores are the teachers: nothing is learned from one company for another.
 */
export async function learnSentiment(context: Context): Promise<void> {
  const scored = await readScored(context, {});
  for (const language of languages) {
    const labelled = scored.filter((one) => one.language === language);
    const learned = await threads.run<{ packed: Packed; measured: Measured } | null>(labelled);
    const kinds = distinct(labelled);
    const nothing = { ...{ saidGood: 0, rightGood: 0, saidBad: 0, rightBad: 0 }, examples: kinds.length };
    const good = kinds.filter(({ isGood }) => isGood).length;
    const measured = learned?.measured ?? { ...nothing, good };
    await keepSentiment(context, { language, measured, packed: learned?.packed ?? null });
  }
}

/** What was written beside a good or a bad score; scores between teach nothing. The newest first. */
const readScored = query({
  name: 'feedback.read-scored-comments',
  permission: 'feedback:read',
  input: z.strictObject({}),
  async run(run): Promise<(Labelled & { language: Language | null })[]> {
    const heads = await headlines(run);
    if (heads.length === 0) return [];
    const { workspaceId, id, surveyId, version, language, answeredAt } = surveyInvitations;
    const asked = sql.join(
      heads.map((one) => sql`(${one.surveyId}::uuid, ${one.version}::int, ${one.key})`),
      sql`, `,
    );
    const rows = await run.tx
      .select({ words: surveyAnswers.words, language, surveyId, version, score: sql<number>`scored.number` })
      .from(surveyInvitations)
      .innerJoin(
        surveyAnswers,
        and(eq(surveyAnswers.workspaceId, workspaceId), eq(surveyAnswers.invitationId, id)),
      )
      .innerJoin(
        sql`survey_answers scored`,
        sql`scored.workspace_id = ${workspaceId} and scored.invitation_id = ${id} and scored.number is not null`,
      )
      .where(
        and(
          eq(workspaceId, run.actor.workspaceId),
          isNotNull(surveyAnswers.words),
          sql`(${surveyId}, ${version}, scored.question) in (${asked})`,
        ),
      )
      .orderBy(desc(answeredAt), desc(id))
      .limit(most);
    return rows.flatMap((row) => {
      const head = heads.find((one) => one.surveyId === row.surveyId && one.version === row.version);
      const isGood = head && row.score >= head.good;
      if (!head || !row.words || (!isGood && row.score > head.bad)) return [];
      return [{ text: row.words, isGood: Boolean(isGood), language: languageOf(row.words, row.language) }];
    });
  },
});

/** The score that stands for a survey, in each of its versions: from where on it is good, and until where bad. */
async function headlines({ tx, actor }: Run) {
  const { workspaceId, surveyId, version, questions } = surveyVersions;
  const rows = await tx
    .select({ surveyId, version, questions, kind: surveys.kind })
    .from(surveyVersions)
    .innerJoin(surveys, and(eq(surveys.workspaceId, workspaceId), eq(surveys.id, surveyId)))
    .where(eq(workspaceId, actor.workspaceId));
  return rows.flatMap(({ questions: all, kind, ...one }) => {
    const head = headline(all);
    if (!head) return [];
    return [{ ...one, key: head.key, good: highFrom(kind, head.scale), bad: lowUpTo(kind, head.scale) }];
  });
}

/** The language that words are in, by their letters and small words; where these do not tell, the one that was asked in. */
export function languageOf(words: string, asked: string | null): Language | null {
  return languageByWords(words) ?? languages.find((one) => one === asked) ?? null;
}

const keepSentiment = command({
  name: 'feedback.keep-sentiment',
  permission: 'feedback:configure',
  input: z.strictObject({
    language: z.enum(languages),
    measured: z.custom<Measured>(),
    packed: z.custom<Packed>().nullable(),
  }),
  async run({ tx, actor, now }, { language, measured, packed }) {
    const told = { ...measured, learnedAt: now };
    const line = packed ?? { weights: null, step: 0, bias: 0 };
    await tx
      .insert(sentimentModels)
      .values({ workspaceId: actor.workspaceId, language, ...told, ...line })
      .onConflictDoUpdate({
        target: [sentimentModels.workspaceId, sentimentModels.language],
        set: { ...told, ...line },
      });
  },
});
