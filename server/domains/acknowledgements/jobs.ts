import { defineClock } from '../../platform/jobs/job.ts';
import { inEachWorkspace } from '../access/index.ts';
import { keepReadings } from './commands/keep-readings.ts';

defineClock({
  name: 'acknowledgements.keep-readings',
  every: '11 * * * *',
  run: (now) => inEachWorkspace(now, (context) => keepReadings(context, {})),
});
