import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { languages } from '../../../../kernel/language.ts';
import { command, query, type Run } from '../../../../platform/command.ts';
import { channelConnections, channelThreads } from '../../shape/schema.ts';
import { chatVisitors } from '../schema.ts';
import type { Visitor } from './sessions.ts';

/** What a visitor or their page tells of them. It is shown to the team and proves nothing. */
export const aboutInput = z.strictObject({
  name: z.string().trim().min(1).max(200).optional(),
  email: z.email().max(320).optional(),
  page: z.strictObject({ url: z.string().max(2_000), title: z.string().max(300) }).optional(),
  attributes: z.record(z.string().max(60), z.string().max(500)).optional(),
  language: z.enum(languages).optional(),
});

/** Keeps what was told; a name and an address that the company has signed stay as they are. */
export async function keepAbout(
  run: Run,
  visitor: Visitor,
  given: z.output<typeof aboutInput>,
): Promise<Visitor> {
  const { tx, actor } = run;
  const { name, email, attributes, ...rest } = given;
  const isSigned = visitor.externalId !== null;
  const said = {
    ...rest,
    ...(name && !isSigned ? { name } : {}),
    ...(email && !visitor.emailVerifiedAt ? { email: email.toLowerCase() } : {}),
    ...(attributes ? { attributes: Object.fromEntries(Object.entries(attributes).slice(0, 30)) } : {}),
  };
  if (Object.keys(said).length === 0) return visitor;
  const mine = and(eq(chatVisitors.workspaceId, actor.workspaceId), eq(chatVisitors.id, visitor.id));
  const [next] = await tx.update(chatVisitors).set(said).where(mine).returning();
  return next ?? visitor;
}

/** Says until when these visitors count as present. */
export const notePresence = command({
  name: 'channels.note-chat-presence',
  permission: 'channels:write',
  input: z.strictObject({ visitorIds: z.array(z.uuid()).max(20_000), until: z.date() }),
  async run({ tx, actor }, { visitorIds, until }) {
    if (visitorIds.length === 0) return;
    const mine = and(eq(chatVisitors.workspaceId, actor.workspaceId), inArray(chatVisitors.id, visitorIds));
    await tx.update(chatVisitors).set({ onlineUntil: until }).where(mine);
  },
});

/** Who writes in a conversation by a widget, as the team sees them; null where nobody does. */
export const findVisitorOf = query({
  name: 'channels.find-visitor-of-conversation',
  permission: 'conversations:read',
  input: z.strictObject({ conversationId: z.uuid() }),
  async run(run, { conversationId }): Promise<Visitor | null> {
    const { tx, actor } = run;
    const here = and(
      eq(channelThreads.workspaceId, actor.workspaceId),
      eq(channelThreads.conversationId, conversationId),
      eq(channelConnections.channel, 'chat'),
    );
    const connected = and(
      eq(channelConnections.workspaceId, channelThreads.workspaceId),
      eq(channelConnections.id, channelThreads.connectionId),
    );
    const [row] = await tx
      .select({ peer: channelThreads.peer })
      .from(channelThreads)
      .innerJoin(channelConnections, connected)
      .where(here);
    if (!row) return null;
    const mine = and(eq(chatVisitors.workspaceId, actor.workspaceId), eq(chatVisitors.id, row.peer));
    const [visitor] = await tx.select().from(chatVisitors).where(mine);
    return visitor ?? null;
  },
});
