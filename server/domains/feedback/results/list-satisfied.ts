import { and, eq, gte, isNotNull, lt } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { requestCards } from '../../requests/index.ts';
import { memberCards } from '../../team/index.ts';
import { headline } from '../rules/questions.ts';
import { surveyAnswers, surveyInvitations, surveys, surveyVersions } from '../schema.ts';

/** More are not read: the oldest of the time. */
const most = 20_000;

/** What customers of a provider's people answered to surveys of satisfaction in a time; content: one of the two best answers. */
export const listSatisfied = query({
  name: 'feedback.list-satisfied',
  permission: 'feedback:read',
  input: z.strictObject({ providerId: z.uuid(), from: z.date(), to: z.date() }),
  async run({ tx, actor }, { providerId, from, to }) {
    const i = surveyInvitations;
    const rows = await tx
      .select({
        ...{ requestId: requestCards.id, at: surveyAnswers.answeredAt, number: surveyAnswers.number },
        ...{ question: surveyAnswers.question, questions: surveyVersions.questions },
        requestNumber: requestCards.number,
      })
      .from(i)
      .innerJoin(
        surveys,
        and(eq(surveys.workspaceId, i.workspaceId), eq(surveys.id, i.surveyId), eq(surveys.kind, 'csat')),
      )
      .innerJoin(
        surveyVersions,
        and(
          eq(surveyVersions.workspaceId, i.workspaceId),
          eq(surveyVersions.surveyId, i.surveyId),
          eq(surveyVersions.version, i.version),
        ),
      )
      .innerJoin(
        surveyAnswers,
        and(eq(surveyAnswers.workspaceId, i.workspaceId), eq(surveyAnswers.invitationId, i.id)),
      )
      .innerJoin(memberCards, and(eq(memberCards.workspaceId, i.workspaceId), eq(memberCards.id, i.memberId)))
      .innerJoin(
        requestCards,
        and(eq(requestCards.workspaceId, i.workspaceId), eq(requestCards.id, i.requestId)),
      )
      .where(
        and(
          eq(i.workspaceId, actor.workspaceId),
          eq(memberCards.providerId, providerId),
          isNotNull(surveyAnswers.number),
          gte(surveyAnswers.answeredAt, from),
          lt(surveyAnswers.answeredAt, to),
        ),
      )
      .orderBy(surveyAnswers.answeredAt, i.id)
      .limit(most);
    return rows.flatMap(({ question, questions, number, ...row }) => {
      const main = headline(questions);
      if (number === null || main?.key !== question) return [];
      return [{ ...row, isGood: number >= main.scale.to - 1 }];
    });
  },
});
