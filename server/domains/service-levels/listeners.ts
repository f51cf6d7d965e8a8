import { z } from 'zod';
import { command } from '../../platform/command.ts';
import type { EventName } from '../../platform/events/event.ts';
import { listen } from '../../platform/events/listeners.ts';
import { insertJobs } from '../../platform/jobs/queue.ts';
import { keepClocks } from './commands/keep-clocks.ts';
import { readPolicies } from './commands/keep-policy.ts';

const ofRequest = [
  'request.opened',
  'request.answered',
  'request.assigned',
  'request.solved',
  'request.reopened',
  'request.closed',
  'request.moved',
] as const;

for (const hears of ofRequest)
  listen({
    name: `service-levels.hear-${hears.replace('.', '-')}`,
    hears,
    run: (context, { payload: { requestId } }) => keepClocks(context, { requestId }),
  });

/** Fields that clocks depend on; what they set themselves is not among them. */
const matters = ['status', 'priority', 'teamId', 'preview', 'conversationId'];

listen({
  name: 'service-levels.hear-request-changed',
  hears: 'request.changed',
  run: async (context, { payload: { requestId, fields } }) => {
    if (fields.some((field) => matters.includes(field))) await keepClocks(context, { requestId });
  },
});

for (const hears of ['message.received', 'message.written'] as const)
  listen({
    name: `service-levels.hear-${hears.replace('.', '-')}`,
    hears,
    run: (context, { payload: { conversationId } }) => keepClocks(context, { conversationId }),
  });

listen({
  name: 'service-levels.hear-message-moved',
  hears: 'message.moved',
  run: async (context, { payload: { fromConversationId, toConversationId } }) => {
    await keepClocks(context, { conversationId: fromConversationId });
    await keepClocks(context, { conversationId: toConversationId });
  },
});

for (const hears of ['calendar.changed', 'service-level.changed'] as const satisfies EventName[])
  listen({
    name: `service-levels.hear-${hears.replace('.', '-')}`,
    hears,
    run: (context) => renewLater(context, {}),
  });

listen({
  name: 'service-levels.hear-customer-changed',
  hears: 'customer.changed',
  run: async (context, { payload: { customerId, fields } }) => {
    if (fields.includes('isInternal')) await renewLater(context, { customerId });
  },
});

/** All clocks at work are worked out anew by a job of their own: there may be many. */
const renewLater = command({
  name: 'service-levels.renew-later',
  permission: 'service-levels:write',
  input: z.strictObject({ customerId: z.uuid().optional() }),
  async run(run, of): Promise<void> {
    if ((await readPolicies(run)).length === 0) return;
    const data = { workspaceId: run.actor.workspaceId, ...of };
    await insertJobs(run.tx, 'service-levels.renew-clocks', [{ data }]);
  },
});
