import { and, desc, eq, gte, isNotNull, lt } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { requestCards } from '../../requests/index.ts';
import { surveyAnswers, surveyInvitations } from '../schema.ts';
import { findSurvey } from '../surveys/list-surveys.ts';
import { openTo } from './open-to.ts';

/** So many comments of a time are looked at, the newest first. */
const most = 5000;

/** What customers wrote to a survey, as far as the actor may read it; after an order there may be no request. @throws Problem 404 `survey-not-found`. */
export const listComments = query({
  name: 'feedback.list-comments',
  permission: 'feedback:read',
  input: z.strictObject({
    surveyId: z.uuid(),
    from: z.iso.datetime().optional(),
    to: z.iso.datetime().optional(),
  }),
  async run({ tx, actor, context }, { surveyId, from, to }) {
    await findSurvey(context, { surveyId });
    const { workspaceId, id, requestId, answeredAt } = surveyInvitations;
    const ofAnswer = and(eq(surveyAnswers.workspaceId, workspaceId), eq(surveyAnswers.invitationId, id));
    const ofRequest = and(eq(requestCards.workspaceId, workspaceId), eq(requestCards.id, requestId));
    const rows = await tx
      .select({ words: surveyAnswers.words, request: { id: requestCards.id, number: requestCards.number } })
      .from(surveyInvitations)
      .innerJoin(surveyAnswers, ofAnswer)
      .leftJoin(requestCards, ofRequest)
      .where(
        and(
          eq(workspaceId, actor.workspaceId),
          eq(surveyInvitations.surveyId, surveyId),
          isNotNull(surveyAnswers.words),
          from ? gte(answeredAt, new Date(from)) : undefined,
          to ? lt(answeredAt, new Date(to)) : undefined,
          openTo(actor),
        ),
      )
      .orderBy(desc(answeredAt), desc(id))
      .limit(most);
    return rows.map(({ words, request }) => ({ words: words ?? '', request }));
  },
});
