import { beforeAll, expect } from 'vitest';
import { database } from '../../server/platform/database/open.ts';
import { callerWith, type Fetcher } from '../harness/api.ts';
import { useDatabase } from '../harness/database.ts';
import { type Door, openDoors } from '../harness/doors.ts';
import { makeTwoCompanies, type TwoCompanies } from '../harness/principals.ts';
import { attack } from './attack.ts';

useDatabase();
let ask: Fetcher;
let doors: Door[];
let company: TwoCompanies;
beforeAll(async () => {
  ({ ask, doors } = await openDoors());
  company = await makeTwoCompanies(ask);
});

/** Everything that lets somebody in. */
async function keys() {
  const [row] = await database().client`
    select (select count(*)::int from tokens) as tokens, (select count(*)::int from sessions) as sessions,
      (select count(*)::int from accounts) as accounts, (select count(*)::int from passkeys) as passkeys,
      (select count(*)::int from invitations) as invitations, (select count(*)::int from second_factors) as factors`;
  return row;
}

/** Open doors that answer anybody, with a question of chance or with nothing. */
const givesNothing = ['passkey/beginnings', 'links', 'resets', 'providers'].map((one) => `/session/${one}`);

attack('S41', async () => {
  const { staff } = company.principals.find((one) => one.role === 'owner') ?? {};
  const named = {
    userId: staff?.accountId,
    accountId: staff?.accountId,
    memberId: staff?.id,
    email: staff?.email,
  };
  const workspace = { workspaceId: company.ours.workspaceId, workspace: company.ours.slug };
  const body = { ...named, ...workspace, name: 'key', scopes: ['*'], role: 'owner', expiresIn: null };
  const nobody = callerWith(ask, { 'x-workspace': company.ours.slug });
  const before = await keys();
  const guessed = [
    'tokens',
    'api-keys',
    'api-key/create',
    'sign-in/api-key/create',
    'auth/api-key/create',
    'session/token',
  ].flatMap((path) => ['POST', 'PUT'].map((method) => ({ method, path: `/${path}` })));
  const real = doors.filter(({ method }) => method !== 'GET' && method !== 'DELETE');
  expect(real.length).toBeGreaterThan(60);
  for (const { method, path } of [...guessed, ...real]) {
    const { status, headers } = await nobody(method, path.replace(/\{\w+\}/g, staff?.id ?? ''), body);
    const isLetIn = status < 400 && !givesNothing.includes(path);
    expect([method, path, isLetIn, headers.getSetCookie()]).toEqual([method, path, false, []]);
  }
  expect(await keys()).toEqual(before);
});
