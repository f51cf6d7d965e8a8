import { defineClock, defineJob } from '../../../../platform/jobs/job.ts';
import { inEachWorkspace } from '../../../access/index.ts';
import { deliver } from './deliver.ts';
import { type DeliverJob, deliverQueue, takeDue } from './take-due.ts';

defineClock({
  name: 'insights.take-due-reports',
  every: '* * * * *',
  run: (now) => inEachWorkspace(now, (context) => takeDue(context, {})),
});

defineJob({
  name: deliverQueue,
  batchSize: 1,
  concurrency: 1,
  run: (data, now) => deliver(data as DeliverJob, now),
});
