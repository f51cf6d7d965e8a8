import type { Context } from '../../../platform/command.ts';
import { changeRequest } from '../commands/change-request.ts';
import { moveRequest } from '../commands/move-request.ts';
import type { RequestRow } from '../commands/request-row.ts';
import { snoozeRequest } from '../commands/snooze-request.ts';
import type { Kept } from './rules.ts';

/** Gives a request these values by the verbs that change one. */
export async function apply(context: Context, requestId: string, values: Kept): Promise<void> {
  const { snoozedUntil, folder, ...plain } = values;
  if (Object.keys(plain).length > 0) await changeRequest(context, { requestId, ...plain });
  if (folder !== undefined && folder !== 'merged') await moveRequest(context, { requestId, folder });
  if (snoozedUntil !== undefined) {
    const until = snoozedUntil === null ? null : new Date(snoozedUntil);
    await snoozeRequest(context, { requestId, until });
  }
}

/** Gives it back what it had; a sleep that would have ended meanwhile is over. */
export async function restore(context: Context, request: RequestRow, before: Kept): Promise<void> {
  const { snoozedUntil, ...rest } = before;
  const slept = snoozedUntil ? new Date(snoozedUntil) : null;
  const sleeps = slept !== null && slept > context.now;
  await apply(context, request.id, rest);
  if (snoozedUntil !== undefined && (sleeps || request.snoozedUntil !== null))
    await snoozeRequest(context, { requestId: request.id, until: sleeps ? slept : null });
}
