import { listen } from '../../platform/events/listeners.ts';
import { hearRating, hearReopening } from './commands/review-clause.ts';

listen({
  name: 'decisions.hear-rating',
  hears: 'request.rated',
  run: (context, { payload: { requestId, score } }) => hearRating(context, { requestId, score }),
});

listen({
  name: 'decisions.hear-reopening',
  hears: 'request.reopened',
  when: ({ by }) => by === 'customer',
  run: (context, { payload: { requestId } }) => hearReopening(context, { requestId }),
});
