import { and, eq, inArray } from 'drizzle-orm';
import type { Run } from '../../../../../platform/command.ts';
import { mailReferences, outgoingMails, replyTokens } from '../../schema.ts';
import { tokenInAddress, tokenInMessageId } from '../../sending/reply-token.ts';

/** A mail of ours that somebody names. */
export type OwnMail = { conversationId: string; storedMessageId: string | null };

/** Where the names that a group of mails mention lead. */
export type Pointed = {
  /** Reply token → conversation. */
  tokens: Map<string, string>;
  /** Message-ID of ours that carries the token of its conversation → that mail. */
  own: Map<string, OwnMail>;
  /** Message-ID of somebody else → conversation. */
  foreign: Map<string, string>;
};

/** Looks up all names at once: reply tokens in `addresses`, and Message-IDs with their brackets. */
export async function findPointers(run: Run, addresses: string[], messageIds: string[]): Promise<Pointed> {
  const tokens = [...new Set(addresses.map(tokenInAddress).filter((token) => token !== null))];
  const ids = [...new Set(messageIds)];
  const [byToken, own, foreign] = await Promise.all([
    findTokens(run, tokens),
    findOwn(run, ids.filter(tokenInMessageId)),
    findForeign(run, ids),
  ]);
  return { tokens: byToken, own, foreign };
}

async function findTokens({ tx, actor }: Run, tokens: string[]): Promise<Map<string, string>> {
  if (tokens.length === 0) return new Map();
  const known = and(eq(replyTokens.workspaceId, actor.workspaceId), inArray(replyTokens.token, tokens));
  const rows = await tx.select().from(replyTokens).where(known);
  return new Map(rows.map(({ token, conversationId }) => [token, conversationId]));
}

/**
 * A Message-ID is ours when exactly this one left, and the token in it is one of ours: one that was put together
 * from parts of others names nothing. It leads to where its message is now, which may have moved since.
 */
async function findOwn(run: Run, ids: string[]): Promise<Map<string, OwnMail>> {
  if (ids.length === 0) return new Map();
  const { messageId, conversationId, storedMessageId, workspaceId } = outgoingMails;
  const rows = await run.tx
    .select({ messageId, conversationId, storedMessageId })
    .from(outgoingMails)
    .where(and(eq(workspaceId, run.actor.workspaceId), inArray(messageId, ids)));
  const named = rows.flatMap((row) => tokenInMessageId(row.messageId) ?? []);
  const tokens = await findTokens(run, [...new Set(named)]);
  return new Map(
    rows.flatMap(({ messageId: id, ...mail }): [string, OwnMail][] => {
      const to = mail.conversationId;
      return to && tokens.has(tokenInMessageId(id) ?? '') ? [[id, { ...mail, conversationId: to }]] : [];
    }),
  );
}

async function findForeign({ tx, actor }: Run, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const seen = and(
    eq(mailReferences.workspaceId, actor.workspaceId),
    inArray(mailReferences.messageId, ids),
    eq(mailReferences.isOurs, false),
  );
  const rows = await tx.select().from(mailReferences).where(seen).orderBy(mailReferences.createdAt);
  return new Map(rows.map(({ messageId, conversationId }) => [messageId, conversationId]));
}
