import { afterRestore } from '../../platform/backup/after-restore.ts';
import { writeErasure } from '../../platform/erasure-log.ts';
import { defineClock, defineJob } from '../../platform/jobs/job.ts';
import { inEachWorkspace } from '../access/index.ts';
import { type BundleJob, bundleQueue, forgetBundles } from './bundles/ask-bundle.ts';
import { makeBundle } from './bundles/make-bundle.ts';
import { logQueue } from './erasing/erase-customer.ts';
import { eraseSince } from './erasing/replay-erasures.ts';
import { keepSchedule } from './keeping/keep-schedule.ts';

defineJob({ name: logQueue, batchSize: 10, concurrency: 1, run: writeErasure });

defineJob({
  name: bundleQueue,
  batchSize: 1,
  concurrency: 1,
  run: (data, now) => makeBundle(data as BundleJob, now),
});

afterRestore({ name: 'privacy.replay-erasures', run: eraseSince });

defineClock({
  name: 'privacy.keep-schedule',
  every: '17 2 * * *',
  run: (now) => inEachWorkspace(now, keepSchedule),
});

defineClock({
  name: 'privacy.forget-bundles',
  every: '47 3 * * *',
  run: (now) => inEachWorkspace(now, (context) => forgetBundles(context, {})),
});
