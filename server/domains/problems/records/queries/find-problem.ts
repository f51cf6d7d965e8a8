import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../../../../kernel/problem.ts';
import { query, type Run } from '../../../../platform/command.ts';
import { findOrderSettings } from '../../../orders/index.ts';
import { memberCards } from '../../../team/index.ts';
import { requestGroups } from '../../schema.ts';
import { mayWorkOn, readProblem } from '../commands/problem-row.ts';
import { problemGroups, problemSteps } from '../schema.ts';
import { countProblems } from './count-problems.ts';
import { declineOf } from './decline-of.ts';
import { readSettings } from './read-settings.ts';

/** A problem with its numbers, its groups, how it went, and whether it declined. @throws Problem 404 `problem-not-found`. */
export const findProblem = query({
  name: 'problems.find-problem',
  permission: 'problems:read',
  input: z.strictObject({ problemId: z.uuid() }),
  async run(run, { problemId }) {
    const row = await readProblem(run, problemId);
    const [counted] = await countProblems(run, sql`problems.id = ${problemId}::uuid`);
    if (!counted) throw notFound('problem');
    const { symptom, causes, workaround, fix } = row;
    const { currency, hourCostMinor } = await readSettings(run);
    const { currency: lossCurrency } = await findOrderSettings(run.context, {});
    return {
      ...{ ...counted, symptom, causes, workaround, fix, currency, hourCostMinor, lossCurrency },
      groups: await listLinkedGroups(run, problemId),
      steps: await listSteps(run, problemId),
      decline: await declineOf(run, row),
      mayWork: mayWorkOn(run.actor, row),
    };
  },
});

/** The groups that were linked; one that another group took in says so. */
async function listLinkedGroups({ tx, actor }: Run, problemId: string) {
  const { id, name, words, mergedIntoId } = requestGroups;
  const ofGroup = and(
    eq(requestGroups.workspaceId, problemGroups.workspaceId),
    eq(id, problemGroups.groupId),
  );
  return tx
    .select({ id, name, words, mergedIntoId })
    .from(problemGroups)
    .innerJoin(requestGroups, ofGroup)
    .where(and(eq(problemGroups.workspaceId, actor.workspaceId), eq(problemGroups.problemId, problemId)))
    .orderBy(asc(problemGroups.linkedAt), asc(id));
}

async function listSteps({ tx, actor }: Run, problemId: string) {
  const { state, at, workspaceId, by, id } = problemSteps;
  return tx
    .select({ state, at, byName: memberCards.name })
    .from(problemSteps)
    .leftJoin(memberCards, and(eq(memberCards.workspaceId, workspaceId), eq(memberCards.id, by)))
    .where(and(eq(workspaceId, actor.workspaceId), eq(problemSteps.problemId, problemId)))
    .orderBy(desc(at), desc(id))
    .limit(50);
}
