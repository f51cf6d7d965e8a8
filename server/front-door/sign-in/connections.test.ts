import { beforeAll, expect, test } from 'vitest';
import { throughProvider, trust } from '../../../tests/harness/by-provider.ts';
import { useDatabase } from '../../../tests/harness/database.ts';
import { type Call, cookiesOf, makeSignIn, openDoors, password } from '../../../tests/harness/http.ts';
import { type Company, makeCompany } from '../../../tests/harness/people.ts';
import { useProvider } from '../../../tests/harness/provider.ts';
import { database } from '../../platform/database/open.ts';
import { forgetCallers } from '../../platform/http/known-callers.ts';

useDatabase();
const provider = useProvider();
let company: Company;
let doors: Awaited<ReturnType<typeof openDoors>>;
let owner = '';
let place = { workspaceId: '', connectionId: '' };
beforeAll(async () => {
  company = await makeCompany();
  doors = await openDoors();
  owner = await enter((await makeSignIn(company, 'sari', 'owner')).email);
  place = { workspaceId: company.workspaceId, connectionId: await trust(doors, owner, provider) };
});

const call = (method: string, path: string, given?: Call) => doors.call(method, `/api/v1${path}`, given);
const enter = async (email: string) =>
  cookiesOf(await call('POST', '/session', { json: { email, password } }));
const named = (claims: Record<string, unknown>, session?: string) =>
  throughProvider(doors, provider, place, claims, session);

test('a verified address of a trusted domain signs its member in, later by issuer and subject alone', async () => {
  const { email } = await makeSignIn(company, 'nok', 'agent');
  const first = await named({ sub: 'nok-1', email, email_verified: true });
  expect(first).toMatchObject({ status: 200, json: { account: { email } } });
  expect((await call('GET', '/me', { cookie: cookiesOf(first) })).status).toBe(200);
  expect(await named({ sub: 'nok-1' })).toMatchObject({ status: 200, json: { account: { email } } });
  const sari = await named({ sub: 'nok-1', email: 'sari@toko-rina.example', email_verified: true });
  expect(sari).toMatchObject({ status: 200, json: { account: { email } } });
});

test('another person of the same address is not the one who was known before, unless the client is a new one', async () => {
  const cookie = await enter('sari@toko-rina.example');
  const { email } = await makeSignIn(company, 'wati', 'agent');
  const claims = { email, email_verified: true };
  expect((await named({ sub: 'wati-1', ...claims })).status).toBe(200);
  const another = await named({ sub: 'wati-2', ...claims });
  expect(another).toMatchObject({ status: 403, json: { code: 'provider-knows-another' } });
  expect(another.headers.getSetCookie()).toEqual([]);
  const change = (json: object) =>
    call('PATCH', `/sign-in-connections/${place.connectionId}`, { cookie, json });
  await change({ clientId: 'another' });
  expect((await change({ clientId: provider.clientId })).status).toBe(204);
  expect(await named({ sub: 'wati-2', ...claims })).toMatchObject({
    status: 200,
    json: { account: { email } },
  });
});

test.each([
  ['nobody of the workspace', { email: 'nobody@toko-rina.example', email_verified: true }],
  ['a foreign domain', { email: 'sari@elsewhere.example', email_verified: true }],
  ['no address', {}],
])('the provider names %s: nobody is signed in', async (_who, claims) => {
  const answer = await named({ sub: 'stranger', ...claims });
  expect(answer).toMatchObject({ status: 403, json: { code: 'provider-knows-nobody' } });
  expect(answer.headers.getSetCookie()).toEqual([]);
});

test('an answer counts once, in the browser that asked, and for the nonce of its journey', async () => {
  const { email } = await makeSignIn(company, 'adi', 'agent');
  const begin = () =>
    call('POST', `/session/providers/${place.workspaceId}/${place.connectionId}`, { json: {} });
  const back = (cookie: string, search: string) =>
    call('POST', '/session/return', { cookie, json: { search } });
  const claims = { sub: 'adi-1', email, email_verified: true };
  const left = await begin();
  const search = provider.answer(String(left.json.address), claims);
  const other = cookiesOf(await begin());
  expect((await back(other, search)).status).toBe(401);
  expect((await back(cookiesOf(left), search)).status).toBe(401);
  const again = await begin();
  const forged = provider.answer(String(again.json.address), { ...claims, nonce: 'another' });
  expect((await back(cookiesOf(again), forged)).status).toBe(401);
  const late = await begin();
  const wrongFor = provider.answer(String(late.json.address), { ...claims, aud: 'another client' });
  expect((await back(cookiesOf(late), wrongFor)).status).toBe(401);
  expect((await named(claims)).status).toBe(200);
});

test('somebody signed in joins a provider to their account, after a fresh proof', async () => {
  const { email } = await makeSignIn(company, 'lek', 'agent');
  const cookie = await enter(email);
  await database().client`update sessions set proved_at = proved_at - interval '1 hour'`;
  forgetCallers();
  expect((await named({ sub: 'lek-1' }, cookie)).status).toBe(403);
  await call('POST', '/session/proof', { cookie, json: { password } });
  expect((await named({ sub: 'lek-1' }, cookie)).status).toBe(200);
  expect(await named({ sub: 'lek-1' })).toMatchObject({ status: 200, json: { account: { email } } });
  expect((await named({ sub: 'nok-1' }, cookie)).status).toBe(403);
});

test('who may be asked is told by domain, the same for every address of it', async () => {
  const offer = (email: string) => call('POST', '/session/providers', { json: { email } });
  const known = await offer('sari@toko-rina.example');
  expect(known.json).toMatchObject({ items: [{ name: 'Toko', id: place.connectionId }] });
  expect((await offer('nobody@toko-rina.example')).text).toBe(known.text);
  expect((await offer('sari@elsewhere.example')).json).toEqual({ items: [] });
});

test('Microsoft says in its own word that an address is of the tenant; from others the word counts for nothing', async () => {
  const cookie = await enter('sari@toko-rina.example');
  const { email } = await makeSignIn(company, 'dewi', 'agent');
  const claims = { sub: 'dewi-1', email, xms_edov: true };
  expect((await named(claims)).status).toBe(403);
  const connectionId = await trust(doors, cookie, provider, 'toko-rina.example', 'microsoft');
  const microsoft = { workspaceId: company.workspaceId, connectionId };
  const by = (more: object) => throughProvider(doors, provider, microsoft, { ...claims, ...more });
  expect((await by({ xms_edov: false })).status).toBe(403);
  expect((await by({ email_verified: false })).status).toBe(403);
  expect(await by({ xms_edov: '1' })).toMatchObject({ status: 200, json: { account: { email } } });
  expect((await call('DELETE', `/sign-in-connections/${connectionId}`, { cookie })).status).toBe(204);
});

test('a connection takes another client, and keeps its secret where none is written', async () => {
  const cookie = await enter('sari@toko-rina.example');
  const path = `/sign-in-connections/${place.connectionId}`;
  const [before] = await database().client`select sealed_client_secret as sealed from sign_in_connections`;
  const change = (json: object) => call('PATCH', path, { cookie, json });
  expect((await change({ clientId: 'another', name: 'Toko Dua' })).status).toBe(204);
  expect((await change({ issuer: 'https://elsewhere.example' })).status).toBe(400);
  expect((await change({ clientSecret: '' })).status).toBe(400);
  const [after] = await database().client`
    select sealed_client_secret as sealed, client_id as client, issuer from sign_in_connections`;
  expect(after).toEqual({ ...before, client: 'another', issuer: provider.issuer });
  expect((await change({ clientId: provider.clientId, clientSecret: 'a new one' })).status).toBe(204);
  const [renewed] = await database().client`select sealed_client_secret as sealed from sign_in_connections`;
  expect(renewed?.sealed).not.toBe(before?.sealed);
});

test('a connection shows its secret to nobody, and turned off it signs nobody in', async () => {
  const fresh = await enter('sari@toko-rina.example');
  const shown = await call('GET', '/sign-in-connections', { cookie: fresh });
  expect(shown.text).not.toContain(provider.clientSecret);
  const kept = await database().client`select * from sign_in_connections`;
  expect(JSON.stringify(kept)).not.toContain(provider.clientSecret);
  const path = `/sign-in-connections/${place.connectionId}`;
  const json = { isOn: false };
  expect((await call('PATCH', path, { cookie: fresh, json })).status).toBe(204);
  expect((await named({ sub: 'nok-1' })).status).toBe(404);
  expect((await call('DELETE', path, { cookie: fresh })).status).toBe(204);
  expect((await call('GET', '/sign-in-connections', { cookie: fresh })).json).toMatchObject({ items: [] });
});
