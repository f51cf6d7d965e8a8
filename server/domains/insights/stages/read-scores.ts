import { and, eq, isNotNull, isNull, type SQL } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { headline } from '../../feedback/index.ts';
import { surveyAnswers, surveyInvitations, surveys, surveyVersions } from '../../feedback/schema.ts';
import { requests } from '../../requests/schema.ts';

/** Boxes of the scale that is counted; of these 4 and 5 are satisfied. */
const boxes = 5;

/**
 * What customers answered to the first question of a survey of satisfaction, 1 to 5, by request; asked again after
 * something was made good, they are not counted here.
 * @param which requests are looked at.
 */
export async function readScores({ tx, actor }: Run, which: SQL | undefined): Promise<Map<string, number>> {
  const first = await firstQuestions(tx, actor.workspaceId);
  const { workspaceId, surveyId, version, requestId } = surveyInvitations;
  const answer = and(
    eq(surveyAnswers.workspaceId, workspaceId),
    eq(surveyAnswers.invitationId, surveyInvitations.id),
  );
  const asked = and(eq(requests.workspaceId, workspaceId), eq(requests.id, requestId));
  const rows = await tx
    .select({ requestId, surveyId, version, question: surveyAnswers.question, number: surveyAnswers.number })
    .from(surveyInvitations)
    .innerJoin(surveyAnswers, answer)
    .innerJoin(requests, asked)
    .where(
      and(
        eq(workspaceId, actor.workspaceId),
        isNull(surveyInvitations.recoveryId),
        isNotNull(surveyAnswers.number),
        which,
      ),
    );
  return new Map(
    rows.flatMap((row) =>
      first.has(`${row.surveyId} ${row.version} ${row.question}`) && row.number !== null && row.requestId
        ? [[row.requestId, row.number] as const]
        : [],
    ),
  );
}

/** The first question of each version of each survey of satisfaction that has a scale of five. */
async function firstQuestions(tx: Run['tx'], of: string): Promise<Set<string>> {
  const { workspaceId, surveyId, version, questions } = surveyVersions;
  const rows = await tx
    .select({ surveyId, version, questions })
    .from(surveyVersions)
    .innerJoin(surveys, and(eq(surveys.workspaceId, workspaceId), eq(surveys.id, surveyId)))
    .where(and(eq(workspaceId, of), eq(surveys.kind, 'csat')));
  return new Set(
    rows.flatMap((row) => {
      const main = headline(row.questions);
      return main?.scale.to === boxes ? [`${row.surveyId} ${row.version} ${main.key}`] : [];
    }),
  );
}
