import { randomBytes } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { newSecret } from '../../../../kernel/ids.ts';
import type { Run } from '../../../../platform/command.ts';
import { replyTokens } from '../schema.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz234567';
const length = 32;
const shape = `[${letters}]{${length}}`;
const inAddress = new RegExp(`\\+(${shape})@`, 'i');
const inMessageId = new RegExp(`\\.(${shape})@`, 'i');
/** RFC 5321: what stands before the @ has at most 64 octets. */
const longestLocalPart = 64;

/**
 * The token of a conversation, 160 random bits, made at the first need. Small letters and digits only: servers on
 * the way may change the case of an address.
 */
export async function replyTokenOf({ tx, actor, now }: Run, conversationId: string): Promise<string> {
  const row = { workspaceId: actor.workspaceId, conversationId, token: newReplyToken(), createdAt: now };
  await tx.insert(replyTokens).values(row).onConflictDoNothing();
  const mine = and(
    eq(replyTokens.workspaceId, actor.workspaceId),
    eq(replyTokens.conversationId, conversationId),
  );
  const [kept] = await tx.select({ token: replyTokens.token }).from(replyTokens).where(mine);
  return kept?.token ?? row.token;
}

export function newReplyToken(): string {
  return [...randomBytes(length)].map((byte) => letters[byte & 31]).join('');
}

/** Where the customer's answer goes: `local+token@domain`, or the mailbox itself when that would be too long. */
export function replyAddress(mailbox: string, token: string): string {
  const at = mailbox.lastIndexOf('@');
  const local = `${mailbox.slice(0, at)}+${token}`;
  return local.length > longestLocalPart ? mailbox : `${local}${mailbox.slice(at)}`;
}

/** A Message-ID with its brackets, unique and naming the conversation: `<random.token@domain>`. */
export function newMessageId(token: string, mailbox: string): string {
  const random = newSecret(144).replaceAll(/[-_]/g, 'x');
  return `<${random}.${token}@${mailbox.slice(mailbox.lastIndexOf('@') + 1)}>`;
}

/** The token that an address of ours carries, in small letters; null when it carries none. */
export function tokenInAddress(address: string): string | null {
  return inAddress.exec(address)?.[1]?.toLowerCase() ?? null;
}

/** The token that a Message-ID of ours carries, in small letters; null when it carries none. */
export function tokenInMessageId(messageId: string): string | null {
  return inMessageId.exec(messageId)?.[1]?.toLowerCase() ?? null;
}

/** An address without what was added behind a `+`, in small letters: how mailboxes are compared. */
export function plainAddress(address: string): string {
  return address.toLowerCase().replace(/\+[^@]*@/, '@');
}
