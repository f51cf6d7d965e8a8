import { beforeAll, expect } from 'vitest';
import { database } from '../../server/platform/database/open.ts';
import { useDatabase } from '../harness/database.ts';
import { type Answer, makeSignIn, openDoors } from '../harness/http.ts';
import { makeMailbox } from '../harness/mail-room.ts';
import { mailsOf } from '../harness/mailed-links.ts';
import { type Company, makeCompany } from '../harness/people.ts';
import { attack } from './attack.ts';

useDatabase();
let company: Company;
let doors: Awaited<ReturnType<typeof openDoors>>;
const known: string[] = [];
beforeAll(async () => {
  company = await makeCompany();
  doors = await openDoors();
  await makeMailbox(company.workspaceId, 'support@toko-rina.example');
  for (let n = 0; n < 8; n += 1) known.push((await makeSignIn(company, `adi${n}`, 'agent')).email);
});

/** What binds a link to the browser that asks for it is another value each time, for whichever address. */
const bound = /(?<=^sapa\.link=)[\w-]{43}/;
const seen = ({ status, text, headers }: Answer) => ({
  status,
  text,
  headers: [...headers].map(([name, value]) => [name, value.replace(bound, '…')]).sort(),
});
const ask = async (path: string, json: object) => seen(await doors.call('POST', `/api/v1${path}`, { json }));

attack('S47', async () => {
  const unknown = known.map((email) => email.replace('adi', 'ida'));
  for (const [path, more] of [
    ['/session/resets', {}],
    ['/session/links', {}],
    ['/session/providers', {}],
    ['/session', { password: 'not the password' }],
  ] as const) {
    for (const [n, email] of known.entries()) {
      const [yes, no] = [
        await ask(path, { email, ...more }),
        await ask(path, { email: unknown[n], ...more }),
      ];
      expect([path, email, no]).toEqual([path, email, yes]);
    }
  }
  const mails = await mailsOf(company.workspaceId);
  expect(new Set(mails.flatMap(({ recipients }) => recipients))).toEqual(new Set(known));
  expect(mails).toHaveLength(2 * known.length);
});

attack(
  'S47',
  async () => {
    const email = known[0] ?? '';
    for (const who of [email, 'nobody@toko-rina.example']) {
      const statuses: number[] = [];
      for (let tries = 0; tries < 7; tries += 1)
        statuses.push((await doors.call('POST', '/api/v1/session/resets', { json: { email: who } })).status);
      expect([who, statuses.filter((one) => one === 429).length > 0]).toEqual([who, true]);
    }
  },
  'the limit of mails holds for addresses without an account too',
);

attack(
  'S47',
  async () => {
    const unknown = 'ida@toko-rina.example';
    await database().client`delete from sign_in_limits`;
    for (const [path, more] of [
      ['/session/resets', {}],
      ['/session/links', {}],
      ['/session', { password: 'not the password' }],
    ] as const) {
      const asked = (email: string) => statementsOf(() => ask(path, { email, ...more }));
      // The first call of all makes what is made once.
      await asked('first@toko-rina.example');
      const [yes, no] = [await asked(known[1] ?? ''), await asked(unknown)];
      expect([path, no]).toEqual([path, yes]);
      expect([path, yes.length]).toEqual([path, 3]);
    }
  },
  'before the answer the same statements are made for every address: its time has nothing to tell',
);

/** What the program asks of the tables of accounts, limits and links until it has answered, the values left out. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const { options } = (database().owner as unknown as { $client: { options: { debug?: unknown } } }).$client;
  const statements: string[] = [];
  const before = options.debug;
  Object.assign(options, { debug: (_connection: number, text: string) => statements.push(text) });
  await work();
  Object.assign(options, { debug: before });
  return statements;
}
