import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../platform/command.ts';
import { requestCards, setDue } from '../../requests/index.ts';
import { promises } from '../schema.ts';
import { followRequest } from './hear.ts';
import { type PromiseRow, write } from './promise-row.ts';

const permission = 'promises:write';
const input = z.strictObject({ mergeId: z.uuid(), fromRequestId: z.uuid(), requestId: z.uuid() });

/** A request went into another one: what was promised on it counts there from now on, kept or broken with it. */
export const carryPromises = command({
  name: 'promises.carry',
  permission,
  input,
  async run(run, { mergeId, fromRequestId, requestId }) {
    for (const row of await lockOf(run, fromRequestId))
      await carry(run, row, requestId, [...row.carriedBy, mergeId]);
    await followRequest(run.context, { requestId });
  },
});

/** The two are parted again: what came with the one goes back with it, in whatever state it is now. */
export const returnPromises = command({
  name: 'promises.return',
  permission,
  input,
  async run(run, { mergeId, fromRequestId, requestId }) {
    for (const row of await lockOf(run, requestId))
      if (row.carriedBy.at(-1) === mergeId) await carry(run, row, fromRequestId, row.carriedBy.slice(0, -1));
    await followRequest(run.context, { requestId: fromRequestId });
  },
});

/** The promises of a request, which is held first, as everywhere here. */
async function lockOf({ tx, actor }: Run, requestId: string): Promise<PromiseRow[]> {
  const it = and(eq(requestCards.workspaceId, actor.workspaceId), eq(requestCards.id, requestId));
  await tx.select({ id: requestCards.id }).from(requestCards).where(it).for('no key update');
  return tx
    .select()
    .from(promises)
    .where(and(eq(promises.workspaceId, actor.workspaceId), eq(promises.requestId, requestId)))
    .orderBy(asc(promises.id))
    .for('update');
}

async function carry(run: Run, row: PromiseRow, requestId: string, carriedBy: string[]): Promise<void> {
  await write(run, row, { requestId, carriedBy });
  if (row.state !== 'open') return;
  const source = `promise:${row.id}`;
  await setDue(run.context, { requestId: row.requestId, source, at: null });
  await setDue(run.context, { requestId, source, at: row.dueAt });
}
