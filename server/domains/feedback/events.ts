declare module '../../platform/events/event.ts' {
  interface EventMap {
    'survey.changed': { surveyId: string };
    /** Of a request that is solved, or of an order. */
    'survey.sent': AboutAsking;
    /** `low` when the score is one that is made good. */
    'survey.answered': AboutAsking & { memberId: string | null; score: number | null; low: boolean };
    /** After an order somebody wrote how we could help better: `findWish` says what. */
    'follow-up.wished': { invitationId: string; orderId: string; customerId: string };
    'recovery.opened': RecoveryEvent;
    'recovery.late': RecoveryEvent;
    'recovery.assigned': RecoveryEvent;
    'recovery.settled': RecoveryEvent & { state: 'reached' | 'given-up' };
    'recovery.judged': RecoveryEvent & { outcome: 'stayed' | 'lost' };
    'feedback-settings.changed': { recovers: boolean };
    'clause-answers.brought-in': { policyId: string; forms: number };
  }
}

type AboutAsking = {
  invitationId: string;
  requestId: string | null;
  orderId: string | null;
  customerId: string;
};
type RecoveryEvent = { recoveryId: string; requestId: string; customerId: string; ownerId: string | null };

export {};
