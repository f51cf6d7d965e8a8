import { beforeAll, expect } from 'vitest';
import { database } from '../../server/platform/database/open.ts';
import { forgetCallers } from '../../server/platform/http/known-callers.ts';
import { useDatabase } from '../harness/database.ts';
import { printTables } from '../harness/doors.ts';
import { cookiesOf, makeSignIn, makeToken, openDoors, password } from '../harness/http.ts';
import { type Company, makeCompany } from '../harness/people.ts';
import { codeNow, turnOnSecondFactor } from '../harness/second-factor.ts';
import { attack } from './attack.ts';

useDatabase();
let company: Company;
let doors: Awaited<ReturnType<typeof openDoors>>;
let plain = '';
let guarded = '';
let secret = '';
beforeAll(async () => {
  company = await makeCompany();
  doors = await openDoors();
  const signIn = async (name: string) => {
    const { email } = await makeSignIn(company, name, 'owner');
    return cookiesOf(await doors.call('POST', '/api/v1/session', { json: { email, password } }));
  };
  plain = await signIn('sari');
  guarded = await signIn('budi');
  ({ secret } = await turnOnSecondFactor(doors, guarded));
  await database().client`update sessions set proved_at = proved_at - interval '11 minutes'`;
  forgetCallers();
});

const id = '0193a000-0000-7000-8000-000000000000';
const provider = { issuer: 'https://x.example', clientId: 'a', clientSecret: 'b', domains: ['x.example'] };
const dangerous: [string, string, object?][] = [
  ['POST', '/me/sign-in/second-factor'],
  ['PUT', '/me/sign-in/second-factor', { code: '123456' }],
  ['DELETE', '/me/sign-in/second-factor'],
  ['POST', '/me/sign-in/recovery-codes'],
  ['POST', '/me/sign-in/passkeys/beginnings'],
  ['POST', '/me/sign-in/passkeys', { ticket: 'x', answer: { id: 'x' }, name: 'x' }],
  ['DELETE', `/me/sign-in/passkeys/${id}`],
  ['PATCH', '/sign-in-settings', { secondFactorRoles: [] }],
  ['POST', '/sign-in-connections', { kind: 'generic', name: 'X', ...provider }],
  ['PATCH', `/sign-in-connections/${id}`, { isOn: false }],
  ['DELETE', `/sign-in-connections/${id}`],
];
/** What a program may do by its token, and a person with a fresh proof. */
const powerful: [string, string, object?][] = [
  ['POST', '/invitations', { email: 'x@x.example', role: 'administrator' }],
  ['PATCH', `/members/${id}`, { role: 'owner' }],
];
const call = (who: { cookie?: string; token?: string }, [method, path, json]: [string, string, object?]) =>
  doors.call(method, `/api/v1${path}`, { ...who, ...(json ? { json } : {}) });

attack('S48', async () => {
  const token = await makeToken(company, '*');
  const before = await printTables(['sessions', 'sign_in_limits']);
  for (const cookie of [plain, guarded])
    for (const door of [...dangerous, ...powerful])
      expect([door, await call({ cookie }, door)]).toMatchObject([
        door,
        { status: 403, json: { code: 'proof-needed' } },
      ]);
  for (const door of dangerous) {
    const { status } = await call({ token }, door);
    expect([door, status]).toEqual([door, 403]);
  }
  expect(await printTables(['sessions', 'sign_in_limits'])).toEqual(before);
});

attack(
  'S48',
  async () => {
    const prove = (cookie: string, json: object) => call({ cookie }, ['POST', '/session/proof', json]);
    expect((await prove(plain, { password: 'wrong' })).status).toBe(403);
    expect((await prove(guarded, { password })).status).toBe(403);
    expect((await prove(guarded, { code: '000000' })).status).toBe(403);
    expect((await call({ cookie: guarded }, ['DELETE', '/me/sign-in/second-factor'])).status).toBe(403);
    expect((await prove(guarded, { code: codeNow(secret) })).status).toBe(204);
    expect((await call({ cookie: plain }, ['POST', '/me/sign-in/second-factor'])).status).toBe(403);
    expect((await call({ cookie: guarded }, ['DELETE', '/me/sign-in/second-factor'])).status).toBe(204);
  },
  'a password is no proof where there is a second factor, and one session proves for no other',
);
