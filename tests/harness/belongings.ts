import { counted, type Makers } from './belonging-parts.ts';
import { belongingsOfCustomers } from './belongings/customers.ts';
import { belongingsOfDashboards } from './belongings/dashboards.ts';
import { belongingsOfFeedback } from './belongings/feedback.ts';
import { belongingsOfGoals } from './belongings/goals.ts';
import { belongingsOfIdeas } from './belongings/ideas.ts';
import { belongingsOfKnowledge } from './belongings/knowledge.ts';
import { belongingsOfOrders } from './belongings/orders.ts';
import { belongingsOfPeople } from './belongings/people.ts';
import { belongingsOfPolicies } from './belongings/policies.ts';
import { belongingsOfProblems } from './belongings/problems.ts';
import { belongingsOfProcedures } from './belongings/procedures.ts';
import { belongingsOfProviders } from './belongings/providers.ts';
import { belongingsOfPulse } from './belongings/pulse.ts';
import { belongingsOfQuality } from './belongings/quality.ts';
import { belongingsOfRequests } from './belongings/requests.ts';
import { belongingsOfRetention } from './belongings/retention.ts';
import { belongingsOfTraining } from './belongings/training.ts';
import { belongingsOfWords } from './belongings/words.ts';
import { belongingsOfWorkforce } from './belongings/workforce.ts';
import { longestOf } from './door-bodies.ts';
import type { Place } from './principals.ts';

/** The ids that stand in paths (several with `/` between), by the beginning of the path that they belong to. */
export type Belongings = Record<string, string>;

/** One row of everything that has an address of its own, in a place; the request lies with a team. */
export async function makeBelongings(place: Place, teamId: string | null): Promise<Belongings> {
  const all: Belongings = {};
  for (const begins of Object.keys(makers)) Object.assign(all, await makeBelonging(place, teamId, begins));
  return all;
}

/** One new row of the kind that a path begins with; nothing for paths that lead to no row. */
export async function makeBelonging(place: Place, teamId: string | null, path: string): Promise<Belongings> {
  const begins = longestOf(Object.keys(makers), path);
  counted.made += 1;
  return begins ? { [begins]: (await makers[begins]?.(place, teamId)) ?? '' } : {};
}

/** How each is made: whoever adds a door with an id writes it down with its room in `belongings/`. */
const makers: Makers = {
  ...belongingsOfCustomers,
  ...belongingsOfFeedback,
  ...belongingsOfGoals,
  ...belongingsOfIdeas,
  ...belongingsOfKnowledge,
  ...belongingsOfPeople,
  ...belongingsOfOrders,
  ...belongingsOfPolicies,
  ...belongingsOfProblems,
  ...belongingsOfProcedures,
  ...belongingsOfPulse,
  ...belongingsOfProviders,
  ...belongingsOfQuality,
  ...belongingsOfRequests,
  ...belongingsOfRetention,
  ...belongingsOfTraining,
  ...belongingsOfWords,
  ...belongingsOfDashboards,
  ...belongingsOfWorkforce,
};
