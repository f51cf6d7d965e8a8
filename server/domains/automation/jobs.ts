import { defineClock } from '../../platform/jobs/job.ts';
import { inEachWorkspace } from '../access/index.ts';
import { forgetRuns } from './commands/forget-runs.ts';
import { runByClock } from './commands/run-by-clock.ts';

defineClock({
  name: 'automation.run-by-clock',
  every: '*/5 * * * *',
  run: (now) => inEachWorkspace(now, runByClock),
});

defineClock({
  name: 'automation.forget-runs',
  every: '23 3 * * *',
  run: (now) => inEachWorkspace(now, (context) => forgetRuns(context, {})),
});
