declare module '../../../platform/events/event.ts' {
  interface EventMap {
    /** A mail could not be read and waits for a person; its raw bytes are kept. */
    'mail.quarantined': { mailId: string; mailboxId: string; reason: string };
    'mail-signing.key-made': { keyId: string };
    'mail-signing.key-removed': { keyId: string };
    'mail-signing.state-changed': { keyId: string; state: string };
    /** A mailbox works again, or cannot be reached at the moment. */
    'mailbox.state-changed': { mailboxId: string; state: 'off' | 'working' | 'degraded' };
  }
}

export type {};
