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
    /** A language model was shown so many messages of a customer who has agreed to that. */
    'message.translated': { conversationId: string; language: string; count: number };
    /** What was sent together came one by one: files or words joined a message of the customer. */
    'message.added-to': { conversationId: string; messageId: string };
    'message.redacted': { conversationId: string; messageId: string };
    'message.secrets-revealed': { conversationId: string; messageId: string; count: number };
    'message.delivery-changed': { conversationId: string; messageId: string; state: string };
    /** The customer has read it, or put a sign under it. */
    'message.received-by-customer': { conversationId: string; messageId: string };
    /** We put a sign under the customer's words in their app, or took it away. */
    'message.answered-with-sign': { conversationId: string; messageId: string };
    'member.mentioned': { conversationId: string; messageId: string; memberId: string };
    'conversation.started': { conversationId: string; channel: string };
    'draft.changed': { conversationId: string; memberId: string };
    /** A draft is shown to colleagues, asked to be looked at, looked at, or the writer's alone again (null). */
    'conversation.draft-shared': {
      conversationId: string;
      memberId: string;
      sharing: 'shared' | 'check' | 'checked' | null;
      checkerId: string | null;
    };
    /** What a draft says that colleagues may see has changed, or the draft is gone. */
    'conversation.draft-changed': { conversationId: string; memberId: string };
    'message.reacted': {
      conversationId: string;
      messageId: string;
      memberId: string;
      reaction: string;
      on: boolean;
    };
  }
}

export {};
