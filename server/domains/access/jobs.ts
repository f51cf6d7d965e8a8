import { database } from '../../platform/database/open.ts';
import { makeEventPartitions } from '../../platform/database/partitions.ts';
import { forgetTraces } from '../../platform/events/forget.ts';
import { defineClock } from '../../platform/jobs/job.ts';
import { forgetOldAttempts } from './attempts.ts';
import { inEachWorkspace } from './in-each-workspace.ts';
import { forgetOldSecrets } from './one-time.ts';
import { forgetOldSessions } from './sessions/session.ts';

defineClock({
  name: 'access.forget-traces',
  every: '41 * * * *',
  async run(now) {
    await forgetOldAttempts(now);
    await forgetOldSessions(now);
    await forgetOldSecrets(now);
    await inEachWorkspace(now, (_context, { id }) => forgetTraces(id, now));
  },
});

defineClock({
  name: 'access.make-event-partitions',
  every: '11 2 * * *',
  run: (now) => makeEventPartitions(database().client, now),
});
