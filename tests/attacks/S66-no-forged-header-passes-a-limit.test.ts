import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect } from 'vitest';
import { trustProxies } from '../../server/front-door/client-address.ts';
import { callerWith } from '../harness/api.ts';
import { makeBelongings } from '../harness/belongings.ts';
import { useDatabase } from '../harness/database.ts';
import { keyTo } from '../harness/door-bodies.ts';
import { openDoors, printTables } from '../harness/doors.ts';
import { openDoors as openApp } from '../harness/http.ts';
import { makeTwoCompanies } from '../harness/principals.ts';
import { attack } from './attack.ts';

useDatabase();
let app: Awaited<ReturnType<typeof openApp>>['app'];
beforeAll(async () => {
  ({ app } = await openApp());
});
afterEach(() => trustProxies([]));

/** Seventy links to sign in for seventy people, each with another claim of where it comes from. */
async function tries(peer: string, headersOf: (n: number) => Record<string, string>): Promise<number[]> {
  const statuses: number[] = [];
  for (let n = 0; n < 70; n += 1) {
    const answer = await app.request(
      '/api/v1/session/links',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headersOf(n) },
        body: JSON.stringify({ email: `rina${n}@nobody.example` }),
      },
      { incoming: { socket: { remoteAddress: peer, remotePort: n, remoteFamily: 'IPv4' } } },
    );
    statuses.push(answer.status);
  }
  return statuses;
}
const claim = (n: number) => `203.0.113.${n}`;
const claims = (n: number) => ({
  'x-forwarded-for': claim(n),
  'x-real-ip': claim(n),
  'cf-connecting-ip': claim(n),
  forwarded: `for=${claim(n)}`,
});

attack(
  'S66',
  async () => {
    expect((await tries('198.51.100.7', claims)).at(-1)).toBe(429);
    trustProxies(['10.0.0.1']);
    expect((await tries('198.51.100.8', claims)).at(-1)).toBe(429);
    const before = (n: number) => ({ 'x-forwarded-for': `${claim(n)}, 198.51.100.9` });
    expect((await tries('10.0.0.1', before)).at(-1)).toBe(429);
    const garbage = (n: number) => ({ 'x-forwarded-for': `${claim(n)}, nobody-${n}` });
    expect((await tries('10.0.0.1', garbage)).at(-1)).toBe(429);
  },
  'who changes a header stays the same caller; what stands before the proxy’s own word counts for nothing',
  120_000,
);

attack(
  'S66',
  async () => {
    const { ask, doors } = await openDoors();
    const company = await makeTwoCompanies(ask);
    const things = await makeBelongings(company.ours, company.openTeamId);
    const types = [
      ...[
        'text/plain',
        'text/html',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        '',
      ],
      ...[
        'application/jsonx',
        'text/json',
        'application/json, text/plain',
        'application/xml',
        'x',
        'application/',
      ],
    ];
    const secret = 'a token of the matrix: token of everything';
    const taking = doors.filter(({ fields, method }) => fields.length > 0 && method !== 'GET');
    expect(taking.length).toBeGreaterThan(60);
    const before = await printTables(['sessions', 'sign_in_limits', 'idempotency_keys']);
    for (const door of taking)
      for (const type of types) {
        const { path, body } = keyTo(door, things);
        const call = callerWith(
          (address, init) =>
            ask(address, { ...init, headers: headersWith(type), body: JSON.stringify(body ?? {}) }),
          {},
        );
        const { status } = await call(door.method, path, body ?? {});
        expect([door.method, door.path, type, [400, 401, 403, 415].includes(status)]).toEqual([
          ...[door.method, door.path, type, true],
        ]);
      }
    expect(await printTables(['sessions', 'sign_in_limits', 'idempotency_keys'])).toEqual(before);

    function headersWith(type: string): Record<string, string> {
      return { authorization: `Bearer ${secret}`, ...(type === '' ? {} : { 'content-type': type }) };
    }
  },
  'a body under another name than JSON passes no validation and changes nothing',
  180_000,
);

attack(
  'S66',
  () => {
    const root = join(import.meta.dirname, '..', '..', 'node_modules');
    const { version } = JSON.parse(readFileSync(join(root, 'hono/package.json'), 'utf8'));
    const [major = 0, minor = 0] = String(version).split('.').map(Number);
    expect(major > 4 || (major === 4 && minor >= 11)).toBe(true);
  },
  'the router is none with a known hole of this kind',
);
