import { beforeAll, beforeEach, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { type Call, cookiesOf, makeSignIn, openDoors, password } from '../../../tests/harness/http.ts';
import { type Company, makeCompany } from '../../../tests/harness/people.ts';
import { codeNow, turnOnSecondFactor, waitForFreshCode } from '../../../tests/harness/second-factor.ts';
import { database } from '../../platform/database/open.ts';
import { forgetCallers } from '../../platform/http/known-callers.ts';
import { mayHear } from '../may-hear.ts';

useDatabase();
let company: Company;
let doors: Awaited<ReturnType<typeof openDoors>>;
let email = '';
let sari = '';
let count = 0;
beforeAll(async () => {
  company = await makeCompany();
  doors = await openDoors();
});
beforeEach(async () => {
  count += 1;
  ({ email } = await makeSignIn(company, `sari${count}`, 'owner'));
  sari = await enter();
});

const call = (method: string, path: string, given?: Call) => doors.call(method, `/api/v1${path}`, given);
const signIn = (who = email) => call('POST', '/session', { json: { email: who, password } });
const enter = async (who = email) => cookiesOf(await signIn(who));
const show = (cookie: string, code: string) =>
  call('POST', '/session/second-factor', { cookie, json: { code } });

test('with a second factor the password opens half a session, and a code the rest', async () => {
  const { secret } = await turnOnSecondFactor(doors, sari);
  const half = await signIn();
  expect(half).toMatchObject({ status: 202, json: { needs: 'second-factor' } });
  const cookie = cookiesOf(half);
  expect(await call('GET', '/session', { cookie })).toMatchObject({
    status: 401,
    json: { code: 'second-factor-needed' },
  });
  expect((await call('GET', '/me', { cookie })).status).toBe(401);
  expect((await call('GET', '/me/sign-in', { cookie })).status).toBe(401);
  expect(await show(cookie, '000000')).toMatchObject({ status: 403, json: { code: 'code-wrong' } });
  await waitForFreshCode(5);
  expect(await show(cookie, codeNow(secret))).toMatchObject({ status: 200, json: { account: { email } } });
  expect((await call('GET', '/me', { cookie })).status).toBe(200);
});

test('a code works once, an older one never again, and a recovery code once', async () => {
  const { secret, recoveryCodes } = await turnOnSecondFactor(doors, sari);
  const [first = '', second = ''] = recoveryCodes;
  expect(recoveryCodes).toHaveLength(10);
  await waitForFreshCode(10);
  expect((await show(await enter(), codeNow(secret, 1))).status).toBe(403);
  expect((await show(await enter(), codeNow(secret))).status).toBe(200);
  expect((await show(await enter(), codeNow(secret))).status).toBe(403);
  expect((await show(await enter(), codeNow(secret, -1))).status).toBe(403);
  expect((await show(await enter(), first)).status).toBe(200);
  expect((await show(await enter(), first)).status).toBe(403);
  const cookie = await enter();
  expect((await show(cookie, second.toUpperCase().replaceAll('-', ' '))).status).toBe(200);
  expect((await call('GET', '/me/sign-in', { cookie })).json.secondFactor).toEqual({
    isOn: true,
    codesLeft: 8,
  });
});

test('turning it on ends the other sessions, keeps no secret in the open, and is not done twice', async () => {
  const other = await enter();
  const { secret, recoveryCodes } = await turnOnSecondFactor(doors, sari);
  expect((await call('GET', '/me', { cookie: other })).status).toBe(401);
  expect((await call('GET', '/me', { cookie: sari })).status).toBe(200);
  expect((await call('POST', '/me/sign-in/second-factor', { cookie: sari })).status).toBe(409);
  const kept = await database()
    .client`select *, (select string_agg(hash, ' ') from recovery_codes) from second_factors`;
  const text = JSON.stringify(kept);
  for (const one of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replaceAll('-', ''))])
    expect(text).not.toContain(one);
});

test('turning it off takes a recent proof, and recovery codes are made anew', async () => {
  const { recoveryCodes } = await turnOnSecondFactor(doors, sari);
  const fresh = await call('POST', '/me/sign-in/recovery-codes', { cookie: sari });
  expect(fresh.json.recoveryCodes).not.toEqual(recoveryCodes);
  expect((await show(await enter(), recoveryCodes[0] ?? '')).status).toBe(403);
  await growOld();
  const off = () => call('DELETE', '/me/sign-in/second-factor', { cookie: sari });
  expect(await off()).toMatchObject({ status: 403, json: { code: 'proof-needed' } });
  const prove = (json: object) => call('POST', '/session/proof', { cookie: sari, json });
  expect(await prove({ password })).toMatchObject({ status: 403, json: { code: 'proof-by-code' } });
  expect((await prove({ code: (fresh.json.recoveryCodes as string[])[0] })).status).toBe(204);
  expect((await off()).status).toBe(204);
  expect((await signIn()).status).toBe(200);
});

test('a role that needs a second factor is let in with one only, wherever it signed in before', async () => {
  const adi = await makeSignIn(company, `adi${count}`, 'agent');
  const lek = await makeSignIn(company, `lek${count}`, 'light-agent');
  const [agent, light] = [await enter(adi.email), await enter(lek.email)];
  expect((await call('GET', '/me', { cookie: agent })).status).toBe(200);
  const json = { secondFactorRoles: ['agent'] };
  expect((await call('PATCH', '/sign-in-settings', { cookie: agent, json })).status).toBe(403);
  expect((await call('PATCH', '/sign-in-settings', { cookie: sari, json })).status).toBe(204);
  expect((await call('GET', '/sign-in-settings', { cookie: sari })).json).toEqual(json);
  for (const path of ['/me', '/requests', '/live', '/search?q=a'])
    expect([path, await call('GET', path, { cookie: agent })]).toMatchObject([
      path,
      { status: 403, json: { code: 'second-factor-required' } },
    ]);
  expect((await call('GET', '/me', { cookie: light })).status).toBe(200);
  expect((await call('GET', '/session', { cookie: agent })).status).toBe(200);
  await turnOnSecondFactor(doors, agent);
  expect((await call('GET', '/me', { cookie: agent })).status).toBe(200);
  expect((await call('DELETE', '/me/sign-in/second-factor', { cookie: agent })).status).toBe(204);
  expect((await call('GET', '/me', { cookie: agent })).status).toBe(403);
  await call('PATCH', '/sign-in-settings', { cookie: sari, json: { secondFactorRoles: [] } });
});

test('wrong codes of one account end in a pause, also from many places at once', async () => {
  await turnOnSecondFactor(doors, sari);
  const cookie = await enter();
  const tries = await Promise.all(Array.from({ length: 12 }, () => show(cookie, '000000')));
  const statuses = tries.map(({ status }) => status).sort();
  expect(statuses).toEqual([...Array(8).fill(403), ...Array(4).fill(429)]);
});

/** As if the last proof of everybody were an hour ago. */
async function growOld() {
  await database().client`update sessions set proved_at = proved_at - interval '1 hour'`;
  forgetCallers();
}

test('the trail tells how somebody came in and what they changed, and no other member hears it live', async () => {
  await turnOnSecondFactor(doors, sari);
  await show(await enter(), '000000');
  const rows = await database().client`
    select e.payload->>'deed' as deed from events e join members m on m.id::text = e.payload->>'memberId'
    where e.name = 'member.ways-noted' and m.email = ${email} order by e.id`;
  expect(rows.map(({ deed }) => deed)).toEqual([
    ...['signed-in-by-password', 'factor-on', 'signed-in-by-password', 'code-wrong'],
  ]);
  const event = {
    name: 'member.ways-noted',
    subject: { type: 'member', id: 'x' },
    payload: { memberId: 'x' },
  };
  expect(await mayHear(company.sari, event)).toBe(false);
});
