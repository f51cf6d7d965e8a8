import { beforeAll, expect } from 'vitest';
import { database } from '../../server/platform/database/open.ts';
import { callerWith, type Fetcher, signedIn } from '../harness/api.ts';
import { makeBelongings } from '../harness/belongings.ts';
import { useDatabase } from '../harness/database.ts';
import { keyTo } from '../harness/door-bodies.ts';
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

/** Everything in the tables that a secret could be tried by or guessed from. */
async function hashes(): Promise<string[]> {
  const rows = await database().client`
    select password as hash from identities where password is not null union all select token from sessions
    union all select hash from tokens union all select value from secrets
    union all select token_hash from invitations union all select sealed_secret from second_factors`;
  return rows.map(({ hash }) => String(hash));
}

attack('S45', async () => {
  const kept = await database().client`
    select a.email, i.password as hash from identities i join accounts a on a.id = i.user_id`;
  expect(kept.length).toBeGreaterThan(6);
  for (const { email, hash } of kept)
    for (const tried of [hash, hash.split(':')[1], hash.split(':')[0]]) {
      const { status } = await callerWith(ask, {})('POST', '/session', { email, password: tried });
      expect([email, status === 401 || status === 429]).toEqual([email, true]);
    }
});

attack(
  'S45',
  async () => {
    const things = await makeBelongings(company.ours, company.openTeamId);
    const staff = company.principals.find((one) => one.role === 'owner' && one.isOurs)?.staff;
    await database().client`delete from sign_in_limits`;
    const owner = await signedIn(ask, staff?.email ?? '', company.ours.slug);
    const secret = await hashes();
    const reading = doors.filter(({ method, path }) => method === 'GET' && path !== '/live');
    let shown = 0;
    for (const door of reading) {
      const { status, text } = await owner(door.method, keyTo(door, things).path);
      shown += status === 200 ? 1 : 0;
      const found = secret.filter((one) => text.includes(one));
      expect([
        door.path,
        found,
        /[0-9a-f]{32}:[0-9a-f]{64,}|"password":|tokenHash|sealed(_|secret|client)/i.test(text),
      ]).toEqual([...[door.path, [], false]]);
    }
    expect(shown).toBeGreaterThan(40);
  },
  'and no answer of any door shows one',
  120_000,
);
