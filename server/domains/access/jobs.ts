import { database } from '../../platform/database/open.ts';
import { makeEventPartitions } from '../../platform/database/partitions.ts';
import { watchSlots } from '../../platform/database/standbys/slots.ts';
import { forgetTraces } from '../../platform/events/forget.ts';
import { defineClock } from '../../platform/jobs/job.ts';
import { reseal } from '../../platform/secrets/reseal.ts';
import { forgetOldAttempts } from './attempts.ts';
import { inEachWorkspace } from './in-each-workspace.ts';
import { forgetOldSecrets } from './one-time.ts';
import { forgetReadingHours } from './reading/count-reading.ts';
import { forgetOldSessions } from './sessions/session.ts';
import { listWorkspaces } from './workspaces.ts';

defineClock({
  name: 'access.forget-traces',
  every: '41 * * * *',
  async run(now) {
    await forgetOldAttempts(now);
    await forgetOldSessions(now);
    await forgetOldSecrets(now);
    await inEachWorkspace(now, async (context, { id }) => {
      await forgetTraces(id, now);
      await forgetReadingHours(context, {});
    });
  },
});

defineClock({
  name: 'access.make-event-partitions',
  every: '11 2 * * *',
  run: (now) => makeEventPartitions(database().client, now),
});

defineClock({
  name: 'access.reseal',
  every: '*/5 * * * *',
  run: async () => {
    await reseal((await listWorkspaces()).map(({ id }) => id));
  },
});

defineClock({ name: 'access.watch-slots', every: '*/5 * * * *', run: watchSlots });
