import type { OpportunityKind, OpportunityState } from './schema.ts';

type About = { opportunityId: string; customerId: string };

declare module '../../platform/events/event.ts' {
  interface EventMap {
    /** All customers were reckoned anew; `model` is null where too few came back for one. */
    'customers.reckoned': { fitId: string; customers: number; repeaters: number; model: 'bg' | 'mbg' | null };
    'value-settings.changed': { fields: string[] };
    'opportunity.recorded': About & { requestId: string; kind: OpportunityKind };
    'opportunity.withdrawn': About & { requestId: string };
    /** An order came of it, or none did in time. */
    'opportunity.settled': About & { state: OpportunityState };
  }
}
