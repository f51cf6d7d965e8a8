import { defineClock, defineJob } from '../../platform/jobs/job.ts';
import { storage } from '../../platform/storage.ts';
import { inEachWorkspace } from '../access/index.ts';
import { type ContentJob, contentQueue, sweepFiles } from './commands/remove-files.ts';
import { type ScanJob, scanFile, scanQueue } from './commands/scan-file.ts';

defineJob({
  name: contentQueue,
  batchSize: 10,
  concurrency: 1,
  async run(data) {
    for (const key of (data as ContentJob).keys) await storage().remove(key);
  },
});

defineJob({
  name: scanQueue,
  batchSize: 4,
  concurrency: 1,
  run: (data, now) => scanFile(data as ScanJob, now),
});

defineClock({
  name: 'files.sweep-files',
  every: '23 * * * *',
  run: (now) => inEachWorkspace(now, (context) => sweepFiles(context, {})),
});
