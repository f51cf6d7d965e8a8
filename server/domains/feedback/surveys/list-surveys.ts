import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../../../kernel/problem.ts';
import { query } from '../../../platform/command.ts';
import { surveys } from '../schema.ts';

/** All surveys, those that were put away last. */
export const listSurveys = query({
  name: 'feedback.list-surveys',
  permission: 'feedback:read',
  input: z.strictObject({}),
  async run({ tx, actor }) {
    const mine = eq(surveys.workspaceId, actor.workspaceId);
    const rows = await tx.select().from(surveys).where(mine).orderBy(asc(surveys.createdAt), asc(surveys.id));
    return [...rows.filter((one) => !one.archivedAt), ...rows.filter((one) => one.archivedAt)];
  },
});

/** One survey. @throws Problem 404 `survey-not-found`. */
export const findSurvey = query({
  name: 'feedback.find-survey',
  permission: 'feedback:read',
  input: z.strictObject({ surveyId: z.uuid() }),
  async run({ tx, actor }, { surveyId }) {
    const it = and(eq(surveys.workspaceId, actor.workspaceId), eq(surveys.id, surveyId));
    const [row] = await tx.select().from(surveys).where(it);
    if (!row) throw notFound('survey');
    return row;
  },
});
