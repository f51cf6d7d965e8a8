import { beforeAll, expect } from 'vitest';
import { database } from '../../server/platform/database/open.ts';
import { throughProvider, trust } from '../harness/by-provider.ts';
import { useDatabase } from '../harness/database.ts';
import { cookiesOf, makeSignIn, openDoors, password } from '../harness/http.ts';
import { type Company, makeCompany } from '../harness/people.ts';
import { useProvider } from '../harness/provider.ts';
import { attack } from './attack.ts';

useDatabase();
const provider = useProvider();
let company: Company;
let doors: Awaited<ReturnType<typeof openDoors>>;
const cookies: Record<string, string> = {};
beforeAll(async () => {
  company = await makeCompany();
  doors = await openDoors();
  for (const role of ['agent', 'supervisor', 'administrator', 'owner'] as const) {
    const { email } = await makeSignIn(company, role, role);
    cookies[role] = cookiesOf(await doors.call('POST', '/api/v1/session', { json: { email, password } }));
  }
});

const as = (role: string) => ({ cookie: cookies[role] ?? '' });
async function people() {
  const rows = await database()
    .client`select count(*)::int as n, string_agg(role, ',' order by role) as roles from members`;
  const [{ n } = { n: 0 }] = await database().client`select count(*)::int as n from accounts`;
  return { rows, accounts: n };
}

attack('S74', async () => {
  const connectionId = await trust(doors, cookies.owner ?? '', provider);
  const before = await people();
  for (const extra of [{ defaultRole: 'agent' }, { signUpRole: 'administrator' }, { role: 'owner' }]) {
    const json = { secondFactorRoles: [], ...extra };
    const answer = await doors.call('PATCH', '/api/v1/sign-in-settings', { ...as('owner'), json });
    expect([extra, answer.status]).toEqual([extra, 400]);
    const changed = { ...as('owner'), json: extra };
    const connection = await doors.call('PATCH', `/api/v1/sign-in-connections/${connectionId}`, changed);
    expect([extra, connection.status]).toEqual([extra, 400]);
  }
  const place = { workspaceId: company.workspaceId, connectionId };
  const claims = {
    sub: 'new',
    email: 'new@toko-rina.example',
    email_verified: true,
    roles: ['owner'],
    role: 'owner',
  };
  expect((await throughProvider(doors, provider, place, claims)).status).toBe(403);
  expect(await people()).toEqual(before);
});

attack(
  'S74',
  async () => {
    const invite = (role: string, json: object) =>
      doors.call('POST', '/api/v1/invitations', { ...as(role), json: { email: 'new@example.com', ...json } });
    expect((await invite('owner', {})).status).toBe(400);
    expect((await invite('owner', { role: 'root' })).status).toBe(400);
    for (const role of ['agent', 'supervisor'])
      expect((await invite(role, { role: 'agent' })).status).toBe(403);
    expect((await invite('administrator', { role: 'owner' })).status).toBe(403);
  },
  'who comes in has the role that somebody entitled has named',
);
