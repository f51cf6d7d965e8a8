import { and, eq } from 'drizzle-orm';
import type { Run } from '../../../../platform/command.ts';
import { noteReception, writeSystemLine } from '../../../conversations/index.ts';
import type { Happening } from '../happening.ts';
import { channelMessages } from '../schema.ts';

/** The person put a sign under one of our messages, or took it away. */
export async function takeReaction(
  run: Run,
  connectionId: string,
  { to, emoji }: Extract<Happening, { what: 'reaction' }>,
): Promise<string> {
  const known = await findKnown(run, connectionId, to);
  if (!known?.messageId) return 'left: reaction-to-a-stranger';
  await noteReception(run.context, { messageId: known.messageId, reaction: emoji });
  return 'reaction';
}

/** The person took words back: what was said stays in the record, with a line that says so. */
export async function takeRetraction(
  run: Run,
  connectionId: string,
  { message }: Extract<Happening, { what: 'taken-back' }>,
): Promise<string> {
  const known = await findKnown(run, connectionId, message);
  if (!known?.conversationId) return 'left: retraction-of-a-stranger';
  await writeSystemLine(run.context, { conversationId: known.conversationId, code: 'channel.taken-back' });
  return 'taken-back';
}

async function findKnown({ tx, actor }: Run, connectionId: string, externalId: string) {
  const same = and(
    eq(channelMessages.workspaceId, actor.workspaceId),
    eq(channelMessages.connectionId, connectionId),
    eq(channelMessages.externalId, externalId),
  );
  const [row] = await tx.select().from(channelMessages).where(same);
  return row ?? null;
}
