import { rateRequest, solveRequest } from '../../../server/domains/requests/index.ts';
import { recordOpportunity } from '../../../server/domains/retention/opportunities/record-opportunity.ts';
import { ask, type Makers } from '../belonging-parts.ts';

/** What has an address among what satisfied customers may want besides. */
export const belongingsOfRetention: Makers = {
  '/opportunities/{id}': async (place, teamId) => {
    const { context } = place;
    const { requestId } = await ask(place, teamId);
    await solveRequest(context, { requestId });
    await rateRequest(context, { requestId, score: 5, words: '' });
    return (await recordOpportunity(context, { request: requestId, kind: 'up-sell' })).opportunityId;
  },
};
