import { policyReadings } from '../../../server/domains/acknowledgements/schema.ts';
import { complain, decideUnder } from '../../../server/domains/decisions/index.ts';
import { makeLink, proposeClause } from '../../../server/domains/policies/index.ts';
import { newId } from '../../../server/kernel/ids.ts';
import { inWorkspace } from '../../../server/platform/database/transaction.ts';
import { ask, asOwner, type Makers, somebody } from '../belonging-parts.ts';
import { publishPolicy } from '../policies.ts';
import type { Place } from '../principals.ts';

const clauseKey = 'changed-mind';

/** What has an address among policies. */
export const belongingsOfPolicies: Makers = {
  '/policies/{id}': makePolicy,
  '/policies/{id}/versions/{version}': async (place) => `${await makePolicy(place)}/1`,
  '/policies/{id}/links/{link}': async (place) => {
    const policyId = await makePolicy(place);
    return `${policyId}/${(await makeLink(place.context, { policyId, forWhom: 'Fund' })).id}`;
  },
  '/policy-proposals/{id}': async (place) => {
    const words = { language: 'en' as const, title: '', words: 'Better.', why: '' };
    return (await proposeClause(place.context, { policyId: await somePolicy(place), clauseKey, ...words }))
      .id;
  },
  '/policy-readings/{id}': async (place) => {
    const policyId = await somePolicy(place);
    const whose = { workspaceId: place.workspaceId, id: newId(), policyId, memberId: await somebody(place) };
    const row = { ...whose, major: 1, version: 1, reminded: 0, askedAt: new Date(), dueAt: new Date() };
    await inWorkspace(place.workspaceId, (tx) => tx.insert(policyReadings).values(row));
    return row.id;
  },
  '/decisions/{id}': async (place, teamId) => (await makeDecision(place, teamId)).decisionId,
  '/clause-reviews/{id}': async (place, teamId) => {
    const { decisionId } = await makeDecision(place, teamId);
    return (await complain(place.context, { decisionId })).reviewId;
  },
};

/** A policy that is published for everybody. */
function makePolicy(place: Place): Promise<string> {
  return publishPolicy(asOwner(place), place.context);
}

const policyOf = new WeakMap<Place, Promise<string>>();

/** One that nobody takes out of use, for what only leads to it: each place has one. */
function somePolicy(place: Place): Promise<string> {
  const policy = policyOf.get(place) ?? makePolicy(place);
  policyOf.set(place, policy);
  return policy;
}

async function makeDecision(place: Place, teamId: string | null) {
  const policyId = await somePolicy(place);
  const request = (await ask(place, teamId)).requestId;
  return { decisionId: (await decideUnder(place.context, { request, policyId, clauseKey })).id };
}
