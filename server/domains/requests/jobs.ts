import { defineClock, defineJob } from '../../platform/jobs/job.ts';
import { inEachWorkspace } from '../access/index.ts';
import { runBulk } from './bulk/run-bulk.ts';
import { type BulkJob, bulkQueue } from './bulk/start-bulk.ts';
import { purgedTogether, purgeRequests } from './commands/purge-requests.ts';
import { sweepRequests } from './commands/sweep-requests.ts';
import { runDueFollowUps } from './later/run-follow-up.ts';
import { sendDue } from './later/send-scheduled.ts';

defineJob({
  name: bulkQueue,
  batchSize: 1,
  concurrency: 1,
  run: (data, now) => runBulk(data as BulkJob, now),
});

defineClock({
  name: 'requests.sweep-requests',
  every: '* * * * *',
  run: (now) => inEachWorkspace(now, (context) => sweepRequests(context, {})),
});

defineClock({
  name: 'requests.do-what-was-put-off',
  every: '* * * * *',
  run: (now) =>
    inEachWorkspace(now, async (context) => {
      await sendDue(context);
      await runDueFollowUps(context);
    }),
});

defineClock({
  name: 'requests.purge-requests',
  every: '7 * * * *',
  run: (now) =>
    inEachWorkspace(now, async (context) => {
      while ((await purgeRequests(context, {})).purged === purgedTogether);
    }),
});
