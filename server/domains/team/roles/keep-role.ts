import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { isProviderRole, type Role, roles } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { forgetCallers } from '../../../platform/http/known-callers.ts';
import { may, type Permission, wordsForRoles, wordsOf } from '../../../platform/permission.ts';
import { mayGiveRole } from '../rules.ts';
import { members } from '../schema.ts';
import { customRoles } from './schema.ts';

const isWord = (given: string): given is Permission => wordsForRoles().some((one) => one === given);

/** What a role of the workspace's own is made of: whatever a built-in role but the owner may hold. */
export const roleInput = {
  name: z.string().trim().min(1).max(100),
  base: z.enum(roles).exclude(['owner']),
  words: z.array(z.string().max(100).refine(isWord)).max(200),
};

/**
 * Makes a role of the workspace's own. Nobody gives what they do not hold.
 * @throws Problem 403 `role-too-high`, 409 `words-of-providers` for words that no provider's people hold.
 */
export const createRole = command({
  name: 'team.create-role',
  permission: 'team:write',
  input: z.strictObject(roleInput),
  async run(run, { name, base, words }) {
    assertMayGive(run, base, words);
    const role = { workspaceId: run.actor.workspaceId, id: newId(), name, base, createdAt: run.now };
    await run.tx.insert(customRoles).values({ ...role, words: sorted(words) });
    run.announce('role.created', { type: 'role', id: role.id }, { roleId: role.id, words: sorted(words) });
    return { id: role.id };
  },
});

/** Changes name or words; whoever has the role holds the new words at once. @throws as `createRole`, and 404. */
export const changeRole = command({
  name: 'team.change-role',
  permission: 'team:write',
  input: z.strictObject({
    roleId: z.uuid(),
    name: roleInput.name.optional(),
    words: roleInput.words.optional(),
  }),
  async run(run, { roleId, name, words }) {
    const role = await lockRole(run, roleId);
    assertMayGive(run, role.base, role.words);
    if (words) assertMayGive(run, role.base, words);
    const next = { name: name ?? role.name, words: sorted(words ?? role.words) };
    await run.tx.update(customRoles).set(next).where(mine(run, roleId));
    forgetCallers();
    const change = { roleId, words: next.words, before: role.words };
    run.announce('role.changed', { type: 'role', id: roleId }, change);
  },
});

/** Takes a role away that nobody has. @throws Problem 404 `role-not-found`, 409 `role-in-use`. */
export const removeRole = command({
  name: 'team.remove-role',
  permission: 'team:write',
  input: z.strictObject({ roleId: z.uuid() }),
  async run(run, { roleId }) {
    const { tx, actor, announce } = run;
    const role = await lockRole(run, roleId);
    assertMayGive(run, role.base, role.words);
    const having = and(eq(members.workspaceId, actor.workspaceId), eq(members.customRoleId, roleId));
    const [holder] = await tx.select({ id: members.id }).from(members).where(having).limit(1);
    if (holder) throw new Problem(409, 'role-in-use');
    await tx.delete(customRoles).where(mine(run, roleId));
    announce('role.removed', { type: 'role', id: roleId }, { roleId });
  },
});

/** The role, locked so that its words stay as they are until the end. @throws Problem 404 `role-not-found`. */
export async function lockRole(run: Run, roleId: string): Promise<typeof customRoles.$inferSelect> {
  const [role] = await run.tx.select().from(customRoles).where(mine(run, roleId)).for('update');
  if (!role) throw notFound('role');
  return role;
}

/** @throws Problem 403 `role-too-high` when the actor holds less than what is given. */
export function assertMayGive({ actor }: Run, base: Role, words: readonly string[]): void {
  if (!mayGiveRole(actor, base)) throw new Problem(403, 'role-too-high');
  if (actor.type === 'member' && words.some((word) => !may(actor, word as Permission)))
    throw new Problem(403, 'role-too-high');
  const known: readonly string[] = wordsOf('provider-manager');
  if (isProviderRole(base) && words.some((word) => !known.includes(word)))
    throw new Problem(409, 'words-of-providers');
}

/** Without these nobody can sign in and look around: every role holds them. */
const basics: readonly Permission[] = ['notifications:own', 'team:own', 'team:read'];

const sorted = (words: readonly string[]) => [...new Set([...basics, ...words])].sort();

function mine({ actor }: Run, roleId: string) {
  return and(eq(customRoles.workspaceId, actor.workspaceId), eq(customRoles.id, roleId));
}
