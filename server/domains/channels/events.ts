declare module '../../platform/events/event.ts' {
  interface EventMap {
    'mailbox.created': { mailboxId: string };
    /** The names of the changed fields, never their values. */
    'mailbox.changed': { mailboxId: string; fields: string[] };
    'mailbox.closed': { mailboxId: string };
    'mail.queued': { mailId: string; kind: string; conversationId: string | null; sendAt: string };
    'mail.sent': { mailId: string; kind: string; conversationId: string | null; tries: number };
    'mail.not-sent': { mailId: string; kind: string; conversationId: string | null; reason: string };
    /** Nobody has this address, its server says: nothing is sent there until a person allows it. */
    'address.stopped': { stoppedId: string };
    'address.allowed': { stoppedId: string };
    'message.forwarded': { conversationId: string; messageId: string; mailId: string };
    'receipt.sent': { requestId: string; conversationId: string; mailId: string };
    /** A machine kept silent; `reason` is a code. */
    'receipt.withheld': { requestId: string; conversationId: string; reason: string };
  }
}

export {};
