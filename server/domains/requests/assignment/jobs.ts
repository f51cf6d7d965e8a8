import { z } from 'zod';
import { system } from '../../../kernel/actor.ts';
import { defineClock, defineJob } from '../../../platform/jobs/job.ts';
import { inEachWorkspace } from '../../access/index.ts';
import { assignWaiting } from './commands/assign-waiting.ts';
import { assignmentQueue } from './commands/wake-assignment.ts';

const asked = z.object({ workspaceId: z.uuid() });

defineJob({
  name: assignmentQueue,
  batchSize: 1,
  concurrency: 1,
  run: (data, now) => assignWaiting({ actor: system(asked.parse(data).workspaceId), now }, {}),
});

/** Working hours begin without an event: each minute what waits is looked at again. */
defineClock({
  name: 'requests.give-out-by-clock',
  every: '* * * * *',
  run: (now) => inEachWorkspace(now, (context) => assignWaiting(context, {})),
});
