import { defineClock } from '../../platform/jobs/job.ts';
import { inEachWorkspace } from '../access/index.ts';
import { watchTraining } from './learning/watch.ts';
import { draftOfTheWeek } from './week/draft-week.ts';

defineClock({
  name: 'training.watch-training',
  every: '35 * * * *',
  run: (now) =>
    inEachWorkspace(now, async (context) => {
      await watchTraining(context, {});
    }),
});

/** On Monday, before anybody begins; where the week brought nothing there is no lesson. */
defineClock({
  name: 'training.draft-week',
  every: '15 20 * * 0',
  run: (now) => inEachWorkspace(now, (context) => draftOfTheWeek(context)),
});
