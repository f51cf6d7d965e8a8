import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect } from 'vitest';
import { useProviderNetwork } from '../../server/domains/access/connections/provider-fetch.ts';
import { isPublicAddress } from '../../server/platform/guarded-fetch.ts';
import { useDatabase } from '../harness/database.ts';
import { cookiesOf, makeSignIn, makeToken, openDoors, password } from '../harness/http.ts';
import { type Company, makeCompany } from '../harness/people.ts';
import { attack } from './attack.ts';

useDatabase();
let company: Company;
let doors: Awaited<ReturnType<typeof openDoors>>;
/** A provider that answers, and says that its other doors stand elsewhere. */
let said: Record<string, string> = {};
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(said));
});
let issuer = '';

beforeAll(async () => {
  company = await makeCompany();
  doors = await openDoors();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const signIn = async (name: string, role: 'agent' | 'supervisor' | 'administrator' | 'owner') => {
  const { email } = await makeSignIn(company, name, role);
  return cookiesOf(await doors.call('POST', '/api/v1/session', { json: { email, password } }));
};
const given = (at: string) => ({
  ...{ kind: 'generic', name: 'X', issuer: at, clientId: 'a', clientSecret: 'b', domains: ['x.example'] },
});
const create = (who: { cookie?: string; token?: string }, at: string) =>
  doors.call('POST', '/api/v1/sign-in-connections', { ...who, json: given(at) });

attack(
  'S38',
  async () => {
    for (const role of ['agent', 'supervisor'] as const) {
      const answer = await create({ cookie: await signIn(`${role}1`, role) }, issuer);
      expect([role, answer.status]).toEqual([role, 403]);
    }
    const token = await makeToken(company, '*');
    expect((await create({ token }, issuer)).status).toBe(403);
    expect((await create({}, issuer)).status).toBe(401);
    expect(asked).toEqual([]);
  },
  'who is no administrator, and a program, sets none',
);

attack(
  'S38',
  async () => {
    const cookie = await signIn('ploy', 'administrator');
    const inside = [
      ...[issuer, 'https://127.0.0.1/', 'https://127.1/', 'https://2130706433/', 'https://0x7f.1/'],
      ...['https://[::1]/', 'https://[::ffff:7f00:1]/', 'https://169.254.169.254/', 'https://10.0.0.7/'],
      ...['https://localhost/', 'https://user:x@127.0.0.1/', 'file:///etc/passwd', 'http://example.com/'],
    ];
    for (const at of inside) {
      const answer = await create({ cookie }, at);
      expect([at, answer.status]).toEqual([at, 400]);
    }
    expect(asked).toEqual([]);
  },
  'an administrator names no address of our own network',
);

attack(
  'S38',
  async () => {
    const cookie = await signIn('budi', 'owner');
    // As if the provider stood in the public internet: what it names itself is still looked at.
    useProviderNetwork({ mayCall: (one) => one === '127.0.0.1' || isPublicAddress(one), mayBePlain: true });
    const honest = {
      issuer,
      authorization_endpoint: `${issuer}/a`,
      token_endpoint: `${issuer}/t`,
      jwks_uri: `${issuer}/k`,
      userinfo_endpoint: `${issuer}/u`,
    };
    for (const door of ['token_endpoint', 'jwks_uri', 'userinfo_endpoint', 'authorization_endpoint'])
      for (const at of ['https://169.254.169.254/latest', 'http://10.0.0.7/', 'https://[fd00::1]/']) {
        said = { ...honest, [door]: at };
        const answer = await create({ cookie }, issuer);
        expect([door, at, answer.status]).toEqual([door, at, 400]);
      }
    said = { ...honest, issuer: 'https://another.example' };
    expect((await create({ cookie }, issuer)).status).toBe(400);
    said = honest;
    expect((await create({ cookie }, issuer)).status).toBe(201);
    expect(new Set(asked)).toEqual(new Set(['/.well-known/openid-configuration']));
    useProviderNetwork({ mayCall: isPublicAddress, mayBePlain: false });
  },
  'nor does a provider that points its doors inward',
);
