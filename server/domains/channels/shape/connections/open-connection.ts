import { and, eq, isNull } from 'drizzle-orm';
import type { Run } from '../../../../platform/command.ts';
import { secretBox } from '../../../../platform/secrets/secret-box.ts';
import type { OpenConnection } from '../channel.ts';
import { channelConnections } from '../schema.ts';

export type ConnectionRow = typeof channelConnections.$inferSelect;

/** A row by which a connection is found, whatever became of it. */
export async function findConnection({ tx, actor }: Run, id: string): Promise<ConnectionRow | null> {
  const mine = and(eq(channelConnections.workspaceId, actor.workspaceId), eq(channelConnections.id, id));
  const [row] = await tx.select().from(channelConnections).where(mine);
  return row ?? null;
}

/** The connections in use. */
export function openConnections({ tx, actor }: Run): Promise<ConnectionRow[]> {
  const open = and(
    eq(channelConnections.workspaceId, actor.workspaceId),
    isNull(channelConnections.closedAt),
  );
  return tx.select().from(channelConnections).where(open).orderBy(channelConnections.createdAt);
}

/** The same with its secrets opened. @throws Problem 500 `secret-unreadable`. */
export async function withSecrets(row: ConnectionRow): Promise<OpenConnection> {
  const { workspaceId, id, account, settings } = row;
  const opened: unknown = JSON.parse((await secretBox()).open(row.secrets, id));
  return { workspaceId, id, account, settings, secrets: opened as Record<string, string> };
}

/** Secrets as they are kept. */
export async function sealSecrets(id: string, secrets: Record<string, string>): Promise<string> {
  return (await secretBox()).seal(JSON.stringify(secrets), id);
}
