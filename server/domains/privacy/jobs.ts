import { writeErasure } from '../../platform/erasure-log.ts';
import { defineJob } from '../../platform/jobs/job.ts';
import { logQueue } from './erasing/erase-customer.ts';

defineJob({ name: logQueue, batchSize: 10, concurrency: 1, run: writeErasure });
