import { beforeAll, expect } from 'vitest';
import { useDatabase } from '../harness/database.ts';
import { cookiesOf, makeSignIn, openDoors, password } from '../harness/http.ts';
import { type Company, makeCompany } from '../harness/people.ts';
import { attack } from './attack.ts';

useDatabase();
let company: Company;
let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(async () => {
  company = await makeCompany();
  doors = await openDoors();
});

const names = [
  ...['remote-user', 'x-remote-user', 'http-remote-user', 'x-forwarded-user', 'x-forwarded-email', 'x-user'],
  ...[
    'x-forwarded-preferred-username',
    'x-auth-user',
    'x-auth-email',
    'x-auth-request-user',
    'x-auth-username',
  ],
  ...[
    'x-auth-request-email',
    'x-webauth-user',
    'x-authenticated-user',
    'x-user-id',
    'x-user-email',
    'x-account-id',
  ],
  ...['x-ms-client-principal-name', 'cf-access-authenticated-user-email', 'x-goog-authenticated-user-email'],
  ...['ssl-client-s-dn', 'x-ssl-client-verify', 'x-original-user', 'x-sapa-user'],
];

attack('S46', async () => {
  const sari = await makeSignIn(company, 'sari', 'owner');
  const nok = await makeSignIn(company, 'nok', 'agent');
  const cookie = cookiesOf(
    await doors.call('POST', '/api/v1/session', { json: { email: nok.email, password } }),
  );
  for (const name of names)
    for (const value of [sari.email, sari.accountId, sari.id]) {
      const headers = { [name]: value, 'x-workspace': company.slug };
      for (const path of ['/api/v1/session', '/api/v1/me', '/api/v1/requests', '/api/v1/me/sign-in'])
        expect([name, path, (await doors.call('GET', path, { headers })).status]).toEqual([name, path, 401]);
      const me = await doors.call('GET', '/api/v1/me', { headers, cookie });
      expect([name, me.json]).toMatchObject([name, { member: { id: nok.id, role: 'agent' } }]);
    }
});
