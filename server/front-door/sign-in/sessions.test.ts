import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { type Call, cookiesOf, makeSignIn, openDoors, password } from '../../../tests/harness/http.ts';
import { as, type Company, makeCompany } from '../../../tests/harness/people.ts';
import { changeMember, inviteMember } from '../../domains/team/index.ts';
import { newSecret } from '../../kernel/ids.ts';
import { database } from '../../platform/database/open.ts';
import { forgetCallers } from '../../platform/http/known-callers.ts';

useDatabase();
let company: Company;
let doors: Awaited<ReturnType<typeof openDoors>>;
let sari = { id: '', email: '', accountId: '' };
beforeAll(async () => {
  company = await makeCompany();
  doors = await openDoors();
  sari = await makeSignIn(company, 'sari', 'owner');
});

const call = (method: string, path: string, given?: Call) => doors.call(method, `/api/v1${path}`, given);
const signIn = (email: string, given = password) =>
  call('POST', '/session', { json: { email, password: given } });
const request = { subject: 'Ongkir', body: 'Berapa?', customer: { email: 'rina@honest.example' } };

test('e-mail and password open a session, and its cookie is kept from scripts', async () => {
  const answer = await signIn('SARI@toko-rina.example');
  expect(answer.status).toBe(200);
  expect(answer.json).toMatchObject({ account: { email: sari.email }, workspaces: [{ slug: company.slug }] });
  for (const line of answer.headers.getSetCookie()) expect(line).toMatch(/HttpOnly; SameSite=Lax/i);
  const cookie = cookiesOf(answer);
  expect(await call('GET', '/me', { cookie })).toMatchObject({
    status: 200,
    json: { member: { id: sari.id } },
  });
});

test('wrong password and unknown address answer alike', async () => {
  const wrong = await signIn(sari.email, 'not the password');
  const unknown = await signIn('nobody@toko-rina.example', 'not the password');
  expect(wrong.status).toBe(401);
  expect(wrong.json).toEqual(unknown.json);
  expect(wrong.headers.getSetCookie()).toEqual([]);
});

test('signing out ends the session for good', async () => {
  const cookie = cookiesOf(await signIn(sari.email));
  expect((await call('DELETE', '/session', { cookie })).status).toBe(204);
  expect((await call('GET', '/session', { cookie })).status).toBe(401);
  expect((await call('GET', '/me', { cookie })).status).toBe(401);
});

test('whoever proves who they are goes on with a new secret, and the one before opens nothing any more', async () => {
  const before = cookiesOf(await signIn(sari.email));
  const proof = await call('POST', '/session/proof', { cookie: before, json: { password } });
  const after = cookiesOf(proof);
  expect([proof.status, after === before]).toEqual([204, false]);
  const { json } = await call('GET', '/me/sign-in', { cookie: after });
  expect((json.sessions as { isThis: boolean }[]).filter(({ isThis }) => isThis)).toHaveLength(1);
  // Calls that were under way meanwhile are let through.
  expect((await call('GET', '/me', { cookie: before })).status).toBe(200);
  await database()
    .client`update verifications set expires_at = now() where identifier like 'session-replaced:%'`;
  forgetCallers();
  expect((await call('GET', '/me', { cookie: before })).status).toBe(401);
  expect((await call('GET', '/me', { cookie: after })).status).toBe(200);
});

test('the eleventh try for one account in a quarter of an hour waits, the right password too', async () => {
  const { email } = await makeSignIn(company, 'dewi', 'supervisor');
  for (let tries = 0; tries < 10; tries += 1)
    expect((await signIn(email, `guess ${tries}`)).status).toBe(401);
  const answer = await signIn(email);
  expect(answer).toMatchObject({ status: 429, json: { code: 'rate-limited' } });
  expect(answer.text).toContain('15 min');
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await signIn(sari.email)).status).toBe(200);
});

test.each([
  ['from another site', { 'sec-fetch-site': 'cross-site' }],
  ['from a neighbour of ours', { 'sec-fetch-site': 'same-site' }],
])('a change %s is refused, though the cookie comes along', async (_where, headers) => {
  const cookie = cookiesOf(await signIn(sari.email));
  const answer = await call('POST', '/requests', { cookie, json: request, headers });
  expect(answer).toMatchObject({ status: 403, json: { code: 'origin-refused' } });
});

test('without our header a cookie changes nothing, whatever browser sends it', async () => {
  const cookie = cookiesOf(await signIn(sari.email));
  const headers = { cookie, 'content-type': 'text/plain' };
  const answer = await doors.app.request('/api/v1/requests', { method: 'POST', headers, body: '{}' });
  expect(answer.status).toBe(403);
  expect((await call('POST', '/requests', { cookie, json: request })).status).toBe(201);
});

test('a member who is disabled is out at once', async () => {
  const nok = await makeSignIn(company, 'nok', 'agent');
  const cookie = cookiesOf(await signIn(nok.email));
  expect((await call('GET', '/requests', { cookie })).status).toBe(200);
  await changeMember(as(company.sari), { memberId: nok.id, disabled: true });
  expect((await call('GET', '/requests', { cookie })).status).toBe(401);
});

test('a disabled member’s sessions end, on the door that disables', async () => {
  const budi = await makeSignIn(company, 'budi', 'agent');
  const cookie = cookiesOf(await signIn(budi.email));
  const owner = cookiesOf(await signIn(sari.email));
  const path = `/members/${budi.id}`;
  expect((await call('PATCH', path, { cookie: owner, json: { disabled: true } })).status).toBe(204);
  expect((await call('GET', '/session', { cookie })).status).toBe(401);
});

test('an owner signs a member out everywhere: each session and the live stream end, and the trail says who did it', async () => {
  const rudi = await makeSignIn(company, 'rudi', 'agent');
  const cookies = [cookiesOf(await signIn(rudi.email)), cookiesOf(await signIn(rudi.email))];
  const owner = cookiesOf(await signIn(sari.email));
  const headers = { cookie: cookies[0] ?? '' };
  const live = await doors.app.request(`/api/v1/live?workspace=${company.slug}`, { headers });
  expect(live.status).toBe(200);
  const end = (id: string, cookie: string) => call('DELETE', `/members/${id}/sessions`, { cookie });
  expect((await end(sari.id, cookies[1] ?? '')).status).toBe(403);
  expect((await end(rudi.id, owner)).status).toBe(204);
  // The body ends by itself; whoever waits for it would wait for ever otherwise.
  expect(await live.text()).toContain('event: hello');
  for (const cookie of cookies) expect((await call('GET', '/me', { cookie })).status).toBe(401);
  const rows = await database().client`
    select subject_id, actor_id from events where name = 'member.signed-out'
    and workspace_id = ${company.workspaceId}`;
  expect(rows.map((row) => ({ ...row }))).toEqual([{ subject_id: rudi.id, actor_id: sari.id }]);
  expect((await signIn(rudi.email)).status).toBe(200);
});

test('the cookie of one company opens no other', async () => {
  const cookie = cookiesOf(await signIn(sari.email));
  const other = await makeCompany('Siam Parcel');
  for (const workspace of [other.slug, other.workspaceId, 'nowhere', 'x; drop table'])
    expect((await call('GET', '/requests', { cookie, headers: { 'x-workspace': workspace } })).status).toBe(
      401,
    );
});

const invite = async (email: string) =>
  (await inviteMember({ ...as(company.sari), now: new Date() }, { email, role: 'agent' })).secret;
const person = { name: 'Putri', password };
const look = (token: string) => call('POST', '/invitations/look', { json: { token } });
const accept = (token: string, json: object = person) =>
  call('POST', '/invitations/accept', { json: { token, ...json } });

test('an invitation lets in its address once, and signs in', async () => {
  const secret = await invite('putri@toko-rina.example');
  expect((await look(secret)).json).toMatchObject({
    ...{ workspace: 'Toko Rina', email: 'putri@toko-rina.example', role: 'agent' },
  });
  const answer = await accept(secret);
  expect(answer).toMatchObject({ status: 201, json: { slug: company.slug } });
  expect((await call('GET', '/me', { cookie: cookiesOf(answer) })).status).toBe(200);
  for (const again of [await look(secret), await accept(secret)])
    expect(again).toMatchObject({ status: 404, json: { code: 'invitation-not-found' } });
});

test('of many who use one invitation at once one comes in', async () => {
  const secret = await invite('agus@toko-rina.example');
  const use = () => accept(secret);
  const answers = await Promise.all(Array.from({ length: 6 }, use));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(answers.every(({ status }) => status < 500)).toBe(true);
});

test('a wrong or expired invitation is not there', async () => {
  expect((await look(newSecret())).status).toBe(404);
  const long = new Date(Date.now() - 8 * 86_400_000);
  const old = { email: 'late@toko-rina.example', role: 'agent' as const };
  const { secret } = await inviteMember({ ...as(company.sari), now: long }, old);
  expect((await look(secret)).status).toBe(404);
  expect((await accept(secret)).status).toBe(404);
});

test('who has an account already proves it with its password', async () => {
  const other = await makeCompany('Warung Adi');
  const guest = { email: sari.email, role: 'agent' as const };
  const { secret } = await inviteMember({ ...as(other.sari), now: new Date() }, guest);
  const wrong = { ...person, password: 'somebody else’s' };
  expect((await accept(secret, wrong)).status).toBe(401);
  expect((await accept(secret)).status).toBe(201);
  const { json } = await signIn(sari.email);
  expect((json.workspaces as unknown[]).length).toBe(2);
});
