type OfDecision = { requestId: string; decisionId: string; policyId: string; clauseKey: string };
type OfReview = { reviewId: string; policyId: string; clauseKey: string };

declare module '../../platform/events/event.ts' {
  interface EventMap {
    'decision.made': OfDecision;
    'decision.withdrawn': OfDecision;
    'decision.customer-told': OfDecision & { messageId: string };
    /** Somebody complains about what was decided. */
    'decision.complained': OfDecision & { reviewId: string; cause: string };
    /** These may end it, and are told. */
    'clause-review.opened': OfReview & { memberIds: string[] };
    'clause-review.late': OfReview & { memberIds: string[] };
    'clause-review.ended': OfReview & { outcome: string };
  }
}

export {};
