import { defineClock } from '../../platform/jobs/job.ts';
import { inEachWorkspace } from '../access/index.ts';
import { watchReviews } from './commands/review-clause.ts';

defineClock({
  name: 'decisions.watch-reviews',
  every: '13 * * * *',
  run: (now) => inEachWorkspace(now, (context) => watchReviews(context, {})),
});
