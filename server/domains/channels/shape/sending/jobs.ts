import { defineJob } from '../../../../platform/jobs/job.ts';
import { type SendJob, sendQueue } from './queue-reply.ts';
import { type RemindJob, remindQueue, remindWindow } from './remind-window.ts';
import { sendThread } from './send-thread.ts';

defineJob({
  name: sendQueue,
  // One by one: a provider that does not answer holds up one job, not those that came with it.
  batchSize: 1,
  concurrency: 8,
  run: (data, now) => sendThread(data as SendJob, now),
});

defineJob({
  name: remindQueue,
  batchSize: 10,
  concurrency: 1,
  run: (data, now) => remindWindow(data as RemindJob, now),
});
