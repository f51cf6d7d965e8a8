import { and, eq, gt, inArray, isNotNull, ne } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import type { Question } from '../rules/questions.ts';
import { surveyAnswers, surveyInvitations } from '../schema.ts';

const year = 365 * 86_400_000;

/** What this customer is asked: how it ought to be once a year only, however often they are asked how it was. */
export async function askedThisTime(
  { tx, actor, now }: Run,
  { id, surveyId, customerId }: Pick<typeof surveyInvitations.$inferSelect, 'id' | 'surveyId' | 'customerId'>,
  questions: readonly Question[],
): Promise<Question[]> {
  const expected = questions.filter(({ clause }) => clause?.half === 'expected').map(({ key }) => key);
  if (expected.length === 0) return [...questions];
  const theirs = and(
    eq(surveyAnswers.workspaceId, surveyInvitations.workspaceId),
    eq(surveyAnswers.invitationId, surveyInvitations.id),
    inArray(surveyAnswers.question, expected),
    isNotNull(surveyAnswers.number),
    gt(surveyAnswers.answeredAt, new Date(now.getTime() - year)),
  );
  const [said] = await tx
    .select({ id: surveyInvitations.id })
    .from(surveyInvitations)
    .innerJoin(surveyAnswers, theirs)
    .where(
      and(
        eq(surveyInvitations.workspaceId, actor.workspaceId),
        eq(surveyInvitations.customerId, customerId),
        eq(surveyInvitations.surveyId, surveyId),
        ne(surveyInvitations.id, id),
      ),
    )
    .limit(1);
  return said ? questions.filter(({ key }) => !expected.includes(key)) : [...questions];
}
