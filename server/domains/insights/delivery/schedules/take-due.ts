import { and, eq, isNull, lte } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../../kernel/ids.ts';
import { command, type Run } from '../../../../platform/command.ts';
import { insertJobs } from '../../../../platform/jobs/queue.ts';
import { findWorkspace } from '../../../access/index.ts';
import { nextTime, rhythmOf } from './rules/when.ts';
import { reportDeliveries, reportReceivers, reportSchedules } from './schema.ts';

/** The queue in which reports wait to be drawn and mailed. */
export const deliverQueue = 'insights.deliver-report';
export type DeliverJob = { workspaceId: string; deliveryId: string };

type Schedule = typeof reportSchedules.$inferSelect;

/**
 * By the clock: for each schedule whose time has come, a row for each receiver, and the next time, in one transaction. A second node
 * finds the schedule held or already moved on; what was missed while nothing ran is due once. @returns how many were laid out.
 */
export const takeDue = command({
  name: 'insights.take-due-reports',
  permission: 'insights:read',
  input: z.strictObject({}),
  async run(run) {
    const { tx, actor, now } = run;
    const due = await tx
      .select()
      .from(reportSchedules)
      .where(
        and(
          eq(reportSchedules.workspaceId, actor.workspaceId),
          eq(reportSchedules.isPaused, false),
          lte(reportSchedules.nextAt, now),
        ),
      )
      .limit(200)
      .for('update', { skipLocked: true });
    const { zone } = await findWorkspace(actor.workspaceId);
    let laid = 0;
    for (const schedule of due) laid += await layOut(run, schedule, zone);
    return { laid };
  },
});

async function layOut(run: Run, schedule: Schedule, zone: string): Promise<number> {
  const { tx, actor, now } = run;
  const { workspaceId } = actor;
  const { id: scheduleId, nextAt: dueAt, time } = schedule;
  const nextAt = nextTime(rhythmOf(schedule), { time, zone }, now);
  await tx
    .update(reportSchedules)
    .set({ nextAt, lastAt: now })
    .where(and(eq(reportSchedules.workspaceId, workspaceId), eq(reportSchedules.id, scheduleId)));
  const receivers = await tx
    .select()
    .from(reportReceivers)
    .where(
      and(
        eq(reportReceivers.workspaceId, workspaceId),
        eq(reportReceivers.scheduleId, scheduleId),
        isNull(reportReceivers.stoppedAt),
      ),
    );
  const wanted = receivers.filter((one) => one.memberId !== null || one.confirmedAt !== null);
  if (wanted.length === 0) return 0;
  const rows = wanted.map(({ id: receiverId }) => ({ receiverId, ...newDelivery(run, scheduleId, dueAt) }));
  const made = await tx.insert(reportDeliveries).values(rows).onConflictDoNothing().returning();
  await queueDeliveries(
    run,
    made.map(({ id }) => id),
  );
  return made.length;
}

/** One that waits to be drawn. */
export function newDelivery({ actor, now }: Run, scheduleId: string, dueAt: Date) {
  const { workspaceId } = actor;
  return { workspaceId, id: newId(), scheduleId, dueAt, state: 'waiting' as const, createdAt: now };
}

/** Adds their jobs, in the transaction of their rows. */
export async function queueDeliveries({ tx, actor }: Run, ids: string[]): Promise<void> {
  const { workspaceId } = actor;
  const jobs = ids.map((deliveryId) => ({
    data: { workspaceId, deliveryId } satisfies DeliverJob,
    expireInSeconds: 300,
  }));
  if (jobs.length > 0) await insertJobs(tx, deliverQueue, jobs);
}
