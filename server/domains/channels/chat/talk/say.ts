import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { isLanguage } from '../../../../kernel/language.ts';
import { notFound, Problem } from '../../../../kernel/problem.ts';
import { command, type Run } from '../../../../platform/command.ts';
import { readMessages } from '../../../conversations/index.ts';
import { addAddress } from '../../../customers/index.ts';
import { channelNamed } from '../../shape/channel.ts';
import { findConnection } from '../../shape/connections/open-connection.ts';
import type { Said } from '../../shape/happening.ts';
import { settleHappening } from '../../shape/receiving/settle-happening.ts';
import { channelMessages } from '../../shape/schema.ts';
import { chatVisitors } from '../schema.ts';
import type { Visitor } from '../visitors/sessions.ts';
import { aboutInput, keepAbout } from '../visitors/write-visitor.ts';
import { type Shown, shownOf } from './shown.ts';

/**
 * A visitor's words come in, in one transaction: when this resolves they are kept, and a repetition with the same id
 * brings back the same message. @throws Problem 400 `message-empty`.
 */
export const sayInChat = command({
  name: 'channels.say-in-chat',
  permission: 'channels:write',
  input: z.strictObject({
    connectionId: z.uuid(),
    visitorId: z.uuid(),
    /** The widget's own id of the message. */
    id: z.uuid(),
    text: z.string().max(5_000),
    fileIds: z.array(z.uuid()).max(10),
    about: aboutInput,
  }),
  async run(run, { connectionId, visitorId, id, text, fileIds, about }): Promise<Shown> {
    if (text.trim() === '' && fileIds.length === 0) throw new Problem(400, 'message-empty');
    const connection = await findConnection(run, connectionId);
    const channel = channelNamed('chat');
    const before = await lockVisitor(run, visitorId);
    if (!connection || connection.closedAt || !channel || !before) throw notFound('chat-widget');
    const visitor = await keepAbout(run, before, about);
    const externalId = `${visitorId}:${id}`;
    const happening: Said = {
      ...{ what: 'message', id: externalId, peer: visitorId, at: run.now, text: text.trim() },
      from: { id: visitorId, name: visitor.name },
      language: isLanguage(visitor.language) ? visitor.language : undefined,
    };
    const { name } = visitor;
    const prepared = { happening, fileIds, missing: [], name, isKnown: false };
    await settleHappening(run, { channel, connection }, prepared);
    const [message] = await readMessages(run.context, {
      messageIds: await keptAs(run, connectionId, externalId),
    });
    if (!message) throw notFound('message');
    if (!visitor.customerId) await rememberCustomer(run, visitor, message.authorId);
    return { ...shownOf(message), clientId: id };
  },
});

async function lockVisitor({ tx, actor }: Run, id: string): Promise<Visitor | null> {
  const mine = and(eq(chatVisitors.workspaceId, actor.workspaceId), eq(chatVisitors.id, id));
  const [row] = await tx.select().from(chatVisitors).where(mine).for('update');
  return row ?? null;
}

async function keptAs({ tx, actor }: Run, connectionId: string, externalId: string): Promise<string[]> {
  const same = and(
    eq(channelMessages.workspaceId, actor.workspaceId),
    eq(channelMessages.connectionId, connectionId),
    eq(channelMessages.externalId, externalId),
  );
  const rows = await tx.select({ id: channelMessages.messageId }).from(channelMessages).where(same);
  return rows.flatMap((row) => row.id ?? []);
}

/** An address that the company has signed stands on the card; one that is somebody else's already stays there. */
async function rememberCustomer(run: Run, visitor: Visitor, customerId: string | null): Promise<void> {
  if (!customerId) return;
  const { tx, actor, context } = run;
  const mine = and(eq(chatVisitors.workspaceId, actor.workspaceId), eq(chatVisitors.id, visitor.id));
  await tx.update(chatVisitors).set({ customerId }).where(mine);
  if (!visitor.email || !visitor.emailVerifiedAt) return;
  await addAddress(context, { customerId, kind: 'email', value: visitor.email }).catch((error) => {
    if (!(error instanceof Problem)) throw error;
  });
}
