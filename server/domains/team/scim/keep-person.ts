import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { type Role, roles } from '../../../kernel/actor.ts';
import { isLanguage } from '../../../kernel/language.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { createOpenAccount, findWorkspace } from '../../access/index.ts';
import { addMember } from '../commands/add-member.ts';
import { changeMember } from '../commands/change-member.ts';
import { members } from '../schema.ts';
import { findPeople, type Person } from './find-people.ts';
import { isCalledTwice, isTakenAway, keepProvisioning } from './keep-provisioning.ts';

/** The people that the provider may know: all of them, or who is looked up. */
export const listPeople = query({
  name: 'team.list-provisioned-people',
  permission: 'team:write',
  input: z.strictObject({
    id: z.string().optional(),
    email: z.string().optional(),
    externalId: z.string().optional(),
  }),
  run: findPeople,
});

const changes = {
  name: z.string().trim().min(1).max(200).optional(),
  role: z.enum(roles).optional(),
  active: z.boolean().optional(),
  externalId: z.string().max(500).nullable().optional(),
};

/**
 * Lets somebody in who needs no invitation, because the company's own provider names them. A new account has no way in
 * but the provider's, or a link to its mailbox. Who has an account already
 * is somebody elsewhere too, and is invited by hand: nobody is made a member without being asked. Who was taken away before comes back as they were.
 * @throws Problem 409 `already-exists`, `account-exists`, 403 `role-too-high`.
 */
export const provisionPerson = command({
  name: 'team.provision-person',
  permission: 'team:write',
  input: z.strictObject({ ...changes, email: z.email().max(320), name: z.string().trim().min(1).max(200) }),
  async run(run, { email, ...given }): Promise<{ memberId: string }> {
    const before = await memberCalled(run, email.toLowerCase());
    const isRemoved = before && (await isTakenAway(run, 'member', before.id));
    if (before && !isRemoved) throw new Problem(409, 'already-exists');
    const memberId = before?.id ?? (await join(run, email, given.name, given.role ?? 'agent'));
    await keepProvisioning(run, 'member', memberId, {
      removedAt: null,
      externalId: given.externalId ?? null,
    });
    await change(run, memberId, { ...given, active: given.active ?? true });
    return { memberId };
  },
});

/** Somebody of the workspace, whoever's people they are. */
async function memberCalled({ tx, actor }: Run, email: string): Promise<{ id: string } | undefined> {
  const same = and(eq(members.workspaceId, actor.workspaceId), eq(members.email, email));
  const [row] = await tx.select({ id: members.id }).from(members).where(same);
  return row;
}

async function join({ context, actor }: Run, email: string, name: string, role: Role): Promise<string> {
  const account = await createOpenAccount({ name, email });
  const { language } = await findWorkspace(actor.workspaceId);
  const member = { name, email, role, language: isLanguage(language) ? language : ('en' as const) };
  const { id } = await addMember(context, { ...member, accountId: account.id });
  return id;
}

/** Changes what the provider says of somebody. @throws Problem 404, 403 `role-too-high`, 409 `last-owner`. */
export const changePerson = command({
  name: 'team.change-provisioned-person',
  permission: 'team:write',
  input: z.strictObject({ ...changes, memberId: z.uuid() }),
  run: (run, { memberId, ...given }) => change(run, memberId, given),
});

/** Shuts somebody out, and the provider knows of them no more; what they wrote stays theirs. @throws as `changePerson`. */
export const removePerson = command({
  name: 'team.remove-provisioned-person',
  permission: 'team:write',
  input: z.strictObject({ memberId: z.uuid() }),
  async run(run, { memberId }) {
    await assertPerson(run, memberId);
    await changeMember(run.context, { memberId, disabled: true, teamIds: [] });
    await keepProvisioning(run, 'member', memberId, { removedAt: run.now });
  },
});

type Change = { [K in keyof typeof changes]?: z.output<(typeof changes)[K]> };

async function change(run: Run, memberId: string, { externalId, active, name, role }: Change): Promise<void> {
  const person = await assertPerson(run, memberId);
  if (externalId && (await isCalledTwice(run, 'member', memberId, externalId)))
    throw new Problem(409, 'already-exists');
  if (externalId !== undefined) await keepProvisioning(run, 'member', memberId, { externalId });
  const next = {
    ...(name !== undefined && name !== person.name ? { name } : {}),
    ...(role !== undefined && role !== person.role ? { role } : {}),
    ...(active !== undefined && active !== person.active ? { disabled: !active } : {}),
  };
  if (Object.keys(next).length > 0) await changeMember(run.context, { memberId, ...next });
}

async function assertPerson(run: Run, memberId: string): Promise<Person> {
  const [found] = await findPeople(run, { id: memberId });
  if (!found) throw notFound('member');
  return found;
}
