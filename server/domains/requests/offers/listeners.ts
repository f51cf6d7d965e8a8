import { listen } from '../../../platform/events/listeners.ts';
import { liveChannels } from '../rules.ts';
import { withdrawOffers } from './answer-offer.ts';
import { offerWaiting, wakeOffer } from './make-offer.ts';

listen({
  name: 'requests.offer-opened-chat',
  hears: 'request.opened',
  when: ({ channel, folder, assigneeId }) =>
    liveChannels.includes(channel) && folder === 'work' && !assigneeId,
  run: (context, { payload }) => wakeOffer(context, { requestId: payload.requestId }),
});

listen({
  name: 'requests.offer-reopened-chat',
  hears: 'request.reopened',
  run: (context, { payload }) => wakeOffer(context, { requestId: payload.requestId }),
});

listen({
  name: 'requests.offer-after-assignment',
  hears: 'request.assigned',
  async run(context, { payload: { requestId, assigneeId } }) {
    if (assigneeId) await withdrawOffers(context, { requestId });
    else await wakeOffer(context, { requestId });
  },
});

listen({
  name: 'requests.withdraw-offers-of-solved',
  hears: 'request.solved',
  run: (context, { payload }) => withdrawOffers(context, { requestId: payload.requestId }),
});

listen({
  name: 'requests.offer-to-available',
  hears: 'member.status-changed',
  when: ({ status }) => status === 'available',
  run: (context) => offerWaiting(context),
});
