import { defineClock } from '../../platform/jobs/job.ts';
import { inEachWorkspace } from '../access/index.ts';
import { publishDue } from './articles/publish.ts';
import { flagDueReviews } from './articles/review.ts';
import { forgetReading } from './reading/note-reading.ts';
import { countPrevented } from './reading/tries.ts';

defineClock({
  name: 'knowledge.publish-due',
  every: '* * * * *',
  run: (now) => inEachWorkspace(now, (context) => publishDue(context, {})),
});

defineClock({
  name: 'knowledge.flag-due-reviews',
  every: '11 * * * *',
  run: (now) => inEachWorkspace(now, (context) => flagDueReviews(context, {})),
});

defineClock({
  name: 'knowledge.count-prevented',
  every: '29 * * * *',
  run: (now) => inEachWorkspace(now, (context) => countPrevented(context, {})),
});

defineClock({
  name: 'knowledge.forget-reading',
  every: '47 3 * * *',
  run: (now) => inEachWorkspace(now, (context) => forgetReading(context, {})),
});
