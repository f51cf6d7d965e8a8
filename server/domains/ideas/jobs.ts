import { defineClock } from '../../platform/jobs/job.ts';
import { inEachWorkspace } from '../access/index.ts';
import { watchIdeas } from './commands/watch-ideas.ts';
import { sendReports } from './reports/send-reports.ts';

defineClock({
  name: 'ideas.watch-ideas',
  every: '15 * * * *',
  run: (now) =>
    inEachWorkspace(now, async (context) => {
      await watchIdeas(context, {});
    }),
});

defineClock({
  name: 'ideas.send-reports',
  every: '* * * * *',
  run: (now) => inEachWorkspace(now, (context) => sendReports(context)),
});
