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
let cookie = '';
let place = { workspaceId: '', connectionId: '' };
const email = 'admin@toko-rina.example';
beforeAll(async () => {
  company = await makeCompany();
  doors = await openDoors();
  await makeSignIn(company, 'admin', 'owner');
  cookie = cookiesOf(await doors.call('POST', '/api/v1/session', { json: { email, password } }));
  place = { workspaceId: company.workspaceId, connectionId: await trust(doors, cookie, provider) };
});

const joined = () => database().client`select * from identities where provider_id <> 'credential'`;

attack('S39', async () => {
  const claims = [
    { email },
    { email, email_verified: false },
    { email, email_verified: 'true' },
    { email, email_verified: 1 },
    { email, xms_edov: false },
    { preferred_username: email, upn: email, unique_name: email },
    { email: 'admin@toko-rina.example.evil.example', email_verified: true },
    { email: [email], email_verified: true },
  ];
  for (const one of claims) {
    const answer = await throughProvider(doors, provider, place, { sub: 'evil', ...one });
    expect([one, answer.status, answer.headers.getSetCookie()]).toEqual([one, 403, []]);
  }
  expect(await joined()).toEqual([]);
});

attack(
  'S39',
  async () => {
    for (const iss of ['https://login.microsoftonline.com/another-tenant/v2.0', `${provider.issuer}/`]) {
      const answer = await throughProvider(doors, provider, place, {
        iss,
        sub: 'evil',
        email,
        email_verified: true,
      });
      expect([iss, answer.status]).toEqual([iss, 401]);
    }
    for (const tenant of ['common', 'organizations', 'consumers']) {
      const issuer = `https://login.microsoftonline.com/${tenant}/v2.0`;
      const json = {
        kind: 'microsoft',
        name: 'M',
        issuer,
        clientId: 'a',
        clientSecret: 'b',
        domains: ['x.example'],
      };
      const answer = await doors.call('POST', '/api/v1/sign-in-connections', { cookie, json });
      expect([tenant, answer.status, answer.json.code]).toEqual([tenant, 400, 'provider-of-everyone']);
    }
    expect(await joined()).toEqual([]);
  },
  'another tenant’s word counts for nothing',
);

attack(
  'S39',
  async () => {
    await throughProvider(doors, provider, place, { sub: 'sari', email, email_verified: true });
    expect(await joined()).toMatchObject([
      { account_id: 'sari', provider_id: `provider:${provider.issuer}` },
    ]);
    const other = await throughProvider(doors, provider, place, { sub: 'SARI', email: 'x@y.example' });
    expect(other.status).toBe(403);
  },
  'whoever is known is known by issuer and subject',
);
