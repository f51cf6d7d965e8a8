import { createHmac } from 'node:crypto';
import { beforeAll, expect } from 'vitest';
import { installationSecret } from '../../server/domains/access/index.ts';
import { inviteMember } from '../../server/domains/team/index.ts';
import { sha256 } from '../../server/kernel/ids.ts';
import { database } from '../../server/platform/database/open.ts';
import { secretBox } from '../../server/platform/secrets/secret-box.ts';
import { useDatabase } from '../harness/database.ts';
import { cookiesOf, makeSignIn, makeToken, openDoors, password } from '../harness/http.ts';
import { makeMailbox } from '../harness/mail-room.ts';
import { newestSecret } from '../harness/mailed-links.ts';
import { as, type Company, makeCompany } from '../harness/people.ts';
import { turnOnSecondFactor } from '../harness/second-factor.ts';
import { attack } from './attack.ts';

useDatabase();
let company: Company;
let doors: Awaited<ReturnType<typeof openDoors>>;
let cookie = '';
let given: string[] = [];

/** Sari uses everything that gives somebody a secret. */
beforeAll(async () => {
  company = await makeCompany();
  doors = await openDoors();
  await makeMailbox(company.workspaceId, 'support@toko-rina.example');
  await secretBox();
  for (const name of ['sign-in', 'file-links']) await installationSecret(name);
  const { email } = await makeSignIn(company, 'sari', 'owner');
  cookie = cookiesOf(await doors.call('POST', '/api/v1/session', { json: { email, password } }));
  const { secret, recoveryCodes } = await turnOnSecondFactor(doors, cookie);
  const token = await makeToken(company, '*');
  const invitation = await inviteMember(as(company.sari, new Date()), {
    email: 'x@x.example',
    role: 'agent',
  });
  await doors.call('POST', '/api/v1/session/links', { json: { email } });
  const link = await newestSecret(company.workspaceId);
  const codes = recoveryCodes.flatMap((code) => [code, code.replaceAll('-', '')]);
  given = [cookie.split('=')[1] ?? '', secret, ...codes, token, invitation.secret, link, password];
  expect(given.every((one) => one.length > 10)).toBe(true);
});

async function everything(): Promise<string> {
  const tables = await database().client`
    select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`;
  const texts = await Promise.all(
    tables.map(async ({ name }) => JSON.stringify(await database().client.unsafe(`select * from "${name}"`))),
  );
  return texts.join('\n');
}

attack(
  'S44',
  async () => {
    const text = await everything();
    for (const one of given) expect([one.slice(0, 4), text.includes(one)]).toEqual([one.slice(0, 4), false]);
    expect(text).toContain(sha256(given[0] ?? ''));
  },
  'whoever reads the whole database finds nothing to sign in with',
);

attack('S44', async () => {
  const secrets = await database().client`select value from secrets`;
  const rows = await database().client`
    select s.id, s.token, s.user_id, s.created_at::text as at from sessions s union all
    select t.id::text, t.hash, t.workspace_id::text, t.created_at::text from tokens t`;
  expect([secrets.length >= 3, rows.length >= 2]).toEqual([true, true]);
  const parts = rows.flatMap(({ id, token, user_id: owner, at }) => [
    id,
    token,
    owner,
    `${id}${at}`,
    `${owner}${at}`,
  ]);
  const derived = parts.flatMap((part) => [
    part,
    sha256(part),
    ...secrets.flatMap(({ value }) => [
      value,
      sha256(`${part}${value}`),
      createHmac('sha256', value).update(part).digest('hex'),
      createHmac('sha256', value).update(part).digest('base64url'),
      `${part}.${createHmac('sha256', value).update(part).digest('base64')}`,
    ]),
  ]);
  const name = cookie.split('=')[0];
  for (const one of new Set(derived)) {
    const bySession = await doors.call('GET', '/api/v1/me', { cookie: `${name}=${one}` });
    const byToken = await doors.call('GET', '/api/v1/requests', { token: one });
    expect([bySession.status, byToken.status]).toEqual([401, 401]);
  }
});
