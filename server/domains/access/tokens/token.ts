import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '../../../kernel/actor.ts';
import { newId, sha256 } from '../../../kernel/ids.ts';
import { beforeWorkspace, inWorkspace } from '../../../platform/database/transaction.ts';
import { tokens } from '../schema.ts';

/** Keeps a token by its hash. The secret is shown once by whoever made it and never again. */
export async function keepToken(
  workspaceId: string,
  given: { name: string; secret: string; scopes: string[] },
  now: Date,
): Promise<string> {
  const id = newId();
  const { name, scopes } = given;
  const row = { workspaceId, id, name, scopes, hash: sha256(given.secret), createdAt: now };
  await inWorkspace(workspaceId, (tx) => tx.insert(tokens).values(row).onConflictDoNothing());
  return id;
}

/** Whether a token that was let in may still be used: it may have been revoked since. */
export async function isTokenLive(workspaceId: string, id: string): Promise<boolean> {
  const mine = and(eq(tokens.workspaceId, workspaceId), eq(tokens.id, id), isNull(tokens.revokedAt));
  const rows = await inWorkspace(workspaceId, (tx) => tx.select({ id: tokens.id }).from(tokens).where(mine), {
    readOnly: true,
  });
  return rows.length > 0;
}

/** How often the last use of a token is written down, in milliseconds. */
const noted = 3_600_000;

/** What a bearer token stands for, from where it is taken, and whether its use is to be noted again. */
type Found = { actor: Actor; networks: string[]; isNoteDue: boolean };

/** Notes that a token was taken. */
export async function noteTokenUse(workspaceId: string, id: string, now: Date): Promise<void> {
  const mine = and(eq(tokens.workspaceId, workspaceId), eq(tokens.id, id));
  await inWorkspace(workspaceId, (tx) => tx.update(tokens).set({ lastUsedAt: now }).where(mine));
}

/** The actor that a bearer token stands for, or null when it is unknown or revoked. */
export async function actorOfToken(secret: string, now: Date): Promise<Found | null> {
  const hash = sha256(secret);
  const live = and(eq(tokens.hash, hash), isNull(tokens.revokedAt));
  const [row] = await beforeWorkspace({ name: 'token_hash', value: hash }, (tx) =>
    tx.select().from(tokens).where(live),
  );
  if (!row) return null;
  const { workspaceId, id, scopes, networks, lastUsedAt } = row;
  const isNoteDue = lastUsedAt === null || now.getTime() - lastUsedAt.getTime() > noted;
  return { actor: { type: 'token', workspaceId, id, scopes }, networks, isNoteDue };
}
