import { and, asc, eq, isNull, lt } from 'drizzle-orm';
import { inWorkspace } from '../../../../platform/database/transaction.ts';
import { defineClock, defineJob } from '../../../../platform/jobs/job.ts';
import { insertJobs } from '../../../../platform/jobs/queue.ts';
import { inEachWorkspace } from '../../../access/index.ts';
import { channelArrivals } from '../schema.ts';
import { longestTakeIn, takeInQueue, urgentQueue } from './keep-arrival.ts';
import { type TakeInJob, takeIn } from './take-in.ts';

defineJob({
  name: takeInQueue,
  batchSize: 4,
  concurrency: 2,
  run: (data, now) => takeIn(data as TakeInJob, now),
});

defineJob({
  name: urgentQueue,
  batchSize: 1,
  concurrency: 2,
  run: (data, now) => takeIn(data as TakeInJob, now),
});

/** Milliseconds after which an arrival that nobody took in is asked about again. */
const tooLong = 20 * 60_000;
/** Days for which the line of an arrival is kept. */
const keptDays = 30;

/** Gives a job to arrivals whose own was lost, and lets old lines go. A job too many does no harm. */
async function tidyArrivals(now: Date): Promise<void> {
  await inEachWorkspace(now, (_context, { id: workspaceId }) =>
    inWorkspace(workspaceId, async (tx) => {
      const mine = eq(channelArrivals.workspaceId, workspaceId);
      const before = (milliseconds: number) =>
        lt(channelArrivals.receivedAt, new Date(now.getTime() - milliseconds));
      await tx.delete(channelArrivals).where(and(mine, before(keptDays * 86_400_000)));
      const forgotten = and(mine, isNull(channelArrivals.processedAt), before(tooLong));
      const rows = await tx
        .select({ id: channelArrivals.id })
        .from(channelArrivals)
        .where(forgotten)
        .orderBy(asc(channelArrivals.receivedAt))
        .limit(1_000);
      const jobs = rows.map(({ id }) => {
        const data: TakeInJob = { workspaceId, arrivalId: id };
        return { data, expireInSeconds: longestTakeIn };
      });
      if (jobs.length > 0) await insertJobs(tx, takeInQueue, jobs);
    }),
  );
}

defineClock({ name: 'channels.tidy-arrivals', every: '*/15 * * * *', run: tidyArrivals });
