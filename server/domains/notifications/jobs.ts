import { defineClock, defineJob } from '../../platform/jobs/job.ts';
import { inEachWorkspace } from '../access/index.ts';
import { sendDigests } from './digest/send-digests.ts';
import { type PushJob, pushQueue } from './push/queue-push.ts';
import { sendPush } from './push/send-push.ts';

defineClock({
  name: 'notifications.send-digests',
  every: '*/10 * * * *',
  run: (now) => inEachWorkspace(now, (context) => sendDigests(context, {})),
});

defineJob({
  name: pushQueue,
  batchSize: 10,
  concurrency: 1,
  run: (data, now) => sendPush(data as PushJob, now),
});
