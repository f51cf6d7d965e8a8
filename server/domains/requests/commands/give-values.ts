import type { Context, Run } from '../../../platform/command.ts';
import type { Kept } from '../bulk/rules.ts';
import { changeRequest } from './change-request.ts';
import { moveRequest } from './move-request.ts';
import type { RequestRow } from './request-row.ts';
import { snoozeRequest } from './snooze-request.ts';
import { solveRequest } from './solve-request.ts';

/** Values that a request can be given: by a bulk act, and back by whatever takes something back. */
type Values = Kept & { fields?: Record<string, unknown> };

/** Gives a request these values by the verbs that change one. */
export async function giveValues(context: Context, requestId: string, values: Values): Promise<void> {
  const { snoozedUntil, folder, ...plain } = values;
  if (Object.keys(plain).length > 0) await changeRequest(context, { requestId, ...plain });
  if (folder !== undefined && folder !== 'merged') await moveRequest(context, { requestId, folder });
  if (snoozedUntil !== undefined) {
    const until = snoozedUntil === null ? null : new Date(snoozedUntil);
    await snoozeRequest(context, { requestId, until });
  }
}

/**
 * Gives a request back what it had. What was closed is solved on the way, for nothing is closed that was not; a sleep
 * that would have ended meanwhile is over.
 */
export async function giveBack(
  { context, now }: Pick<Run, 'context' | 'now'>,
  request: RequestRow,
  before: Values,
): Promise<void> {
  const { snoozedUntil, ...rest } = before;
  const requestId = request.id;
  const slept = snoozedUntil ? new Date(snoozedUntil) : null;
  const sleeps = slept !== null && slept > now;
  if (rest.status === 'closed') await solveRequest(context, { requestId });
  await giveValues(context, requestId, rest);
  if (snoozedUntil !== undefined && (sleeps || request.snoozedUntil !== null))
    await snoozeRequest(context, { requestId, until: sleeps ? slept : null });
}
