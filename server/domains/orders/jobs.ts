import { defineClock, defineJob } from '../../platform/jobs/job.ts';
import { type ImportJob, importQueue } from './imports/start-work.ts';
import { workOn } from './imports/work-on.ts';
import { type DeliveryJob, deliveryQueue } from './shops/keep-delivery.ts';
import { takeDelivery, tidyDeliveries } from './shops/take-delivery.ts';

defineJob({
  name: importQueue,
  batchSize: 1,
  concurrency: 1,
  run: (data, now) => workOn(data as ImportJob, now),
});

defineJob({
  name: deliveryQueue,
  batchSize: 4,
  concurrency: 2,
  run: (data, now) => takeDelivery(data as DeliveryJob, now),
});

defineClock({ name: 'orders.tidy-deliveries', every: '7,37 * * * *', run: tidyDeliveries });
