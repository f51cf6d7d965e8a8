import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { solveHolds } from './schema.ts';

/** A source says that the request may not be solved yet, or that it may from now on. Twice changes nothing. */
export const holdSolving = command({
  name: 'requests.hold-solving',
  permission: 'requests:write',
  input: z.strictObject({ requestId: z.uuid(), source: z.string().max(100), isHeld: z.boolean() }),
  async run({ tx, actor, now }, { requestId, source, isHeld }) {
    const row = { workspaceId: actor.workspaceId, requestId, source };
    if (isHeld) {
      await tx
        .insert(solveHolds)
        .values({ ...row, heldAt: now })
        .onConflictDoNothing();
      return;
    }
    const { workspaceId } = solveHolds;
    const mine = and(eq(workspaceId, actor.workspaceId), eq(solveHolds.requestId, requestId));
    await tx.delete(solveHolds).where(and(mine, eq(solveHolds.source, source)));
  },
});

/**
 * Nobody solves past a step that has to be done first; the product's own rules are not held up.
 * @throws Problem 409 `solving-held`.
 */
export async function assertNotHeld({ tx, actor }: Run, requestId: string): Promise<void> {
  if (actor.type === 'system') return;
  const mine = and(eq(solveHolds.workspaceId, actor.workspaceId), eq(solveHolds.requestId, requestId));
  const [held] = await tx.select({ source: solveHolds.source }).from(solveHolds).where(mine).limit(1);
  if (held) throw new Problem(409, 'solving-held');
}
