import { and, eq, lt } from 'drizzle-orm';
import { inWorkspace } from '../database/transaction.ts';
import { heardEvents, idempotencyKeys } from './schema.ts';

const day = 86_400_000;
/** How long it is known that a listener has heard an event: longer than any row of the queue is tried again. */
const heardFor = 14 * day;
/** How long an answer to an `Idempotency-Key` is remembered. */
const answersFor = day;

/** Forgets what the machinery of a workspace no longer needs: who heard what, answers already given. */
export async function forgetTraces(
  workspaceId: string,
  now: Date,
): Promise<{ heard: number; answers: number }> {
  return inWorkspace(workspaceId, async (tx) => {
    const heard = await tx
      .delete(heardEvents)
      .where(and(eq(heardEvents.workspaceId, workspaceId), lt(heardEvents.at, before(now, heardFor))));
    const answers = await tx
      .delete(idempotencyKeys)
      .where(
        and(
          eq(idempotencyKeys.workspaceId, workspaceId),
          lt(idempotencyKeys.createdAt, before(now, answersFor)),
        ),
      );
    return { heard: heard.count, answers: answers.count };
  });
}

function before(now: Date, milliseconds: number): Date {
  return new Date(now.getTime() - milliseconds);
}
