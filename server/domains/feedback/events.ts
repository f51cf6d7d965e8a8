declare module '../../platform/events/event.ts' {
  interface EventMap {
    'survey.changed': { surveyId: string };
    'survey.sent': { invitationId: string; requestId: string; customerId: string };
    /** `low` when the score is one that is made good. */
    'survey.answered': {
      invitationId: string;
      requestId: string;
      customerId: string;
      memberId: string | null;
      score: number | null;
      low: boolean;
    };
    'recovery.opened': RecoveryEvent;
    'recovery.late': RecoveryEvent;
    'recovery.assigned': RecoveryEvent;
    'recovery.settled': RecoveryEvent & { state: 'reached' | 'given-up' };
    'recovery.judged': RecoveryEvent & { outcome: 'stayed' | 'lost' };
    'feedback-settings.changed': { recovers: boolean };
    'clause-answers.brought-in': { policyId: string; forms: number };
  }
}

type RecoveryEvent = { recoveryId: string; requestId: string; customerId: string; ownerId: string | null };

export {};
