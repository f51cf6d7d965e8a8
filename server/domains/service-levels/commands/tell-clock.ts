import type { Run } from '../../../platform/command.ts';
import type { ClockRow, RequestCard } from './kept.ts';

/** What every event of a clock carries. */
export function aboutClock({ id, kind, policyId, policyVersion }: ClockRow, request: RequestCard) {
  const { id: requestId, number, conversationId } = request;
  return { clockId: id, requestId, number, conversationId, kind, policyId, policyVersion };
}

/** Tells what became of a clock: that it started, that it ended in time, or that it ended late and nobody was told yet. */
export function announceClock(
  run: Run,
  request: RequestCard,
  { row, old, isTold }: { row: ClockRow; old: ClockRow | undefined; isTold: boolean },
): void {
  const subject = { type: 'request', id: request.id };
  const about = aboutClock(row, request);
  const dueAt = row.dueAt?.toISOString() ?? null;
  if (!old)
    run.announce('clock.started', subject, { ...about, startedAt: row.startedAt.toISOString(), dueAt });
  if (row.endedAt === null || old?.endedAt) return;
  const { elapsedSeconds } = row;
  if (row.state === 'met') run.announce('clock.met', subject, { ...about, elapsedSeconds });
  else if (!isTold) run.announce('clock.breached', subject, { ...about, dueAt, tell: [] });
}
