import { and, eq, gt, isNull, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Actor, isProviderRole, roles, type Scope, system } from '../../kernel/actor.ts';
import { sha256 } from '../../kernel/ids.ts';
import type { Language } from '../../kernel/language.ts';
import { notFound, Problem } from '../../kernel/problem.ts';
import { query } from '../../platform/command.ts';
import type { Tx } from '../../platform/database/open.ts';
import { beforeWorkspace, inWorkspace } from '../../platform/database/transaction.ts';
import { may } from '../../platform/permission.ts';
import {
  checkPassword,
  createAccount,
  endSessions,
  findAccount,
  findWorkspace,
  listWorkspaces,
} from '../access/index.ts';
import { addMember } from './commands/add-member.ts';
import { providers } from './providers/schema.ts';
import { customRoles } from './roles/schema.ts';
import { invitations, members, teamMembers, teams } from './schema.ts';

/** The workspaces that an account may enter, with its member in each. */
export async function workspacesOf(accountId: string) {
  const mine = and(eq(members.accountId, accountId), isNull(members.disabledAt));
  const rows = await beforeWorkspace({ name: 'account_id', value: accountId }, (tx) =>
    tx.select().from(members).where(mine),
  );
  const places = await listWorkspaces(rows.map((row) => row.workspaceId));
  return places.map((place) => {
    const member = rows.find((row) => row.workspaceId === place.id);
    return {
      id: place.id,
      slug: place.slug,
      name: place.name,
      memberId: member?.id ?? '',
      role: member?.role ?? '',
    };
  });
}

/**
 * Ends the sessions of an account that may enter no workspace any more. Whoever is shut out of one company alone is out there
 * because they are nobody there, and goes on in the others.
 */
export async function endSessionsOfNobody(accountId: string): Promise<void> {
  if ((await workspacesOf(accountId)).length === 0) await endSessions(accountId);
}

/** The actor that an account is in a workspace, or null when it is not a member or was disabled. */
export async function actorOfAccount(accountId: string, workspaceId: string): Promise<Actor | null> {
  const asked = { workspaceId, match: eq(members.accountId, accountId) };
  return inWorkspace(workspaceId, (tx) => readActor(tx, asked), { readOnly: true });
}

/** The same for a member of the workspace that is being worked in, inside the running transaction. */
export const findActorOfMember = query({
  name: 'team.find-actor-of-member',
  permission: 'team:read',
  input: z.strictObject({ memberId: z.uuid() }),
  run: ({ tx, actor }, { memberId }) =>
    readActor(tx, { workspaceId: actor.workspaceId, match: eq(members.id, memberId) }),
});

async function readActor(
  tx: Tx,
  { workspaceId, match }: { workspaceId: string; match: SQL },
): Promise<Actor | null> {
  const mine = and(eq(members.workspaceId, workspaceId), match, isNull(members.disabledAt));
  const own = and(eq(customRoles.workspaceId, members.workspaceId), eq(customRoles.id, members.customRoleId));
  const theirs = and(eq(providers.workspaceId, members.workspaceId), eq(providers.id, members.providerId));
  const [found] = await tx
    .select({
      ...{ member: members, hidden: hiddenTeamIds, words: customRoles.words, provider: providers },
      // By the clock of the database, as every call asks: a contract ends at its second, whatever else waits.
      isOver: sql<boolean>`coalesce(${providers.endsAt} <= now(), false)`,
    })
    .from(members)
    .leftJoin(customRoles, own)
    .leftJoin(providers, theirs)
    .where(mine);
  const role = roles.find((one) => one === found?.member.role);
  if (!found || !role || found.provider?.closedAt || found.isOver) return null;
  const { id, accountId, customRoleId } = found.member;
  const actor: Actor = {
    ...{ type: 'member', workspaceId, id, accountId, role, hiddenTeamIds: [] },
    // A role that is gone holds nothing.
    ...(customRoleId ? { words: found.words ?? [] } : {}),
    ...(found.provider || isProviderRole(role) ? { scope: scopeOf(found.provider) } : {}),
  };
  return may(actor, 'team:see-private') ? actor : { ...actor, hiddenTeamIds: found.hidden };
}

/** Without a provider a provider's person sees nothing. */
function scopeOf(provider: typeof providers.$inferSelect | null): Scope {
  if (!provider) return { providerId: null, teamIds: [], brandIds: [], masksContacts: true };
  const { id: providerId, teamIds, brandIds, masksContacts } = provider;
  return { providerId, teamIds, brandIds, masksContacts };
}

/** Private teams that the member of the row is not in; asked with the member, because every call asks. */
const hiddenTeamIds = sql<string[]>`(
  select coalesce(json_agg(t.id), '[]') from ${teams} t
  where t.workspace_id = members.workspace_id and t.is_private and not exists (
    select 1 from ${teamMembers} p
    where p.workspace_id = t.workspace_id and p.team_id = t.id and p.member_id = members.id))`;

/** What an invitation link leads to. @throws Problem 404 `invitation-not-found` when used, expired or unknown. */
export async function readInvitation(secret: string, now: Date) {
  const hash = sha256(secret);
  const live = and(
    eq(invitations.tokenHash, hash),
    isNull(invitations.acceptedAt),
    gt(invitations.expiresAt, now),
  );
  const [row] = await beforeWorkspace({ name: 'invitation_hash', value: hash }, (tx) =>
    tx.select().from(invitations).where(live),
  );
  if (!row) throw notFound('invitation');
  return { invitation: row, workspace: await findWorkspace(row.workspaceId) };
}

/**
 * Accepts an invitation: a new person gets an account, a known one proves the password of theirs. The link works
 * once, whoever is first among parallel calls.
 */
export async function acceptInvitation(
  secret: string,
  given: { name: string; password: string; language: Language },
  now: Date,
) {
  const { invitation, workspace } = await readInvitation(secret, now);
  const known = await findAccount(invitation.email);
  if (known && !(await checkPassword(known.id, given.password))) throw new Problem(401, 'sign-in-failed');
  await claim(invitation, now);
  const account =
    known ?? (await createAccount({ name: given.name, email: invitation.email, password: given.password }));
  const role = roles.find((one) => one === invitation.role) ?? 'agent';
  const member = {
    accountId: account.id,
    name: given.name,
    email: invitation.email,
    role,
    customRoleId: invitation.customRoleId,
    providerId: invitation.providerId,
    language: given.language,
  };
  await addMember({ actor: system(workspace.id), now }, { ...member, teamIds: invitation.teamIds });
  return { account, workspace };
}

async function claim(invitation: typeof invitations.$inferSelect, now: Date): Promise<void> {
  const taken = await inWorkspace(invitation.workspaceId, (tx) =>
    tx
      .update(invitations)
      .set({ acceptedAt: now })
      .where(
        and(
          eq(invitations.workspaceId, invitation.workspaceId),
          eq(invitations.id, invitation.id),
          isNull(invitations.acceptedAt),
        ),
      )
      .returning({ id: invitations.id }),
  );
  if (taken.length === 0) throw notFound('invitation');
}
