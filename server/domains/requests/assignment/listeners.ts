import type { Context } from '../../../platform/context.ts';
import { listen } from '../../../platform/events/listeners.ts';
import { wakeGiving } from './commands/wake-assignment.ts';

const wake = (context: Context) => wakeGiving(context, {});

/* Something waits that nobody owns. */

listen({
  name: 'requests.give-out-opened',
  hears: 'request.opened',
  run: async (context, { payload: { assigneeId, folder } }) => {
    if (!assigneeId && folder === 'work') await wake(context);
  },
});

listen({
  name: 'requests.give-out-unassigned',
  hears: 'request.assigned',
  run: async (context, { payload: { assigneeId } }) => {
    if (!assigneeId) await wake(context);
  },
});

listen({ name: 'requests.give-out-reopened', hears: 'request.reopened', run: wake });

listen({
  name: 'requests.give-out-moved',
  hears: 'request.moved',
  run: async (context, { payload: { folder } }) => {
    if (folder === 'work') await wake(context);
  },
});

/* Somebody has room again. */

listen({ name: 'requests.give-out-after-solution', hears: 'request.solved', run: wake });
listen({ name: 'requests.give-out-after-answer', hears: 'request.answered', run: wake });
listen({ name: 'requests.give-out-after-snooze', hears: 'request.snoozed', run: wake });
listen({ name: 'requests.give-out-after-profile', hears: 'member.profile-changed', run: wake });

listen({
  name: 'requests.give-out-to-available',
  hears: 'member.status-changed',
  run: async (context, { payload: { status } }) => {
    if (status === 'available') await wake(context);
  },
});
