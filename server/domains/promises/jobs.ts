import { defineClock } from '../../platform/jobs/job.ts';
import { inEachWorkspace } from '../access/index.ts';
import { watchPromises } from './commands/watch-promises.ts';

defineClock({
  name: 'promises.watch-promises',
  every: '* * * * *',
  run: (now) => inEachWorkspace(now, (context) => watchPromises(context)),
});
