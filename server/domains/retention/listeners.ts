import { listen } from '../../platform/events/listeners.ts';
import type {} from '../customers/events.ts';
import type {} from '../orders/events.ts';
import type {} from '../requests/events.ts';
import { recountCustomers } from './commands/recount-customers.ts';
import { tellRequest } from './commands/tell-request.ts';
import { suggestGestures } from './gestures/commands/suggest-gestures.ts';
import { hasAskedOften } from './gestures/queries/list-candidates.ts';

for (const hears of ['order.placed', 'order.changed', 'order.removed'] as const)
  listen({
    name: `retention.recount-${hears.replace('.', '-')}`,
    hears,
    when: ({ customerId }) => customerId !== null,
    run: (context, { payload: { customerId } }) =>
      recountCustomers(context, { customerIds: customerId ? [customerId] : [] }),
  });

for (const hears of ['customer.merged', 'customer.unmerged'] as const)
  listen({
    name: `retention.recount-${hears.replace('.', '-')}`,
    hears,
    // Their orders are moved by a listener of their own room.
    delaySeconds: 30,
    run: (context, { payload: { customerId, mergedId } }) =>
      recountCustomers(context, { customerIds: [customerId, mergedId] }),
  });

for (const hears of [
  'customer.objected',
  'customer.objection-ended',
  'customer.restricted',
  'customer.unrestricted',
] as const)
  listen({
    name: `retention.recount-${hears.replace('.', '-')}`,
    hears,
    run: (context, { payload: { customerId } }) => recountCustomers(context, { customerIds: [customerId] }),
  });

listen({
  name: 'retention.tell-reopened',
  hears: 'request.reopened',
  run: (context, { payload: { requestId } }) => tellRequest(context, { requestId }),
});

listen({
  name: 'retention.tell-people-changed',
  hears: 'request.people-changed',
  when: ({ change }) => change === 'requester',
  run: (context, { payload: { requestId } }) => tellRequest(context, { requestId }),
});

/** A third request in a short time is seen at once; for all other occasions the clock looks. */
listen({
  name: 'retention.suggest-gestures',
  hears: 'request.opened',
  run: async (context, { payload: { customerId } }) => {
    if (await hasAskedOften(context, { customerId }))
      await suggestGestures(context, { customerIds: [customerId] });
  },
});

for (const hears of ['customer.objected', 'customer.restricted', 'customer.blocked'] as const)
  listen({
    name: `retention.spare-${hears.replace('.', '-')}`,
    hears,
    run: (context, { payload: { customerId } }) => suggestGestures(context, { customerIds: [customerId] }),
  });
