import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { forgetReaders } from './known-readers.ts';
import { readingLimits } from './schema.ts';

/**
 * What holds until somebody says otherwise. Nobody opens two thousand different requests and customers in an hour to
 * answer them; an integration may, and is cut only where it carries everything away.
 */
const usualLimits = {
  membersTellAt: 2_000,
  membersStopAt: 20_000,
  programsTellAt: 5_000,
  programsStopAt: 100_000,
};
export type ReadingLimits = typeof usualLimits;

const number = z.number().int().min(10).max(10_000_000);
const limits = {
  membersTellAt: number,
  membersStopAt: number,
  programsTellAt: number,
  programsStopAt: number,
};

/** How many different requests and customers may be read in an hour here. */
export const findReadingLimits = query({
  name: 'access.find-reading-limits',
  permission: 'access:read',
  input: z.strictObject({}),
  run: limitsOf,
});

/** Says how many. @throws Problem 400 `reading-limits-crossed` when it would stop before anybody was told. */
export const changeReadingLimits = command({
  name: 'access.change-reading-limits',
  permission: 'access:write',
  input: z.strictObject(limits).partial(),
  async run(run, given) {
    const { tx, actor, announce, now } = run;
    const { workspaceId } = actor;
    const next = { ...(await limitsOf(run)), ...given };
    if (next.membersTellAt > next.membersStopAt || next.programsTellAt > next.programsStopAt)
      throw new Problem(400, 'reading-limits-crossed');
    const set = { ...next, changedAt: now };
    await tx
      .insert(readingLimits)
      .values({ workspaceId, ...set })
      .onConflictDoUpdate({ target: readingLimits.workspaceId, set });
    forgetReaders();
    announce('reading.limits-changed', { type: 'workspace', id: workspaceId }, next);
  },
});

/** The limits of the workspace, within a command or a question of this room. */
export async function limitsOf({ tx, actor }: Run): Promise<ReadingLimits> {
  const [row] = await tx.select().from(readingLimits).where(eq(readingLimits.workspaceId, actor.workspaceId));
  const { membersTellAt, membersStopAt, programsTellAt, programsStopAt } = row ?? usualLimits;
  return { membersTellAt, membersStopAt, programsTellAt, programsStopAt };
}
