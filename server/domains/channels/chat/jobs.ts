import { defineClock } from '../../../platform/jobs/job.ts';
import { inEachWorkspace } from '../../access/index.ts';
import { forgetSessions } from './visitors/sessions.ts';

defineClock({
  name: 'channels.forget-chat-sessions',
  every: '17 * * * *',
  run: (now) => inEachWorkspace(now, (context) => forgetSessions(context, {})),
});
