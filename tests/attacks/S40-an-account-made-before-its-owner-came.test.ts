import { beforeAll, beforeEach, expect } from 'vitest';
import { inviteMember } from '../../server/domains/team/index.ts';
import { database } from '../../server/platform/database/open.ts';
import { throughProvider, trust } from '../harness/by-provider.ts';
import { useDatabase } from '../harness/database.ts';
import { type Call, cookiesOf, makeSignIn, openDoors, password } from '../harness/http.ts';
import { makeMailbox } from '../harness/mail-room.ts';
import { newestSecret } from '../harness/mailed-links.ts';
import { as, type Company, makeCompany } from '../harness/people.ts';
import { useProvider } from '../harness/provider.ts';
import { turnOnSecondFactor } from '../harness/second-factor.ts';
import { attack } from './attack.ts';

useDatabase();
const provider = useProvider();
let company: Company;
let doors: Awaited<ReturnType<typeof openDoors>>;
let place = { workspaceId: '', connectionId: '' };
let count = 0;
let email = '';
let attacker = '';
const call = (method: string, path: string, given?: Call) => doors.call(method, `/api/v1${path}`, given);
const signIn = () => call('POST', '/session', { json: { email, password } });

beforeAll(async () => {
  company = await makeCompany();
  doors = await openDoors();
  await makeMailbox(company.workspaceId, 'support@toko-rina.example');
  const owner = await makeSignIn(company, 'sari', 'owner');
  const cookie = cookiesOf(await call('POST', '/session', { json: { email: owner.email, password } }));
  place = { workspaceId: company.workspaceId, connectionId: await trust(doors, cookie, provider) };
});

/** Whoever sees the link of an invitation accepts it in the name of the address that it was made for. */
beforeEach(async () => {
  count += 1;
  email = `rina${count}@toko-rina.example`;
  const { secret } = await inviteMember(as(company.sari, new Date()), { email, role: 'agent' });
  const json = { token: secret, name: 'Not Rina', password };
  attacker = cookiesOf(await call('POST', '/invitations/accept', { json }));
  expect((await call('GET', '/me', { cookie: attacker })).status).toBe(200);
});

async function nothingIsLeft() {
  expect((await call('GET', '/session', { cookie: attacker })).status).toBe(401);
  expect((await signIn()).status).toBe(401);
  const [left] = await database().client`
    select (select count(*)::int from passkeys p join accounts a on a.id = p.account_id where a.email = ${email}) as passkeys`;
  expect(left).toEqual({ passkeys: 0 });
}

attack('S40', async () => {
  await turnOnSecondFactor(doors, attacker);
  await database().client`
    insert into passkeys (id, account_id, name, credential_id, public_key, counter, transports, created_at)
    select gen_random_uuid(), id, 'x', 'x', 'x', 0, '{}', now() from accounts where email = ${email}`;
  const answer = await throughProvider(doors, provider, place, { sub: email, email, email_verified: true });
  expect(answer).toMatchObject({ status: 200, json: { account: { email } } });
  await nothingIsLeft();
});

attack(
  'S40',
  async () => {
    const cookie = cookiesOf(await call('POST', '/session/links', { json: { email } }));
    const json = { token: await newestSecret(company.workspaceId) };
    const answer = await call('POST', '/session/links/use', { cookie, json });
    expect(answer.status).toBe(200);
    await nothingIsLeft();
  },
  'by the link of a mail',
);

attack(
  'S40',
  async () => {
    await call('POST', '/session/resets', { json: { email } });
    const json = { token: await newestSecret(company.workspaceId), password: 'hujan di bulan juni' };
    expect((await call('POST', '/session/resets/use', { json })).status).toBe(204);
    await nothingIsLeft();
  },
  'by setting a password anew',
);
