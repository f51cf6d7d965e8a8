import { beforeAll, expect } from 'vitest';
import { database } from '../../server/platform/database/open.ts';
import { type Caller, callerWith, type Fetcher } from '../harness/api.ts';
import { useDatabase } from '../harness/database.ts';
import { openDoors } from '../harness/doors.ts';
import { password } from '../harness/staff.ts';
import { attack } from './attack.ts';

useDatabase();
let ask: Fetcher;
let anybody: Caller;

beforeAll(async () => {
  ({ ask } = await openDoors());
  anybody = callerWith(ask, {});
});

const owner = (n: number) => ({
  name: `Sari ${n}`,
  email: `sari${n}@example.com`,
  password,
  company: `Toko ${n}`,
  language: 'id',
});

attack(
  'S52',
  async () => {
    const { ask: guarded } = await openDoors('K4WUNG42');
    const tries = ['', 'k4wung42', 'K4WUNG4', undefined].map((code) => ({
      ...owner(0),
      ...(code === undefined ? {} : { code }),
    }));
    for (const given of tries) {
      const { status, body } = await callerWith(guarded, {})('POST', '/setup', given);
      expect([given.code, status, body]).toEqual([
        given.code,
        403,
        expect.objectContaining({ code: 'setup-code-wrong' }),
      ]);
    }
    const more = await Promise.all(
      Array.from({ length: 12 }, () => callerWith(guarded, {})('POST', '/setup', owner(0))),
    );
    expect(more.map(({ status }) => status).toSorted()).toEqual([
      ...Array(6).fill(403),
      ...Array(6).fill(429),
    ]);
    expect(await counted()).toEqual({ workspaces: 0, members: 0, accounts: 0 });
  },
  'without the code of the console nobody begins, and guessing ends soon',
);

attack('S52', async () => {
  const all = await Promise.all(Array.from({ length: 20 }, (_, n) => anybody('POST', '/setup', owner(n))));
  expect(all.map(({ status }) => status).toSorted()).toEqual([201, ...Array(19).fill(404)]);
  expect(await counted()).toEqual({ workspaces: 1, members: 1, accounts: 1 });
});

attack(
  'S52',
  async () => {
    const doors = [
      ['GET', '/setup', undefined],
      ['POST', '/setup', owner(99)],
      ['POST', '/setup', { ...owner(99), demo: 'toko-rina' }],
      ['POST', '//setup', owner(99)],
      ['POST', '/setup/', owner(99)],
    ] as const;
    const statuses = await Promise.all(doors.map(([method, path, body]) => anybody(method, path, body)));
    expect(statuses.map(({ status }) => status)).toEqual(doors.map(() => 404));
    expect(await counted()).toEqual({ workspaces: 1, members: 1, accounts: 1 });
  },
  'afterwards its doors are gone',
);

async function counted() {
  const [row] = await database().client`
    select (select count(*)::int from workspaces) as workspaces, (select count(*)::int from members) as members,
      (select count(*)::int from accounts) as accounts`;
  return row;
}
