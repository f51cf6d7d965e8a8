import { system } from '../../kernel/actor.ts';
import { defineClock } from '../../platform/jobs/job.ts';
import { listWorkspaces } from '../access/index.ts';
import { sweepRequests } from './commands/sweep-requests.ts';

defineClock({
  name: 'requests.sweep-requests',
  every: '* * * * *',
  async run(now) {
    for (const { id } of await listWorkspaces()) await sweepRequests({ actor: system(id), now }, {});
  },
});
