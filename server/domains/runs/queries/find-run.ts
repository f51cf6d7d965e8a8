import { notFound } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { findRequest } from '../../requests/index.ts';
import { itself, type RunRow } from '../commands/run-row.ts';
import { runs } from '../schema.ts';

/** A run on a request that the actor may see. @throws Problem 404 `run-not-found`, `request-not-found`. */
export async function findRun({ tx, actor, context }: Run, runId: string): Promise<RunRow> {
  const [row] = await tx.select().from(runs).where(itself(actor, runId));
  if (!row) throw notFound('run');
  await findRequest(context, { request: row.requestId });
  return row;
}
