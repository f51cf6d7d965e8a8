import { system } from '../../kernel/actor.ts';
import { defineClock } from '../../platform/jobs/job.ts';
import { listWorkspaces } from '../access/index.ts';
import { watchPromises } from './commands/watch-promises.ts';

defineClock({
  name: 'promises.watch-promises',
  every: '* * * * *',
  async run(now) {
    for (const { id } of await listWorkspaces()) await watchPromises({ actor: system(id), now }, {});
  },
});
