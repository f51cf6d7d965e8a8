declare module '../../platform/events/event.ts' {
  interface EventMap {
    /** Conversations changed their customers after a merge or its undoing. */
    'conversation.customers-moved': { customerIds: string[] };
    'message.received': {
      conversationId: string;
      messageId: string;
      isNew: boolean;
      channel: string;
      customerId: string;
      /** Sent by a program: kept, but never answered automatically. */
      automatic: boolean;
      verified: boolean;
      folder: 'work' | 'spam';
      teamId: string | null;
      brandId: string | null;
      perhapsConversationId: string | null;
    };
    'message.written': {
      conversationId: string;
      messageId: string;
      kind: 'reply' | 'note';
      channel: string;
      sendAt: string | null;
    };
    'message.taken-back': { conversationId: string; messageId: string };
    'message.moved': { messageId: string; fromConversationId: string; toConversationId: string };
    'message.redacted': { conversationId: string; messageId: string };
    'message.delivery-changed': { conversationId: string; messageId: string; state: string };
    'member.mentioned': { conversationId: string; messageId: string; memberId: string };
    'conversation.started': { conversationId: string; channel: string };
    'draft.changed': { conversationId: string; memberId: string };
  }
}

export {};
