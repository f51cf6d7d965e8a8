import { beforeAll, beforeEach, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { type Call, cookiesOf, makeSignIn, openDoors, password } from '../../../tests/harness/http.ts';
import { makeMailbox } from '../../../tests/harness/mail-room.ts';
import { mailsOf, newestSecret } from '../../../tests/harness/mailed-links.ts';
import { type Company, makeCompany } from '../../../tests/harness/people.ts';
import { turnOnSecondFactor } from '../../../tests/harness/second-factor.ts';
import { database } from '../../platform/database/open.ts';
import { forgetCallers } from '../../platform/http/known-callers.ts';

useDatabase();
let company: Company;
let doors: Awaited<ReturnType<typeof openDoors>>;
let email = '';
let count = 0;
beforeAll(async () => {
  company = await makeCompany();
  doors = await openDoors();
  await makeMailbox(company.workspaceId, 'support@toko-rina.example');
});
beforeEach(async () => {
  count += 1;
  ({ email } = await makeSignIn(company, `nok${count}`, 'agent'));
  await database().client`update accounts set email_verified = true`;
});

const call = (method: string, path: string, given?: Call) => doors.call(method, `/api/v1${path}`, given);
const signIn = (given = password) => call('POST', '/session', { json: { email, password: given } });
const ask = (what: 'links' | 'resets', who = email, language = 'id') =>
  call('POST', `/session/${what}`, { json: { email: who }, headers: { 'x-language': language } });

test('a link by mail signs in once, in the browser that asked, and goes to its own mailbox alone', async () => {
  const asked = await ask('links');
  expect(asked.status).toBe(204);
  const [mail] = await mailsOf(company.workspaceId);
  expect(mail).toMatchObject({ recipients: [email], subject: 'Masuk ke Toko Rina' });
  // A browser sends no server what stands behind the #, so that no log on the way keeps it.
  const [, link = ''] = /(https?:\S+\/sign-in\/link\S*)/.exec(mail?.text ?? '') ?? [];
  expect(new URL(link)).toMatchObject({ pathname: '/sign-in/link', search: '', hash: `#${mail?.secret}` });
  const use = (cookie = cookiesOf(asked)) =>
    call('POST', '/session/links/use', { cookie, json: { token: mail?.secret } });
  const other = cookiesOf(await ask('links', 'nobody@toko-rina.example'));
  for (const elsewhere of ['', other])
    expect(await use(elsewhere)).toMatchObject({ status: 409, json: { code: 'link-other-browser' } });
  const answer = await use();
  expect(answer).toMatchObject({ status: 200, json: { account: { email } } });
  expect((await call('GET', '/me', { cookie: cookiesOf(answer) })).status).toBe(200);
  expect(await use()).toMatchObject({ status: 404, json: { code: 'link-not-found' } });
});

test('a link by mail is no second factor', async () => {
  await turnOnSecondFactor(doors, cookiesOf(await signIn()));
  const cookie = cookiesOf(await ask('links'));
  const json = { token: await newestSecret(company.workspaceId) };
  const answer = await call('POST', '/session/links/use', { cookie, json });
  expect(answer).toMatchObject({ status: 202, json: { needs: 'second-factor' } });
});

test('a reset sets the password once, ends every session and signs nobody in', async () => {
  const cookie = cookiesOf(await signIn());
  await ask('resets', email.toUpperCase());
  const secret = await newestSecret(company.workspaceId);
  const use = (wanted: string) =>
    call('POST', '/session/resets/use', { json: { token: secret, password: wanted } });
  expect(await use('iloveyou123')).toMatchObject({ status: 400, json: { code: 'password-common' } });
  const answer = await use('hujan di bulan juni');
  expect(answer.status).toBe(204);
  expect(answer.headers.getSetCookie()).toEqual([]);
  expect((await use('hujan di bulan juli')).status).toBe(404);
  expect((await call('GET', '/session', { cookie })).status).toBe(401);
  expect((await signIn()).status).toBe(401);
  expect((await signIn('hujan di bulan juni')).status).toBe(200);
});

test('who did not change the password learns by mail that somebody did', async () => {
  const cookie = cookiesOf(await signIn());
  const json = { current: password, password: 'hujan di bulan juni' };
  const change = () => call('PUT', '/me/sign-in/password', { cookie, json, headers: { 'x-language': 'id' } });
  expect((await change()).status).toBe(204);
  const mine = async () =>
    (await mailsOf(company.workspaceId)).filter(({ recipients }) => recipients.includes(email));
  expect(await mine()).toMatchObject([{ subject: 'Cara Anda masuk ke Toko Rina diubah' }]);
  expect((await change()).status).toBe(403);
  expect(await mine()).toHaveLength(1);
});

test('a link that has run out, or is of another kind, opens nothing', async () => {
  await ask('resets');
  const secret = await newestSecret(company.workspaceId);
  expect((await call('POST', '/session/links/use', { json: { token: secret } })).status).toBe(404);
  await database().client`update verifications set expires_at = now() - interval '1 second'`;
  const json = { token: secret, password: 'hujan di bulan juni' };
  expect((await call('POST', '/session/resets/use', { json })).status).toBe(404);
});

test('the sixth mail to one address within an hour is not sent', async () => {
  for (let tries = 0; tries < 5; tries += 1) expect((await ask('links')).status).toBe(204);
  expect((await ask('resets')).status).toBe(429);
});

test.each(['nobody@toko-rina.example', 'support@toko-rina.example'])(
  '%s gets no mail and the same answer',
  async (who) => {
    const before = await mailsOf(company.workspaceId);
    const known = await ask('resets');
    const unknown = await ask('resets', who);
    expect([unknown.status, unknown.text]).toEqual([known.status, known.text]);
    expect(await mailsOf(company.workspaceId)).toHaveLength(before.length + 1);
  },
);

test('one’s own password is changed with the old one, and the other sessions end', async () => {
  const [cookie, other] = [cookiesOf(await signIn()), cookiesOf(await signIn())];
  const change = (json: object) => call('PUT', '/me/sign-in/password', { cookie, json });
  expect((await change({ current: 'wrong one', password: 'hujan di bulan juni' })).status).toBe(403);
  expect((await change({ password: 'hujan di bulan juni' })).status).toBe(400);
  expect((await change({ current: password, password: email })).status).toBe(400);
  expect((await change({ current: password, password: 'hujan di bulan juni' })).status).toBe(204);
  expect((await call('GET', '/session', { cookie })).status).toBe(200);
  expect((await call('GET', '/session', { cookie: other })).status).toBe(401);
});

test('everybody sees where they are signed in, and ends what is not theirs any more', async () => {
  const phone = await call('POST', '/session', {
    json: { email, password },
    headers: { 'user-agent': 'A phone' },
  });
  const [cookie, lost] = [cookiesOf(await signIn()), cookiesOf(phone)];
  const list = async () =>
    (await call('GET', '/me/sign-in', { cookie })).json.sessions as {
      id: string;
      device: string;
      isThis: boolean;
    }[];
  const found = await list();
  expect(found.map(({ device, isThis }) => [device, isThis]).sort()).toEqual([
    ['', true],
    ['A phone', false],
  ]);
  const other = found.find((one) => !one.isThis)?.id;
  const stranger = cookiesOf(
    await call('POST', '/session', {
      json: { email: (await makeSignIn(company, `lek${count}`, 'agent')).email, password },
    }),
  );
  expect((await call('DELETE', `/me/sign-in/sessions/${other}`, { cookie: stranger })).status).toBe(404);
  expect((await call('DELETE', `/me/sign-in/sessions/${other}`, { cookie })).status).toBe(204);
  expect((await call('GET', '/session', { cookie: lost })).status).toBe(401);
  const again = cookiesOf(await signIn());
  await database().client`update sessions set proved_at = now() - interval '11 minutes'`;
  forgetCallers();
  for (const path of ['/me/sign-in/sessions', `/me/sign-in/sessions/${other}`])
    expect(await call('DELETE', path, { cookie })).toMatchObject({
      status: 403,
      json: { code: 'proof-needed' },
    });
  expect((await call('POST', '/session/proof', { cookie, json: { password } })).status).toBe(204);
  expect((await call('DELETE', '/me/sign-in/sessions', { cookie })).status).toBe(204);
  expect((await call('GET', '/session', { cookie: again })).status).toBe(401);
  expect(await list()).toHaveLength(1);
});
