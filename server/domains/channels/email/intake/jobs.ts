import { defineJob } from '../../../../platform/jobs/job.ts';
import { type ProcessJob, processQueue } from './keep/keep-mail.ts';
import { processMails } from './process/process-mails.ts';

defineJob({
  name: processQueue,
  batchSize: 4,
  concurrency: 2,
  run: (data, now) => processMails(data as ProcessJob, now),
});
