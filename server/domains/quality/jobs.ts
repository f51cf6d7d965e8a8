import { defineClock } from '../../platform/jobs/job.ts';
import { inEachWorkspace } from '../access/index.ts';
import { noteLed } from './journal/keep-visit.ts';
import { tellDue } from './journal/tell-due.ts';
import { passReviews } from './reviews/keep-reviewers.ts';
import { drawPlans } from './sampling/draw-plans.ts';

defineClock({
  name: 'quality.draw-plans',
  every: '40 * * * *',
  run: (now) =>
    inEachWorkspace(now, async (context) => {
      await drawPlans(context, {});
      await passReviews(context, {});
      await noteLed(context, {});
      await tellDue(context, {});
    }),
});
