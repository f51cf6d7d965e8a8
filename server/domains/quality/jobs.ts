import { defineClock } from '../../platform/jobs/job.ts';
import { inEachWorkspace } from '../access/index.ts';
import { passReviews } from './reviews/keep-reviewers.ts';
import { drawPlans } from './sampling/draw-plans.ts';

defineClock({
  name: 'quality.draw-plans',
  every: '40 * * * *',
  run: (now) =>
    inEachWorkspace(now, async (context) => {
      await drawPlans(context, {});
      await passReviews(context, {});
    }),
});
