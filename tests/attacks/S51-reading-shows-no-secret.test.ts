import { beforeAll, expect } from 'vitest';
import { database } from '../../server/platform/database/open.ts';
import type { Fetcher } from '../harness/api.ts';
import { type Belongings, makeBelongings } from '../harness/belongings.ts';
import { useDatabase } from '../harness/database.ts';
import { keyTo } from '../harness/door-bodies.ts';
import { type Door, openDoors, printTables } from '../harness/doors.ts';
import { makeTwoCompanies, type TwoCompanies } from '../harness/principals.ts';
import { attack } from './attack.ts';

useDatabase();
let ask: Fetcher;
let doors: Door[];
let company: TwoCompanies;
let things: Belongings;
beforeAll(async () => {
  ({ ask, doors } = await openDoors());
  company = await makeTwoCompanies(ask);
  things = await makeBelongings(company.ours, company.openTeamId);
  await database().client`update mailboxes set imap_secret = 'the sealed password of a mailbox'`;
});

/** Columns that hold something to come in by, or its print. */
const telling =
  '(secret|password|token|_hash$|^hash$|sealed|^p256dh$|^auth$|recovery|^code$|challenge|verifier)';

/** Prints of words that everybody may read: by them a signature says what was signed. */
const openPrints = ['policy_versions.hash', 'policy_signatures.hash'];

/** Every value of every such column of every table, long enough to be told from a word. */
async function secrets(): Promise<Map<string, string>> {
  const { client, owner } = database();
  const columns = await client`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and column_name ~ ${telling} and data_type in ('text', 'bytea', 'character varying')`;
  expect(columns.length).toBeGreaterThan(8);
  const found = new Map<string, string>();
  for (const { table, column } of columns) {
    if (openPrints.includes(`${table}.${column}`)) continue;
    const rows = await owner.execute(
      `select "${column}"::text as value from "${table}" where "${column}" is not null`,
    );
    for (const { value } of rows)
      if (String(value).length >= 16) found.set(String(value), `${table}.${column}`);
  }
  return found;
}

attack(
  'S51',
  async () => {
    const reading = doors.filter(({ method, path }) => method === 'GET' && path !== '/live');
    expect(reading.length).toBeGreaterThan(80);
    const hidden = await secrets();
    expect([...new Set(hidden.values())]).toEqual(
      expect.arrayContaining([
        'identities.password',
        'sessions.token',
        'tokens.hash',
        'mailboxes.imap_secret',
      ]),
    );
    const bookkeeping = ['sessions', 'sign_in_limits'];
    const before = await printTables(bookkeeping);
    let shown = 0;
    for (const { name, call, scopes } of company.principals)
      for (const door of reading) {
        // Keepers are mailed when a program takes all customers (S69): a row of its own, and meant.
        if (scopes && door.path === '/customers/export') continue;
        const { status, text } = await call('GET', keyTo(door, things).path);
        if (status === 200) shown += 1;
        const told = [...hidden].filter(([value]) => text.includes(value)).map(([, where]) => where);
        const isPrint = /^\/(policies|policy-)/.test(door.path);
        const named =
          !isPrint &&
          /"(secret|password|tokenHash|clientSecret|imapSecret|sealed\w*|hash)":\s*"[^"]{8,}"/i.exec(text);
        expect([name, door.path, told, named ? named[0] : null]).toEqual([name, door.path, [], null]);
      }
    expect(shown).toBeGreaterThan(reading.length * 3);
    expect(await printTables(bookkeeping)).toEqual(before);
  },
  'every door that only reads, by everybody',
  240_000,
);
