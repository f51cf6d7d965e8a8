import { defineJob } from '../../../../../platform/jobs/job.ts';
import { type SendJob, sendQueue } from '../outbox/queue-mail.ts';
import { sendMail } from './send-mail.ts';

defineJob({
  name: sendQueue,
  batchSize: 5,
  concurrency: 3,
  run: (data, now) => sendMail(data as SendJob, now),
});
