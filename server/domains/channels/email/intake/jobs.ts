import { defineClock, defineJob } from '../../../../platform/jobs/job.ts';
import { type ImportJob, importQueue } from '../import/import-mail.ts';
import { runImport } from '../import/run-import.ts';
import { findForgottenMails } from './keep/find-forgotten.ts';
import { type ProcessJob, processQueue } from './keep/keep-mail.ts';
import { processTogether } from './process/process-together.ts';

defineJob({
  name: processQueue,
  batchSize: 12,
  concurrency: 2,
  together: true,
  run: (data, now) => processTogether(data as ProcessJob, now),
});

defineJob({
  name: importQueue,
  batchSize: 1,
  concurrency: 1,
  run: (data, now) => runImport(data as ImportJob, now),
});

defineClock({ name: 'channels.find-forgotten-mails', every: '*/10 * * * *', run: findForgottenMails });
