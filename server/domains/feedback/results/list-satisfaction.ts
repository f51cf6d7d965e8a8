import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { highFrom, lowUpTo } from '../rules/low.ts';
import { headline } from '../rules/questions.ts';
import { surveyAnswers, surveyInvitations, surveys, surveyVersions } from '../schema.ts';

/** How a customer found a request, by the question that stands for its survey. */
export type Satisfaction = {
  requestId: string;
  score: number;
  at: Date;
  feeling: 'low' | 'between' | 'high';
};

/** What customers answered about requests: the newest answer of each. Whoever asks has looked whether they may see them. */
export const listSatisfaction = query({
  name: 'feedback.list-satisfaction',
  permission: 'requests:read',
  input: z.strictObject({ requestIds: z.array(z.uuid()).max(10_000) }),
  async run({ tx, actor }, { requestIds }): Promise<Satisfaction[]> {
    if (requestIds.length === 0) return [];
    const { workspaceId: w, requestId, surveyId, version, answeredAt, id } = surveyInvitations;
    const { question, number } = surveyAnswers;
    const rows = await tx
      .select({
        ...{ requestId, kind: surveys.kind, questions: surveyVersions.questions, question, number },
        at: answeredAt,
      })
      .from(surveyInvitations)
      .innerJoin(surveys, and(eq(surveys.workspaceId, w), eq(surveys.id, surveyId)))
      .innerJoin(
        surveyVersions,
        and(
          eq(surveyVersions.workspaceId, w),
          eq(surveyVersions.surveyId, surveyId),
          eq(surveyVersions.version, version),
        ),
      )
      .innerJoin(surveyAnswers, and(eq(surveyAnswers.workspaceId, w), eq(surveyAnswers.invitationId, id)))
      .where(and(eq(w, actor.workspaceId), inArray(requestId, requestIds), isNotNull(number)))
      .orderBy(asc(answeredAt));
    const newest = new Map<string, Satisfaction>();
    for (const row of rows) {
      const first = headline(row.questions);
      if (!first || first.key !== row.question || row.number === null || !row.at || !row.requestId) continue;
      const isLow = row.number <= lowUpTo(row.kind, first.scale);
      const isHigh = row.number >= highFrom(row.kind, first.scale);
      const feeling = isLow ? 'low' : isHigh ? 'high' : 'between';
      newest.set(row.requestId, { requestId: row.requestId, score: row.number, at: row.at, feeling });
    }
    return [...newest.values()];
  },
});
