import { beforeAll, beforeEach, expect, test } from 'vitest';
import { type Caller, callerWith, type Fetcher, signedIn } from '../../../tests/harness/api.ts';
import { useDatabase } from '../../../tests/harness/database.ts';
import { openDoors } from '../../../tests/harness/doors.ts';
import { makeMailbox } from '../../../tests/harness/mail-room.ts';
import { mailsOf } from '../../../tests/harness/mailed-links.ts';
import { type Company, makeCompany } from '../../../tests/harness/people.ts';
import { hire, password } from '../../../tests/harness/staff.ts';
import { beginSecondFactor, findAccount, findSecondFactor } from '../../domains/access/index.ts';
import { database } from '../../platform/database/open.ts';
import { doneAfterwards } from './afterwards.ts';

useDatabase();
let ask: Fetcher;
let company: Company;
let sari: Caller;
let dewi: Caller;
let hired = 0;
beforeAll(async () => {
  ask = (await openDoors()).ask;
  company = await makeCompany('Toko Rina', new Date());
  await makeMailbox(company.workspaceId, 'support@toko-rina.example');
  const owner = await hire(company.slug, 'Sari Lestari', 'owner');
  const keeper = await hire(company.slug, 'Dewi Anggraini', 'administrator');
  sari = await signedIn(ask, owner.email, company.slug);
  dewi = await signedIn(ask, keeper.email, company.slug);
});
beforeEach(() => database().client`delete from sign_in_limits`.then(() => undefined));

/** Somebody with an authenticator that is lost. */
async function whoLostIt() {
  hired += 1;
  const staff = await hire(company.slug, `Nok Suda ${hired}`, 'agent');
  const call = await signedIn(ask, staff.email, company.slug);
  const account = await findAccount(staff.email);
  if (!account) throw new Error('There is no account');
  await beginSecondFactor(account, new Date());
  await database().client`update second_factors set confirmed_at = now() where account_id = ${account.id}`;
  const path = `/members/${staff.id}/factor-reset`;
  const isOn = async () => (await findSecondFactor(account.id)).isOn;
  return { ...staff, account, call, path, isOn };
}
const codeOf = (answer: { body: unknown }) => (answer.body as { code: string }).code;

test('two keepers take a lost second factor off, its owner is told twice and comes in by password alone', async () => {
  const nok = await whoLostIt();
  expect(codeOf(await dewi('PUT', nok.path))).toBe('factor-reset-not-asked');
  expect((await dewi('POST', nok.path)).status).toBe(204);
  expect((await dewi('POST', nok.path)).status).toBe(204);
  expect((await sari('GET', '/factor-resets')).body).toMatchObject({ items: [{ memberId: nok.id }] });
  expect(codeOf(await dewi('PUT', nok.path))).toBe('factor-reset-second-person');
  expect(await nok.isOn()).toBe(true);
  expect((await sari('PUT', nok.path)).status).toBe(204);
  expect(await nok.isOn()).toBe(false);
  expect((await nok.call('GET', '/me')).status).toBe(401);
  const again = await callerWith(ask, {})('POST', '/session', { email: nok.email, password });
  expect(again.status).toBe(200);
  await doneAfterwards();
  const mails = (await mailsOf(company.workspaceId)).filter(({ recipients }) =>
    recipients.includes(nok.email),
  );
  expect(mails).toHaveLength(2);
  expect(mails.some(({ text }) => text.includes('Dewi Anggraini'))).toBe(true);
});

test('a shop of one keeper waits a day', async () => {
  const nok = await whoLostIt();
  await sari('POST', nok.path);
  expect(codeOf(await sari('PUT', nok.path))).toBe('factor-reset-second-person');
  await database().client`update member_factor_resets set asked_at = now() - interval '25 hours'`;
  expect((await sari('PUT', nok.path)).status).toBe(204);
  expect(await nok.isOn()).toBe(false);
});

test('it can be withdrawn, and then nobody finishes it', async () => {
  const nok = await whoLostIt();
  await sari('POST', nok.path);
  expect((await dewi('DELETE', nok.path)).status).toBe(204);
  expect(codeOf(await dewi('PUT', nok.path))).toBe('factor-reset-not-asked');
  expect(await nok.isOn()).toBe(true);
});

test('nobody weakens an account that another company uses, somebody above them, or one without a factor', async () => {
  const nok = await whoLostIt();
  const other = await makeCompany('Siam Parcel', new Date());
  await database()
    .client`insert into members (workspace_id, id, account_id, name, email, role, language, created_at)
    select ${other.workspaceId}, gen_random_uuid(), ${nok.account.id}, 'Nok', ${nok.email}, 'agent', 'th', now()`;
  expect(codeOf(await sari('POST', nok.path))).toBe('factor-reset-elsewhere');
  const { body } = await sari('GET', '/me');
  const above = (body as { member: { id: string } }).member.id;
  expect(codeOf(await dewi('POST', `/members/${above}/factor-reset`))).toBe('role-too-high');
  const adi = await hire(company.slug, 'Adi Wijaya', 'agent');
  expect(codeOf(await sari('POST', `/members/${adi.id}/factor-reset`))).toBe('factor-reset-needless');
});

test('open invitations are seen without their links, and a withdrawn one lets nobody in', async () => {
  const made = (await sari('POST', '/invitations', { email: 'baru@toko-rina.example', role: 'agent' })).body;
  const { id, link } = made as { id: string; link: string };
  const listed = await dewi('GET', '/invitations');
  expect(listed.body).toMatchObject({ items: [{ id, email: 'baru@toko-rina.example', role: 'agent' }] });
  const secret = link.split('#').at(-1) ?? '';
  expect(listed.text).not.toContain(secret);
  const stranger = callerWith(ask, {});
  expect((await stranger('POST', '/invitations/look', { token: secret })).status).toBe(200);
  expect((await dewi('DELETE', `/invitations/${id}`)).status).toBe(204);
  expect((await stranger('POST', '/invitations/look', { token: secret })).status).toBe(404);
  expect((await dewi('DELETE', `/invitations/${id}`)).status).toBe(404);
  expect((await dewi('GET', '/invitations')).body).toMatchObject({ items: [] });
  const high = (await sari('POST', '/invitations', { email: 'bos@toko-rina.example', role: 'owner' })).body;
  expect(codeOf(await dewi('DELETE', `/invitations/${(high as { id: string }).id}`))).toBe('role-too-high');
});
