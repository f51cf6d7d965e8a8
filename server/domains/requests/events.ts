type About = { requestId: string; number: number; conversationId: string };

type Beside = { requestId: string; conversationId: string };

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
    /** Words beside the conversation with the customer. `conversationId` is that of the side conversation. */
    'side-conversation.started': Beside & { kind: 'mail' | 'team' };
    'side-conversation.answered': Beside & { messageId: string; createdBy: string | null };
    'side-conversation.changed': Beside & { isClosed: boolean };
    'side-conversation.deleted': Beside;
    'macro.applied': { requestId: string; macroId: string; useId: string };
    'macro.undone': { requestId: string; macroId: string; useId: string };
  }
}

export {};
