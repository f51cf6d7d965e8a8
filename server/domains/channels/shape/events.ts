declare module '../../../platform/events/event.ts' {
  interface EventMap {
    'channel-connection.created': { connectionId: string; channel: string };
    /** The names of the changed fields, never their values. */
    'channel-connection.changed': { connectionId: string; fields: string[] };
    'channel-connection.closed': { connectionId: string; channel: string };
    'channel-connection.state-changed': { connectionId: string; state: 'working' | 'degraded' };
    /** A person had a message that did not arrive sent once more. */
    'message.sent-again': { conversationId: string; messageId: string };
    /** What a provider sent could not be read or taken in; its bytes are kept for a person. */
    'channel.arrival-quarantined': { arrivalId: string };
    /** The time in which free words may be sent is about to end, and the customer waits for an answer. */
    'channel.window-closing': { conversationId: string; closesAt: string };
  }
}

export {};
