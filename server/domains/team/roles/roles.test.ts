import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany } from '../../../../tests/harness/people.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { may } from '../../../platform/permission.ts';
import { actorOfAccount, changeMember, createTeam } from '../index.ts';
import { changeRole, createRole, removeRole } from './keep-role.ts';
import { listRoles } from './list-roles.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const adiNow = async (): Promise<Actor> => {
  const actor = await actorOfAccount(company.adi.accountId, company.workspaceId);
  if (!actor) throw new Error('Adi is gone');
  return actor;
};
const make = (name: string, words: string[], base: 'agent' | 'administrator' = 'agent') =>
  createRole(as(company.sari), { name, base, words });

test('whoever has a role of the workspace’s own holds its words, and new ones at once', async () => {
  const { id } = await make('Pembaca', ['requests:read']);
  await changeMember(as(company.sari), { memberId: company.adi.id, customRoleId: id });
  const adi = await adiNow();
  expect(may(adi, 'requests:read')).toBe(true);
  expect(may(adi, 'requests:write')).toBe(false);
  // Without these nobody could sign in and look around.
  for (const word of ['team:own', 'team:read', 'notifications:own'] as const)
    expect(may(adi, word)).toBe(true);
  await changeRole(as(company.sari), { roleId: id, words: ['requests:write'] });
  expect(may(await adiNow(), 'requests:write')).toBe(true);
  expect(may(await adiNow(), 'requests:read')).toBe(false);
  const listed = (await listRoles(as(company.adi), {})).find((role) => role.id === id);
  expect(listed).toMatchObject({ name: 'Pembaca', base: 'agent', count: 1 });
  await expect(removeRole(as(company.sari), { roleId: id })).rejects.toMatchObject({ code: 'role-in-use' });
  await changeMember(as(company.sari), { memberId: company.adi.id, role: 'agent' });
  expect(may(await adiNow(), 'requests:read')).toBe(true);
  await removeRole(as(company.sari), { roleId: id });
  expect((await listRoles(as(company.adi), {})).some((role) => role.id === id)).toBe(false);
});

test('private teams open by a word of a role, not by a name', async () => {
  const { id: teamId } = await createTeam(company.asSystem, { name: 'Gaji', isPrivate: true });
  expect(await adiNow()).toMatchObject({ hiddenTeamIds: [teamId] });
  const { id } = await make('Melihat semua', ['requests:read', 'team:see-private']);
  await changeMember(as(company.sari), { memberId: company.adi.id, customRoleId: id });
  expect(await adiNow()).toMatchObject({ hiddenTeamIds: [] });
  await changeMember(as(company.sari), { memberId: company.adi.id, role: 'agent' });
});

test('nobody gives what they do not hold, and no role holds the program’s own words', async () => {
  const { id } = await make('Pengurus anggota', ['team:write']);
  await changeMember(as(company.sari), { memberId: company.adi.id, customRoleId: id });
  const adi = as(await adiNow());
  const high = { status: 403, code: 'role-too-high' };
  const more = { name: 'Lebih', base: 'agent' as const, words: ['audit:read'] };
  await expect(createRole(adi, more)).rejects.toMatchObject(high);
  await expect(createRole(adi, { ...more, base: 'administrator', words: [] })).rejects.toMatchObject(high);
  const { id: strong } = await make('Kuat', ['audit:read']);
  const given = { memberId: company.nok.id, customRoleId: strong };
  await expect(changeMember(adi, given)).rejects.toMatchObject(high);
  await expect(changeRole(adi, { roleId: strong, words: [] })).rejects.toMatchObject(high);
  for (const word of ['audit:seal', 'nothing:write', 'constructor'])
    await expect(make('Aneh', [word])).rejects.toMatchObject({ status: 400, code: 'input-invalid' });
  const outside = { name: 'Mitra', base: 'provider-agent' as const, words: ['customers:read'] };
  await expect(createRole(as(company.sari), outside)).rejects.toMatchObject({ code: 'words-of-providers' });
});
