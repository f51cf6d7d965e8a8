import { defineClock } from '../../platform/jobs/job.ts';
import { inEachWorkspace } from '../access/index.ts';
import { watchRuns } from './commands/hear.ts';

defineClock({
  name: 'runs.watch-runs',
  every: '* * * * *',
  run: (now) => inEachWorkspace(now, (context) => watchRuns(context)),
});
