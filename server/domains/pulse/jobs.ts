import { defineClock } from '../../platform/jobs/job.ts';
import { inEachWorkspace } from '../access/index.ts';
import { closeRoundWhenDue } from './rounds/close-round.ts';
import { openRoundWhenDue } from './rounds/open-round.ts';

defineClock({
  name: 'pulse.keep-rounds',
  every: '*/10 * * * *',
  run: (now) =>
    inEachWorkspace(now, async (context) => {
      await closeRoundWhenDue(context, {});
      await openRoundWhenDue(context, {});
    }),
});
