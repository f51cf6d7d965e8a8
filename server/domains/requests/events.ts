type About = { requestId: string; number: number; conversationId: string };

declare module '../../platform/events/event.ts' {
  interface EventMap {
    'request.opened': About & {
      customerId: string;
      channel: string;
      language: string | null;
      folder: 'work' | 'spam';
      teamId: string | null;
      assigneeId: string | null;
      brandId: string | null;
      openedBy: 'message' | 'api' | 'member';
      /** Whether the customer is to be told by mail that it was received. */
      notify: boolean;
      /** The message that opened it was sent by a program. */
      automatic: boolean;
    };
    'request.reopened': About & { by: 'customer' | 'member' | 'api' };
    'request.solved': About & { assigneeId: string | null };
    'request.closed': About;
    'request.assigned': About & {
      assigneeId: string | null;
      teamId: string | null;
      beforeAssigneeId: string | null;
    };
    /** The names of the changed fields. */
    'request.changed': About & { fields: string[] };
    'request.answered': About & { first: boolean };
    'request.moved': About & { folder: 'work' | 'spam' | 'trash'; before: 'work' | 'spam' | 'trash' };
    'request.snoozed': About & { until: string | null };
    'request.deleted': About;
    'assignment-policy.changed': { teamId: string | null };
    'handover.begun': { handoverId: string; absenceId: string; memberId: string; passed: number };
    'handover.changed': { handoverId: string; requestId: string; kept: boolean };
    'handover.over': { handoverId: string; absenceId: string; memberId: string; returned: number };
  }
}

export {};
