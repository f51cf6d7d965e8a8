import { system } from '../../kernel/actor.ts';
import { defineClock } from '../../platform/jobs/job.ts';
import { listWorkspaces } from '../access/index.ts';
import { forgetRuns } from './commands/forget-runs.ts';
import { runByClock } from './commands/run-by-clock.ts';

defineClock({
  name: 'automation.run-by-clock',
  every: '*/5 * * * *',
  async run(now) {
    for (const { id } of await listWorkspaces()) await runByClock({ actor: system(id), now });
  },
});

defineClock({
  name: 'automation.forget-runs',
  every: '23 3 * * *',
  async run(now) {
    for (const { id } of await listWorkspaces()) await forgetRuns({ actor: system(id), now }, {});
  },
});
