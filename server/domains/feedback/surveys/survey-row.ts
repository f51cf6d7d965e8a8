import { and, eq } from 'drizzle-orm';
import { notFound } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { surveys } from '../schema.ts';

export type SurveyRow = typeof surveys.$inferSelect;

/** The survey, locked until the end of the transaction. @throws Problem 404 `survey-not-found`. */
export async function lockSurvey({ tx, actor }: Run, surveyId: string): Promise<SurveyRow> {
  const it = and(eq(surveys.workspaceId, actor.workspaceId), eq(surveys.id, surveyId));
  const [row] = await tx.select().from(surveys).where(it).for('update');
  if (!row) throw notFound('survey');
  return row;
}
