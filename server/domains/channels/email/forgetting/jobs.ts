import { defineJob } from '../../../../platform/jobs/job.ts';
import { forgetLaidOut } from '../../../../platform/mail/outgoing.ts';
import { type LaidOutJob, laidOutQueue } from './forget-conversation.ts';

defineJob({
  name: laidOutQueue,
  batchSize: 10,
  concurrency: 1,
  run: (data) => forgetLaidOut((data as LaidOutJob).mailIds),
});
