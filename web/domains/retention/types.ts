import type { listOpportunitiesOfRequest } from '../../../server/domains/retention/opportunities/list-opportunities.ts';
import type { findOverview } from '../../../server/domains/retention/queries/find-overview.ts';
import type { findSettings } from '../../../server/domains/retention/queries/find-settings.ts';
import type { findValue } from '../../../server/domains/retention/queries/find-value.ts';
import type { listAtRisk, listLost } from '../../../server/domains/retention/queries/list-at-risk.ts';
import type { Told } from '../../../server/platform/http/told.ts';

type Answer<Q extends (...given: never[]) => Promise<unknown>> = Told<Awaited<ReturnType<Q>>>;

export type Retention = Answer<typeof findOverview>;
export type Reckoned = NonNullable<Retention['reckoned']>;
export type CustomerValue = Answer<typeof findValue>;
export type AtRisk = Answer<typeof listAtRisk>['items'][number];
export type Lost = Answer<typeof listLost>[number];
export type Fact = CustomerValue['facts'][number];
export type OfRequest = Answer<typeof listOpportunitiesOfRequest>;
export type Opportunity = OfRequest['items'][number];
export type Settings = Answer<typeof findSettings>;
