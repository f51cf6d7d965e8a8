import { beforeAll, expect } from 'vitest';
import { callerWith, type Fetcher } from '../harness/api.ts';
import { type Belongings, makeBelongings } from '../harness/belongings.ts';
import { useDatabase } from '../harness/database.ts';
import { type Door, openDoors, printTables } from '../harness/doors.ts';
import { makeTwoCompanies, type Principal, type TwoCompanies } from '../harness/principals.ts';
import { attack } from './attack.ts';

useDatabase();
let ask: Fetcher;
let doors: Door[];
let company: TwoCompanies;
let owner: Principal & { call: { cookie?: string } };
let things: Belongings;

beforeAll(async () => {
  ({ ask, doors } = await openDoors());
  company = await makeTwoCompanies(ask);
  owner = find('owner outside');
  things = await makeBelongings(company.ours, company.openTeamId);
});

/** A session notes that it is still in use: the one row that reading may touch. */
const bookkeeping = ['sessions'];

attack('S60', async () => {
  const reading = doors.filter(({ method }) => method === 'GET');
  expect(reading.length).toBeGreaterThan(25);
  const before = await printTables(bookkeeping);
  for (const door of reading)
    for (const method of ['GET', 'HEAD']) {
      const { status } = await owner.call(method, pathOf(door));
      expect([method, door.path, status < 500]).toEqual([method, door.path, true]);
    }
  expect(await printTables(bookkeeping)).toEqual(before);
});

attack(
  'S60',
  async () => {
    const changing = doors.filter(({ method }) => method !== 'GET');
    expect(changing.length).toBeGreaterThan(30);
    const cookie = owner.call.cookie ?? '';
    const foreign: Record<string, string>[] = [
      { cookie, 'x-workspace': company.ours.slug },
      { cookie, 'x-sapa': '1', 'x-workspace': company.ours.slug, 'sec-fetch-site': 'cross-site' },
      { cookie, 'x-sapa': '1', 'x-workspace': company.ours.slug, 'sec-fetch-site': 'same-site' },
      { cookie, origin: 'https://evil.example', 'content-type': 'text/plain' },
    ];
    const before = await printTables(bookkeeping);
    for (const door of changing)
      for (const headers of foreign) {
        const { status, body } = await callerWith(ask, headers)(door.method, pathOf(door), {});
        expect([door.method, door.path, status]).toEqual([door.method, door.path, 403]);
        expect(body).toMatchObject({ code: 'origin-refused' });
      }
    expect(await printTables(bookkeeping)).toEqual(before);
  },
  'with the cookie alone, and from another site, every door that changes something is shut',
);

attack(
  'S60',
  async () => {
    const origins = ['https://evil.example', 'null', 'http://localhost:4000.evil.example'];
    for (const origin of origins)
      for (const method of ['OPTIONS', 'GET']) {
        const answer = await ask('/api/v1/me', {
          method,
          headers: { origin, cookie: owner.call.cookie ?? '' },
        });
        const allowed = [...answer.headers.keys()].filter((name) => name.startsWith('access-control-'));
        expect([origin, method, allowed]).toEqual([origin, method, []]);
      }
  },
  'no page of another site may read an answer',
);

function find(name: string): Principal {
  const found = company.principals.find((one) => one.name === name);
  if (!found) throw new Error(`Nobody is called ${name}`);
  return found;
}

/** A path that leads somewhere: with the id of a row that is there. */
function pathOf({ path }: Door): string {
  const begins = Object.keys(things).find((one) => path.startsWith(one));
  const named = begins ? path.replace(begins, begins.replace(/\{\w+\}/, things[begins] ?? '')) : path;
  const query = path === '/pictures' ? `?message=${things['/messages/{id}']}&address=x` : '';
  return named.replaceAll(/\{\w+\}/g, things['/requests/{request}'] ?? '') + query;
}
