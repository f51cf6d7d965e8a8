import { defineClock, defineJob } from '../../platform/jobs/job.ts';
import { storage } from '../../platform/storage.ts';
import { inEachWorkspace } from '../access/index.ts';
import { type ContentJob, contentQueue, sweepFiles } from './commands/remove-files.ts';

defineJob({
  name: contentQueue,
  batchSize: 10,
  concurrency: 1,
  async run(data) {
    for (const key of (data as ContentJob).keys) await storage().remove(key);
  },
});

defineClock({
  name: 'files.sweep-files',
  every: '23 * * * *',
  run: (now) => inEachWorkspace(now, (context) => sweepFiles(context, {})),
});
