import { defineClock } from '../../platform/jobs/job.ts';
import { inEachWorkspace } from '../access/index.ts';
import { makeOfLastMonth } from './evidence/by-the-clock.ts';
import { watchContracts } from './watching/watch-contracts.ts';

defineClock({
  name: 'providers.watch-contracts',
  every: '25 * * * *',
  run: (now) =>
    inEachWorkspace(now, async (context) => {
      await watchContracts(context, {});
    }),
});

/** Every hour, as the first of the month begins at another hour in each zone; made is what is not there yet. */
defineClock({
  name: 'providers.make-evidence',
  every: '5 * * * *',
  run: (now) => inEachWorkspace(now, (context) => makeOfLastMonth(context)),
});
