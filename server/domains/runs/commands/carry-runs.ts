import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../platform/command.ts';
import { runs } from '../schema.ts';
import { goOnAs, running } from './hear.ts';
import { letGo, type RunRow } from './run-row.ts';

/** A request was taken in by another one: what is followed goes on there. */
export const carryRuns = command({
  name: 'runs.carry-runs',
  permission: 'runs:write',
  input: z.strictObject({ mergeId: z.uuid(), fromRequestId: z.uuid(), requestId: z.uuid() }),
  async run(run, { mergeId, fromRequestId, requestId }) {
    const carried = await runningOn(run, fromRequestId);
    await moveTo(run, carried, requestId, (row) => [...row.carriedBy, mergeId]);
  },
});

/** A merge was parted: what came by it and is still followed goes back to where it was. */
export const bringBackRuns = command({
  name: 'runs.bring-back-runs',
  permission: 'runs:write',
  input: z.strictObject({ mergeId: z.uuid(), fromRequestId: z.uuid() }),
  async run(run, { mergeId, fromRequestId }) {
    const came = and(running(run), sql`${runs.carriedBy}[cardinality(${runs.carriedBy})] = ${mergeId}`);
    const carried = await run.tx.select().from(runs).where(came);
    await moveTo(run, carried, fromRequestId, (row) => row.carriedBy.slice(0, -1));
  },
});

/** One procedure is followed once on a request: where it is already, the other run stays where it stands. */
async function moveTo(
  run: Run,
  rows: readonly RunRow[],
  requestId: string,
  carriedBy: (row: RunRow) => string[],
): Promise<void> {
  const there = await runningOn(run, requestId);
  const free = rows.filter(({ procedureId }) => !there.some((one) => one.procedureId === procedureId));
  for (const row of free) {
    await letGo(run, row);
    await goOnAs(run, row, { requestId, carriedBy: carriedBy(row) });
  }
}

function runningOn(run: Run, requestId: string): Promise<RunRow[]> {
  return run.tx
    .select()
    .from(runs)
    .where(and(running(run), eq(runs.requestId, requestId)));
}
