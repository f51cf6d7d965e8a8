import { z } from 'zod';
import { system } from '../../kernel/actor.ts';
import { databaseTime } from '../../platform/database/database-time.ts';
import { defineClock, defineJob } from '../../platform/jobs/job.ts';
import { inEachWorkspace } from '../access/index.ts';
import { renewClocks, sweepClocks } from './commands/sweep-clocks.ts';

/** By the time of the database: nodes whose own clocks jump or disagree warn neither early nor twice. */
defineClock({
  name: 'service-levels.sweep-clocks',
  every: '* * * * *',
  async run() {
    const now = await databaseTime();
    await inEachWorkspace(now, sweepClocks);
  },
});

const renewal = z.object({ workspaceId: z.uuid(), customerId: z.uuid().optional() });

defineJob({
  name: 'service-levels.renew-clocks',
  batchSize: 1,
  concurrency: 1,
  async run(data, now) {
    const { workspaceId, customerId } = renewal.parse(data);
    await renewClocks({ actor: system(workspaceId), now }, customerId ? { customerId } : {});
  },
});
