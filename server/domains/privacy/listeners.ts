import { listen } from '../../platform/events/listeners.ts';
import { tellCustomer } from './own/tell-customer.ts';

listen({
  name: 'privacy.tell-received',
  hears: 'privacy-request.opened',
  run: (context, { payload: { privacyRequestId } }) =>
    tellCustomer(context, { privacyRequestId, what: 'received' }),
});

listen({
  name: 'privacy.tell-settled',
  hears: 'privacy-request.settled',
  // An erasure tells it itself, while it still knows to whom.
  when: ({ kind, state }) => kind !== 'erasure' || state !== 'done',
  run: (context, { payload: { privacyRequestId } }) =>
    tellCustomer(context, { privacyRequestId, what: 'settled' }),
});
