import { system } from '../../kernel/actor.ts';
import { defineClock, defineJob } from '../../platform/jobs/job.ts';
import { storage } from '../../platform/storage.ts';
import { listWorkspaces } from '../access/index.ts';
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
  async run(now) {
    for (const { id } of await listWorkspaces()) await sweepFiles({ actor: system(id), now }, {});
  },
});
