import { defineClock } from '../../platform/jobs/job.ts';
import { inEachWorkspace } from '../access/index.ts';
import { watchBursts } from './bursts/watch-bursts.ts';
import { groupRequests } from './grouping/group-requests.ts';
import { watchProblems } from './records/commands/watch-problems.ts';

defineClock({
  name: 'problems.group-requests',
  every: '*/10 * * * *',
  // A hundred thousand requests are placed in two minutes, a million in twenty.
  longestSeconds: 2 * 3600,
  run: (now) => inEachWorkspace(now, (context) => groupRequests(context)),
});

defineClock({
  name: 'problems.watch-bursts',
  every: '20 * * * *',
  run: (now) => inEachWorkspace(now, (context) => watchBursts(context, {})),
});

defineClock({
  name: 'problems.watch-problems',
  every: '5 * * * *',
  run: (now) =>
    inEachWorkspace(now, async (context) => {
      await watchProblems(context, {});
    }),
});
