import type { Occasion } from './gestures/rules/occasions.ts';
import type { OpportunityKind, OpportunityState } from './schema.ts';

type OfGesture = { gestureId: string; customerId: string };
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
    /** There is an occasion for a small attention to a customer. */
    'gesture.suggested': OfGesture & { occasion: Occasion };
    'gesture.given': OfGesture & {
      occasion: Occasion;
      gestureKindId: string;
      costMinor: number;
      isOverBudget: boolean;
    };
    'gesture.declined': OfGesture & { occasion: Occasion };
    /** What was given was booked by mistake: its cost is free again. */
    'gesture.taken-back': OfGesture;
    'gesture-terms.changed': { fields: string[] };
    'gesture-kind.changed': { gestureKindId: string };
  }
}
