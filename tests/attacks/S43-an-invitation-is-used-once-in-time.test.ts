import { beforeAll, expect } from 'vitest';
import { inviteMember } from '../../server/domains/team/index.ts';
import { sha256 } from '../../server/kernel/ids.ts';
import { database } from '../../server/platform/database/open.ts';
import { useDatabase } from '../harness/database.ts';
import { openDoors } from '../harness/http.ts';
import { as, type Company, makeCompany } from '../harness/people.ts';
import { attack } from './attack.ts';

useDatabase();
let company: Company;
let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(async () => {
  company = await makeCompany();
  doors = await openDoors();
});

const password = 'hujan di bulan juni';
const look = (token: unknown) => doors.call('POST', '/api/v1/invitations/look', { json: { token } });
const accept = (token: unknown, more: object = {}) =>
  doors.call('POST', '/api/v1/invitations/accept', { json: { token, name: 'Rina', password, ...more } });
const invite = (email: string, now = new Date()) =>
  inviteMember(as(company.sari, now), { email, role: 'agent' });
async function counted() {
  const [row] = await database().client`
    select (select count(*)::int from accounts) as accounts, (select count(*)::int from members) as members`;
  return row;
}

attack('S43', async () => {
  const { secret } = await invite('rina@example.com');
  const before = await counted();
  const wrong = [
    ...[
      '',
      '%20',
      null,
      ' ',
      {},
      [secret],
      'undefined',
      '0',
      '%00',
      '*',
      '%25',
      '..',
      `${secret}x`,
      secret.slice(0, -1),
      ` ${secret}`,
    ],
    ...[sha256(secret), sha256(''), 'a'.repeat(59), 'a'.repeat(61), secret.toLowerCase(), 'x'.repeat(5000)],
  ];
  for (const one of wrong) {
    const looked = await look(one);
    const { status, headers } = await accept(one);
    expect([one, status >= 400 && status < 500, looked.status >= 400, headers.getSetCookie()]).toEqual([
      ...[one, true, true, []],
    ]);
  }
  expect(await counted()).toEqual(before);
});

attack(
  'S43',
  async () => {
    const week = 7 * 86_400_000;
    const { secret: late } = await invite('late@example.com', new Date(Date.now() - week - 1000));
    const { secret } = await invite('once@example.com');
    expect((await accept(late)).status).toBe(404);
    expect((await accept(secret, { email: 'other@example.com' })).status).toBe(400);
    expect((await accept(secret, { role: 'owner' })).status).toBe(400);
    expect((await accept(secret)).status).toBe(201);
    const before = await counted();
    expect((await accept(secret)).status).toBe(404);
    expect((await look(secret)).status).toBe(404);
    expect(await counted()).toEqual(before);
    const [made] = await database().client`select email, role from members where name = 'Rina'`;
    expect(made).toEqual({ email: 'once@example.com', role: 'agent' });
  },
  'not a second time, not a second late, not for another address or role',
);
