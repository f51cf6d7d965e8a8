import { defineClock } from '../../platform/jobs/job.ts';
import { inEachWorkspace } from '../access/index.ts';
import { groupRequests } from './grouping/group-requests.ts';

defineClock({
  name: 'problems.group-requests',
  every: '*/10 * * * *',
  run: (now) => inEachWorkspace(now, (context) => groupRequests(context)),
});
