import { defineClock } from '../../platform/jobs/job.ts';
import { inEachWorkspace } from '../access/index.ts';
import { lookAfterGoals } from './reviews/look-after.ts';

defineClock({
  name: 'goals.look-after',
  every: '25 * * * *',
  run: (now) =>
    inEachWorkspace(now, async (context) => {
      await lookAfterGoals(context, {});
    }),
});
