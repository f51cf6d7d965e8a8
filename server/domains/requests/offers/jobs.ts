import { system } from '../../../kernel/actor.ts';
import { defineClock, defineJob } from '../../../platform/jobs/job.ts';
import { inEachWorkspace } from '../../access/index.ts';
import { type OfferJob, offerChat, offerQueue, offerWaiting } from './make-offer.ts';

defineJob({
  name: offerQueue,
  batchSize: 1,
  concurrency: 1,
  async run(data, now) {
    const { workspaceId, requestId } = data as OfferJob;
    await offerChat({ actor: system(workspaceId), now }, { requestId });
  },
});

/** Whoever wrapped up, or comes into hours without a word, is found again by the clock. */
defineClock({
  name: 'requests.offer-waiting',
  every: '* * * * *',
  run: (now) => inEachWorkspace(now, offerWaiting),
});
