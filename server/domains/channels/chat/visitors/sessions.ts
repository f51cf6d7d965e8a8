import { and, eq, gt, inArray, isNull, lt } from 'drizzle-orm';
import { z } from 'zod';
import { newId, newSecret, sha256 } from '../../../../kernel/ids.ts';
import { Problem } from '../../../../kernel/problem.ts';
import { command, query, type Run } from '../../../../platform/command.ts';
import { channelConnections } from '../../shape/schema.ts';
import type { Identity } from '../rules/identity.ts';
import { chatIdentities, chatSessions, chatVisitors } from '../schema.ts';

export type Visitor = typeof chatVisitors.$inferSelect;

/** How long a browser is known without signing in anew, in milliseconds. */
const lives = 30 * 86_400_000;

/** Begins with somebody of whom nothing is known. @returns the token, which is kept nowhere here. */
export const openSession = command({
  name: 'channels.open-chat-session',
  permission: 'channels:write',
  input: z.strictObject({ connectionId: z.uuid() }),
  async run(run, { connectionId }): Promise<{ token: string; visitor: Visitor }> {
    const { tx, actor, now } = run;
    const row = { workspaceId: actor.workspaceId, id: newId(), connectionId, createdAt: now };
    const [visitor] = await tx.insert(chatVisitors).values(row).returning();
    if (!visitor) throw new Error('A visitor that was just made is gone');
    return { token: await addSession(run, visitor.id), visitor };
  },
});

/** The visitor of a token at this widget; null when it was never made, has run out or was given up. */
export const findVisitor = query({
  name: 'channels.find-chat-visitor',
  permission: 'channels:write',
  input: z.strictObject({ connectionId: z.uuid(), token: z.string().max(200) }),
  async run({ tx, actor, now }, { connectionId, token }): Promise<Visitor | null> {
    const { workspaceId } = actor;
    const live = and(
      eq(chatSessions.workspaceId, workspaceId),
      eq(chatSessions.tokenHash, sha256(token)),
      gt(chatSessions.expiresAt, now),
    );
    const joined = and(
      eq(chatVisitors.workspaceId, chatSessions.workspaceId),
      eq(chatVisitors.id, chatSessions.visitorId),
      eq(chatVisitors.connectionId, connectionId),
    );
    const [row] = await tx.select().from(chatSessions).innerJoin(chatVisitors, joined).where(live);
    return row?.chat_visitors ?? null;
  },
});

/**
 * A browser goes on as the person whom the company has signed: with a token of its own and with their talk. What was
 * said before under no name stays with whoever said it, for another person may have sat there.
 * @throws Problem 401 `chat-identity-refused` when the signed token was used before.
 */
export const identifyVisitor = command({
  name: 'channels.identify-chat-visitor',
  permission: 'channels:write',
  input: z.strictObject({
    connectionId: z.uuid(),
    former: z.string().max(200).nullable(),
    identity: z.custom<Identity>(),
  }),
  async run(run, { connectionId, former, identity }): Promise<{ token: string; visitor: Visitor }> {
    await useUp(run, connectionId, identity);
    if (former) await drop(run, former);
    const visitor = await known(run, connectionId, identity);
    return { token: await addSession(run, visitor.id), visitor };
  },
});

/** Gives a token up: nothing is shown for it any more. */
export const closeSession = command({
  name: 'channels.close-chat-session',
  permission: 'channels:write',
  input: z.strictObject({ token: z.string().max(200) }),
  run: (run, { token }) => drop(run, token),
});

/** Which of these tokens, by their hashes, are still good: neither given up nor run out, at a widget that is in use. */
export const listSeatedSessions = query({
  name: 'channels.list-chat-sessions',
  permission: 'channels:write',
  input: z.strictObject({ tokenHashes: z.array(z.string()) }),
  async run({ tx, actor, now }, { tokenHashes }): Promise<string[]> {
    if (tokenHashes.length === 0) return [];
    const visitor = and(
      eq(chatVisitors.workspaceId, chatSessions.workspaceId),
      eq(chatVisitors.id, chatSessions.visitorId),
    );
    const open = and(
      eq(channelConnections.workspaceId, chatVisitors.workspaceId),
      eq(channelConnections.id, chatVisitors.connectionId),
      isNull(channelConnections.closedAt),
    );
    const live = and(
      eq(chatSessions.workspaceId, actor.workspaceId),
      inArray(chatSessions.tokenHash, tokenHashes),
      gt(chatSessions.expiresAt, now),
    );
    const rows = await tx
      .select({ hash: chatSessions.tokenHash })
      .from(chatSessions)
      .innerJoin(chatVisitors, visitor)
      .innerJoin(channelConnections, open)
      .where(live);
    return rows.map((row) => row.hash);
  },
});

/** Forgets what has run out. */
export const forgetSessions = command({
  name: 'channels.forget-chat-sessions',
  permission: 'channels:write',
  input: z.strictObject({}),
  async run({ tx, actor, now }) {
    const { workspaceId } = actor;
    await tx
      .delete(chatSessions)
      .where(and(eq(chatSessions.workspaceId, workspaceId), lt(chatSessions.expiresAt, now)));
    const used = and(eq(chatIdentities.workspaceId, workspaceId), lt(chatIdentities.expiresAt, now));
    await tx.delete(chatIdentities).where(used);
  },
});

async function useUp(
  { tx, actor }: Run,
  connectionId: string,
  { tokenId, expiresAt }: Identity,
): Promise<void> {
  const row = { workspaceId: actor.workspaceId, connectionId, tokenId, expiresAt };
  const made = await tx.insert(chatIdentities).values(row).onConflictDoNothing().returning();
  if (made.length === 0) throw new Problem(401, 'chat-identity-refused', { params: { fault: 'used' } });
}

async function known({ tx, actor, now }: Run, connectionId: string, identity: Identity): Promise<Visitor> {
  const { externalId, name, email } = identity;
  const said = { ...(name ? { name } : {}), ...(email ? { email, emailVerifiedAt: now } : {}) };
  const row = { workspaceId: actor.workspaceId, id: newId(), connectionId, externalId, createdAt: now };
  const [visitor] = await tx
    .insert(chatVisitors)
    .values({ ...row, ...said })
    .onConflictDoUpdate({
      target: [chatVisitors.workspaceId, chatVisitors.connectionId, chatVisitors.externalId],
      set: { externalId, ...said },
    })
    .returning();
  if (!visitor) throw new Error('A visitor that was just made is gone');
  return visitor;
}

async function addSession({ tx, actor, now }: Run, visitorId: string): Promise<string> {
  const token = newSecret(256);
  const expiresAt = new Date(now.getTime() + lives);
  const row = {
    workspaceId: actor.workspaceId,
    id: newId(),
    visitorId,
    tokenHash: sha256(token),
    createdAt: now,
  };
  await tx.insert(chatSessions).values({ ...row, expiresAt });
  return token;
}

async function drop({ tx, actor }: Run, token: string): Promise<void> {
  const mine = and(
    eq(chatSessions.workspaceId, actor.workspaceId),
    eq(chatSessions.tokenHash, sha256(token)),
  );
  await tx.delete(chatSessions).where(mine);
}
