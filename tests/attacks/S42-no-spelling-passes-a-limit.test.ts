import { beforeAll, expect } from 'vitest';
import type { Fetcher } from '../harness/api.ts';
import { useDatabase } from '../harness/database.ts';
import { type Door, openDoors } from '../harness/doors.ts';
import { makeTwoCompanies, type TwoCompanies } from '../harness/principals.ts';
import { password } from '../harness/staff.ts';
import { attack } from './attack.ts';

useDatabase();
let ask: Fetcher;
let doors: Door[];
let company: TwoCompanies;
beforeAll(async () => {
  ({ ask, doors } = await openDoors());
  company = await makeTwoCompanies(ask);
});

/** Other spellings of one path. */
function spellings(path: string): string[] {
  const last = path.slice(path.lastIndexOf('/') + 1);
  const begin = path.slice(0, -last.length);
  const encoded = `%${(last.codePointAt(0) ?? 0).toString(16)}${last.slice(1)}`;
  return [
    ...[`/${path}`, path.replaceAll('/', '//'), path.replaceAll('/', '%2f'), `${path}/`, `${path}//`],
    ...[
      `${path}.`,
      `${path}/.`,
      `${path};x=1`,
      `${path}%00`,
      `${path}%20`,
      `${path}%2f`,
      `${path}?`,
      `${path}#x`,
    ],
    ...[path.toUpperCase(), `${begin}${last.toUpperCase()}`, `${begin}./${last}`, `${begin}x/../${last}`],
    ...[
      `${begin}${encoded}`,
      `${begin}${encodeURIComponent(encoded)}`,
      path.replaceAll('/', '\\'),
      `${path}.json`,
    ],
  ];
}

const post = (path: string, json: object) =>
  ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) });

attack(
  'S42',
  async () => {
    const email = company.principals.find((one) => one.role === 'owner' && one.isOurs)?.staff?.email ?? '';
    for (let tries = 0; tries < 10; tries += 1)
      expect((await post('/api/v1/session', { email, password: `guess ${tries}` })).status).toBe(401);
    for (const given of [email, email.toUpperCase()])
      for (const path of ['/api/v1/session', ...spellings('/api/v1/session')]) {
        const { status, headers } = await post(path, { email: given, password });
        expect([path, [404, 429].includes(status), headers.getSetCookie()]).toEqual([path, true, []]);
      }
  },
  'the eleventh try is refused, however it is written',
);

attack(
  'S42',
  async () => {
    const closed = doors.filter(({ permission }) => permission !== 'public');
    const own = closed.filter(({ path }) => /sign-in|session|member|invitation/.test(path));
    expect(own.length).toBeGreaterThan(20);
    for (const { method, path } of own)
      for (const spelled of spellings(`/api/v1${path.replace(/\{\w+\}/g, company.openTeamId)}`)) {
        const { status, headers } = await ask(spelled, { method });
        // What is no path of the API is a path of the pages, which know nothing.
        const isPage = method === 'GET' && !headers.get('content-type')?.includes('json');
        expect([method, spelled, isPage || [400, 401, 404].includes(status)]).toEqual([
          method,
          spelled,
          true,
        ]);
      }
  },
  'and no closed door opens',
);
