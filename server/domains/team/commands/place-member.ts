import { and, eq } from 'drizzle-orm';
import { isProviderRole, type Role } from '../../../kernel/actor.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { wordsOf } from '../../../platform/permission.ts';
import { providers } from '../providers/schema.ts';
import { assertMayGive, lockRole } from '../roles/keep-role.ts';

/** What somebody is in the workspace: a built-in role, or one of the workspace's own on it; and whose people they are. */
export type Place = { role: Role; customRoleId: string | null; providerId: string | null };

/**
 * The place that the actor gives, with the role that a custom one stands on.
 * @throws Problem 403 `role-too-high`, 404 `role-not-found`, `provider-not-found`, 409 `provider-role-needed` where a
 * provider's people would get a role of one's own people, or the other way round.
 */
export async function placeOf(run: Run, given: Place): Promise<Place> {
  const custom = given.customRoleId ? await lockRole(run, given.customRoleId) : null;
  const role = custom?.base ?? given.role;
  assertMayGive(run, role, custom?.words ?? wordsOf(role));
  if (isProviderRole(role) !== (given.providerId !== null)) throw new Problem(409, 'provider-role-needed');
  if (given.providerId) await assertProvider(run, given.providerId);
  return { role, customRoleId: given.customRoleId, providerId: given.providerId };
}

async function assertProvider({ tx, actor }: Run, providerId: string): Promise<void> {
  const mine = and(eq(providers.workspaceId, actor.workspaceId), eq(providers.id, providerId));
  const rows = await tx.select({ id: providers.id }).from(providers).where(mine);
  if (rows.length === 0) throw notFound('provider');
}
