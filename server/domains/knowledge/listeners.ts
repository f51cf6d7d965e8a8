import { listen } from '../../platform/events/listeners.ts';
import { flagCitingArticles } from './articles/review.ts';

listen({
  name: 'knowledge.hear-policy',
  hears: 'policy.published',
  when: ({ edited }) => edited.length > 0,
  run: (context, { payload: { policyId, edited } }) => flagCitingArticles(context, { policyId, edited }),
});
