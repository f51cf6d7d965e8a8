import { beforeAll, beforeEach, expect } from 'vitest';
import { inviteMember } from '../../server/domains/team/index.ts';
import { trustProxies } from '../../server/front-door/client-address.ts';
import { database } from '../../server/platform/database/open.ts';
import { useDatabase } from '../harness/database.ts';
import { cookiesOf, makeSignIn, openDoors, password } from '../harness/http.ts';
import { makeMailbox } from '../harness/mail-room.ts';
import { newestSecret } from '../harness/mailed-links.ts';
import { as, type Company, makeCompany } from '../harness/people.ts';
import { codeNow, turnOnSecondFactor, waitForFreshCode } from '../harness/second-factor.ts';
import { attack } from './attack.ts';

useDatabase();
let company: Company;
let doors: Awaited<ReturnType<typeof openDoors>>;
let email = '';
let count = 0;
beforeAll(async () => {
  company = await makeCompany();
  doors = await openDoors();
  await makeMailbox(company.workspaceId, 'support@toko-rina.example');
  // Each try comes from an address of its own, so that only the code itself can stop it.
  trustProxies(['127.0.0.1']);
});
beforeEach(async () => {
  count += 1;
  ({ email } = await makeSignIn(company, `adi${count}`, 'agent'));
  await database().client`update accounts set email_verified = true`;
  await database().client`delete from sign_in_limits`;
});

const times = 100;
const from = (n: number) => ({ 'x-forwarded-for': `203.0.113.${n}` });
const enter = async () =>
  cookiesOf(await doors.call('POST', '/api/v1/session', { json: { email, password } }));

/** A hundred tries at once: how many of them came through. */
async function race(path: string, json: object, cookie?: string): Promise<number> {
  const tries = Array.from({ length: times }, (_, n) =>
    doors.call('POST', `/api/v1${path}`, {
      headers: from(n),
      json,
      ...(cookie ? { cookie } : {}),
    }),
  );
  const statuses = (await Promise.all(tries)).map(({ status }) => status);
  expect(statuses.filter((status) => status >= 500)).toEqual([]);
  return statuses.filter((status) => status < 300).length;
}

attack(
  'S72',
  async () => {
    for (const kind of ['links', 'resets'] as const) {
      const asked = await doors.call('POST', `/api/v1/session/${kind}`, { json: { email } });
      const token = await newestSecret(company.workspaceId);
      const json = kind === 'resets' ? { token, password: 'hujan di bulan juni' } : { token };
      expect([kind, await race(`/session/${kind}/use`, json, cookiesOf(asked))]).toEqual([kind, 1]);
    }
  },
  'a link by mail',
);

attack(
  'S72',
  async () => {
    const { secret } = await inviteMember(as(company.sari, new Date()), {
      email: `new${count}@example.com`,
      role: 'agent',
    });
    expect(await race('/invitations/accept', { token: secret, name: 'Rina', password })).toBe(1);
    const [row] = await database().client`select count(*)::int as n from members where name = 'Rina'`;
    expect(row).toEqual({ n: 1 });
  },
  'an invitation',
);

attack('S72', async () => {
  const { secret, recoveryCodes } = await turnOnSecondFactor(doors, await enter());
  for (const isOfTheApp of [true, false]) {
    const cookie = await enter();
    await waitForFreshCode();
    const code = isOfTheApp ? codeNow(secret) : recoveryCodes[0];
    expect(await race('/session/second-factor', { code }, cookie)).toBe(1);
    await database().client`delete from sign_in_limits`;
  }
});

attack(
  'S72',
  async () => {
    await turnOnSecondFactor(doors, await enter());
    const cookie = await enter();
    expect(await race('/session/second-factor', { code: '000000' }, cookie)).toBe(0);
    const [row] = await database().client`select count from sign_in_limits where key like 'second-factor:%'`;
    expect(row).toEqual({ count: times });
  },
  'a hundred wrong codes at once are counted exactly',
);
