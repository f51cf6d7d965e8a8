import type { incomingMails } from '../../schema.ts';

/** What became of a mail, as its row says it. */
export type Outcome = Pick<typeof incomingMails.$inferInsert, 'fate' | 'reason'> &
  Partial<Pick<typeof incomingMails.$inferInsert, 'conversationId' | 'storedMessageId' | 'spamScore'>>;
