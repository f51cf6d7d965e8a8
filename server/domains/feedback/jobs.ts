import { defineClock } from '../../platform/jobs/job.ts';
import { inEachWorkspace } from '../access/index.ts';
import { sendInvitations } from './asking/send-invitation.ts';
import { watchRecoveries } from './recoveries/watch-recoveries.ts';

defineClock({
  name: 'feedback.send-invitations',
  every: '* * * * *',
  run: (now) => inEachWorkspace(now, (context) => sendInvitations(context)),
});

defineClock({
  name: 'feedback.watch-recoveries',
  every: '*/5 * * * *',
  run: (now) => inEachWorkspace(now, (context) => watchRecoveries(context)),
});
