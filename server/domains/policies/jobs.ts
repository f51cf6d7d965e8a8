import { defineClock } from '../../platform/jobs/job.ts';
import { inEachWorkspace } from '../access/index.ts';
import { watchProposals } from './commands/suggest.ts';

defineClock({
  name: 'policies.watch-proposals',
  every: '7 * * * *',
  run: (now) => inEachWorkspace(now, (context) => watchProposals(context, {})),
});
