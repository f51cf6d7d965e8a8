import { and, asc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Actor } from '../../../kernel/actor.ts';
import { newId, newSecret, sha256 } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, query } from '../../../platform/command.ts';
import { forgetCallers } from '../../../platform/http/known-callers.ts';
import { isNetwork } from '../../../platform/networks.ts';
import { may, wordsForRoles } from '../../../platform/permission.ts';
import { tokens } from '../schema.ts';

/** The rooms that a token may be given a scope of, sorted. */
export const roomsOfScopes = (): string[] =>
  [...new Set(wordsForRoles().map((word) => word.split(':')[0] ?? ''))].sort();

/** Everything, or reading or writing in a room. */
const scope = z.string().refine((text) => {
  const [room = '', verb = ''] = text.split(':');
  return text === '*' || (roomsOfScopes().includes(room) && (verb === 'read' || verb === 'write'));
});

/** The tokens that may be used, in the order in which they were made; never their secrets. */
export const listTokens = query({
  name: 'access.list-tokens',
  permission: 'access:write',
  input: z.strictObject({}),
  run: ({ tx, actor }) =>
    tx
      .select({
        ...{ id: tokens.id, name: tokens.name, scopes: tokens.scopes, networks: tokens.networks },
        ...{ createdAt: tokens.createdAt, lastUsedAt: tokens.lastUsedAt },
      })
      .from(tokens)
      .where(and(eq(tokens.workspaceId, actor.workspaceId), isNull(tokens.revokedAt)))
      .orderBy(asc(tokens.createdAt), asc(tokens.id)),
});

/**
 * Makes a token for a program. Its secret is answered once; only the hash is kept. Nobody gives a program what they do
 * not hold themselves, and no program makes another's.
 * @throws Problem 403 `member-only`, `role-too-high`.
 */
export const makeToken = command({
  name: 'access.make-token',
  permission: 'access:write',
  input: z.strictObject({
    name: z.string().trim().min(1).max(100),
    scopes: z.array(scope).min(1).max(100),
    networks: z.array(z.string().trim().refine(isNetwork)).max(50).default([]),
  }),
  async run({ tx, actor, announce, now }, { name, scopes, networks }) {
    if (actor.type !== 'member') throw new Problem(403, 'member-only');
    assertHolds(actor, scopes);
    const secret = newSecret(256);
    const id = newId();
    const row = {
      id,
      name,
      networks,
      scopes: [...new Set(scopes)].sort(),
      hash: sha256(secret),
      createdAt: now,
    };
    await tx.insert(tokens).values({ ...row, workspaceId: actor.workspaceId });
    announce('token.made', { type: 'token', id }, { tokenId: id, scopes: row.scopes });
    return { id, secret };
  },
});

/** Ends a token: within seconds nothing takes it any more. @throws Problem 404 `token-not-found`. */
export const revokeToken = command({
  name: 'access.revoke-token',
  permission: 'access:write',
  input: z.strictObject({ tokenId: z.uuid() }),
  async run({ tx, actor, announce, now }, { tokenId }) {
    const live = and(
      eq(tokens.workspaceId, actor.workspaceId),
      eq(tokens.id, tokenId),
      isNull(tokens.revokedAt),
    );
    const ended = await tx.update(tokens).set({ revokedAt: now }).where(live).returning({ id: tokens.id });
    if (ended.length === 0) throw notFound('token');
    forgetCallers();
    announce('token.revoked', { type: 'token', id: tokenId }, { tokenId });
  },
});

function assertHolds(actor: Extract<Actor, { type: 'member' }>, scopes: string[]): void {
  const { workspaceId, id } = actor;
  const program: Actor = { type: 'token', workspaceId, id, scopes };
  if (wordsForRoles().some((word) => may(program, word) && !may(actor, word)))
    throw new Problem(403, 'role-too-high');
}
