import { and, eq, gte, inArray, lt } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { listOutcomes } from '../../requests/index.ts';
import { measureOf } from '../rules/measure.ts';
import { runOffers, runSteps, runs } from '../schema.ts';

/**
 * How procedures were used in a time, and what became of their requests: offered, accepted, finished, left at which step,
 * time per step as medians in seconds, and the share reopened and the mean rating of the requests of finished runs.
 * At most 5,000 runs are looked at, the newest ones.
 */
export const measureProcedures = query({
  name: 'runs.measure-procedures',
  permission: 'runs:measure',
  input: z.strictObject({ from: z.date(), to: z.date() }),
  async run(run, { from, to }) {
    const { tx, actor } = run;
    const offers = await tx
      .select({
        procedureId: runOffers.procedureId,
        requestId: runOffers.requestId,
        outcome: runOffers.outcome,
      })
      .from(runOffers)
      .where(
        and(
          eq(runOffers.workspaceId, actor.workspaceId),
          gte(runOffers.offeredAt, from),
          lt(runOffers.offeredAt, to),
        ),
      )
      .limit(20_000);
    const followed = await tx
      .select()
      .from(runs)
      .where(and(eq(runs.workspaceId, actor.workspaceId), gte(runs.startedAt, from), lt(runs.startedAt, to)))
      .limit(5_000);
    const steps = await stepsOf(
      run,
      followed.map(({ id }) => id),
    );
    const requestIds = [...new Set([...followed, ...offers].map(({ requestId }) => requestId))].slice(
      0,
      10_000,
    );
    const outcomes = await listOutcomes(run.context, { requestIds });
    return measureOf({ offers, runs: followed, steps, outcomes });
  },
});

async function stepsOf({ tx, actor }: Run, ids: string[]) {
  if (ids.length === 0) return [];
  return tx
    .select({
      ...{
        runId: runSteps.runId,
        stepKey: runSteps.stepKey,
        reachedAt: runSteps.reachedAt,
        doneAt: runSteps.doneAt,
      },
    })
    .from(runSteps)
    .where(and(eq(runSteps.workspaceId, actor.workspaceId), inArray(runSteps.runId, ids)));
}
