import { system } from '../../kernel/actor.ts';
import { defineClock, defineJob } from '../../platform/jobs/job.ts';
import { sendJobs } from '../../platform/jobs/queue.ts';
import { listWorkspaces } from '../access/index.ts';
import { makeForecasts } from './forecasting/make-forecasts.ts';

const forecastQueue = 'workforce.forecast';

/** One company after the other, so that one of a million requests holds up no other for longer than its own turn. */
defineJob({
  name: forecastQueue,
  batchSize: 1,
  concurrency: 1,
  run: (data, now) => makeForecasts({ actor: system((data as { workspaceId: string }).workspaceId), now }),
});

/** After midnight in Jakarta and Bangkok, before anybody begins. */
defineClock({
  name: 'workforce.forecast-all',
  every: '40 18 * * *',
  run: async () => {
    const all = await listWorkspaces();
    const jobs = all.map(({ id }) => ({
      data: { workspaceId: id },
      singletonKey: id,
      expireInSeconds: 900,
    }));
    if (jobs.length > 0) await sendJobs(forecastQueue, jobs);
  },
});
