/** What is known of where a mail may belong. Conversations by id, null when nothing points to one. */
export type Pointers = {
  /** Named by a token that only people of the conversation have been given. */
  byToken: string | null;
  /** Named by Message-IDs of other people's mails, which anybody may have seen. */
  byReference: string | null;
  /** Whether the sender is in the conversation of `byReference`. */
  isParticipant: boolean;
  /** Whether the sender's own domain vouches for the mail. */
  isAuthentic: boolean;
  /** Whether an administrator brings the mail in by hand. */
  isImport: boolean;
  /** Whether the sender is blocked, or looks like spam. */
  isUnwanted: boolean;
};

/** The conversation that a mail joins, or null for a new one; and the one it may belong to, for people to see. */
export type Joining = { conversationId: string | null; perhapsConversationId: string | null };

/**
 * Decides whether a mail joins a conversation. Only a token joins by itself; references of others join for a
 * participant whose domain vouches for the mail, or by an import; everything else opens a new conversation that
 * says where it may belong. Unwanted mail never reaches the people of a conversation.
 */
export function decideJoining(pointers: Pointers): Joining {
  const { byToken, byReference, isParticipant, isAuthentic, isImport, isUnwanted } = pointers;
  const candidate = byToken ?? byReference;
  if (isUnwanted) return { conversationId: null, perhapsConversationId: candidate };
  if (byToken) return { conversationId: byToken, perhapsConversationId: null };
  const trusted = isImport || (isAuthentic && isParticipant);
  return trusted
    ? { conversationId: byReference, perhapsConversationId: null }
    : { conversationId: null, perhapsConversationId: byReference };
}
