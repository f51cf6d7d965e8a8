import { isDeepStrictEqual } from 'node:util';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { listBrands } from '../../access/index.ts';
import { listTeams } from '../../team/index.ts';
import { assertExpected } from '../experience/keep-answers.ts';
import { questionsInput } from '../rules/questions.ts';
import { templates } from '../rules/templates.ts';
import { surveyKinds, surveys, surveyVersions } from '../schema.ts';
import { lockSurvey, type SurveyRow } from './survey-row.ts';

const name = z.string().trim().min(1).max(120);
const ids = z.array(z.uuid()).max(100);

/** What may be changed of a survey. */
export const surveyChanges = {
  name,
  questions: questionsInput,
  isActive: z.boolean(),
  delayMinutes: z.int().min(0).max(43_200),
  share: z.int().min(1).max(100),
  channels: z.array(z.string().min(1).max(40)).max(20),
  teamIds: ids,
  brandIds: ids,
  quietDays: z.int().min(0).max(365),
  whileOpen: z.boolean(),
  expiresDays: z.int().min(1).max(90),
} as const;

/** A survey that asks nobody yet, with the questions that its kind begins with. */
export const createSurvey = command({
  name: 'feedback.create-survey',
  permission: 'feedback:configure',
  input: z.strictObject({ name, kind: z.enum(surveyKinds) }),
  async run(run, { name, kind }) {
    const { tx, actor, now, announce } = run;
    const { workspaceId } = actor;
    const id = newId(now.getTime());
    const questions = templates[kind];
    const times = { createdAt: now, updatedAt: now };
    // After an order without a told delivery: as long as a parcel usually takes.
    const usual = { delayMinutes: kind === 'order' ? 7200 : 60, quietDays: 30 };
    await tx.insert(surveys).values({ workspaceId, id, name, kind, questions, ...usual, ...times });
    await tx
      .insert(surveyVersions)
      .values({ workspaceId, surveyId: id, version: 1, questions, createdAt: now });
    announce('survey.changed', { type: 'survey', id }, { surveyId: id });
    return { id };
  },
});

/** Changes what is asked, of whom and when. Other questions make a new version; what was answered keeps its own. */
export const changeSurvey = command({
  name: 'feedback.change-survey',
  permission: 'feedback:configure',
  input: z.strictObject({ surveyId: z.uuid(), ...z.object(surveyChanges).partial().shape }),
  async run(run, { surveyId, ...changes }): Promise<{ version: number }> {
    const before = await lockSurvey(run, surveyId);
    if (before.archivedAt) throw new Problem(409, 'survey-archived');
    await assertKnown(run, changes);
    await assertExpected(run, changes.questions ?? [], before.questions);
    const version = await versionFor(run, before, changes.questions);
    await write(run, before, { ...changes, version });
    return { version };
  },
});

/** Puts a survey away, or takes it out again; its answers stay readable. */
export const archiveSurvey = command({
  name: 'feedback.archive-survey',
  permission: 'feedback:configure',
  input: z.strictObject({ surveyId: z.uuid(), isArchived: z.boolean() }),
  async run(run, { surveyId, isArchived }) {
    const before = await lockSurvey(run, surveyId);
    await write(run, before, { archivedAt: isArchived ? run.now : null, isActive: false });
  },
});

async function write(run: Run, { workspaceId, id }: SurveyRow, changes: Partial<SurveyRow>): Promise<void> {
  const it = and(eq(surveys.workspaceId, workspaceId), eq(surveys.id, id));
  await run.tx
    .update(surveys)
    .set({ ...changes, updatedAt: run.now })
    .where(it);
  run.announce('survey.changed', { type: 'survey', id }, { surveyId: id });
}

async function versionFor(run: Run, before: SurveyRow, questions: SurveyRow['questions'] | undefined) {
  const { workspaceId, id: surveyId } = before;
  if (!questions || isDeepStrictEqual(questions, before.questions)) return before.version;
  const version = before.version + 1;
  await run.tx
    .insert(surveyVersions)
    .values({ workspaceId, surveyId, version, questions, createdAt: run.now });
  return version;
}

/** A team or a brand that is not ours would leave everybody out unseen. @throws Problem 404. */
async function assertKnown(
  { context }: Run,
  given: { teamIds?: string[]; brandIds?: string[] },
): Promise<void> {
  const teams = new Set((await listTeams(context, {})).map((one) => one.id));
  const brands = new Set((await listBrands(context, {})).map((one) => one.id));
  if (given.teamIds?.some((id) => !teams.has(id))) throw new Problem(404, 'team-not-found');
  if (given.brandIds?.some((id) => !brands.has(id))) throw new Problem(404, 'brand-not-found');
}
