import { beforeAll, expect } from 'vitest';
import { keepToken } from '../../server/domains/access/index.ts';
import type { Fetcher } from '../harness/api.ts';
import { useDatabase } from '../harness/database.ts';
import { keyTo } from '../harness/door-bodies.ts';
import { type Door, openDoors } from '../harness/doors.ts';
import { makeCompany } from '../harness/people.ts';
import { attack } from './attack.ts';

useDatabase();
let ask: Fetcher;
let doors: Door[];
const secret = 'a token that may do everything';
beforeAll(async () => {
  ({ ask, doors } = await openDoors());
  const company = await makeCompany();
  await keepToken(company.workspaceId, { name: 'all', secret, scopes: ['*'] }, new Date());
});

/** As text: a literal in the program would set the prototype itself. */
const poison =
  '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"prototype":{"polluted":true}';
const inQuery = [
  '__proto__[polluted]=1',
  '__proto__.polluted=1',
  'constructor[prototype][polluted]=1',
  '__proto__=1',
];
const mark = 'sapa-boundary';
const multipart = ['__proto__[polluted]', 'constructor[prototype][polluted]', '__proto__']
  .map((name) => `--${mark}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n1\r\n`)
  .join('')
  .concat(`--${mark}--\r\n`);

/** Doors that fill a company, call another server, or never end. */
const slow = new Set(['POST /workspace/demo', 'POST /mailboxes/connection-tests', 'GET /live']);

attack('S21', async () => {
  const before = print();
  const wrong: unknown[] = [];
  let tried = 0;
  for (const door of doors.filter(({ method, path }) => !slow.has(`${method} ${path}`)))
    for (const [what, path, init] of attempts(door)) {
      tried += 1;
      const answer = await ask(`/api/v1${path}`, init);
      await answer.body?.cancel();
      const isPoisoned = print() !== before;
      if (answer.status >= 500 || isPoisoned) wrong.push([door.method, path, what, answer.status]);
      // What is poisoned stays so, and everything after it goes wrong.
      expect(isPoisoned ? wrong : []).toEqual([]);
    }
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(1000);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

function* attempts(door: Door): Generator<[string, string, RequestInit]> {
  const { path: found, body } = keyTo(door, {});
  const path = found.replace(/\{\w+\}/g, '0193a000-0000-7000-8000-000000000000');
  const { method } = door;
  const headers = { authorization: `Bearer ${secret}` };
  for (const words of inQuery)
    yield ['query', `${path}${path.includes('?') ? '&' : '?'}${words}`, { method, headers }];
  yield ['path', path.replace(/[^/]+$/, '__proto__'), { method, headers }];
  yield ['header', path, { method, headers: { ...headers, __proto__x: '1', constructor: 'prototype' } }];
  if (method === 'GET') return;
  const json = { ...headers, 'content-type': 'application/json' };
  const plain = JSON.stringify(body ?? {});
  const poisoned = plain === '{}' ? `{${poison}}` : `{${poison},${plain.slice(1)}`;
  yield ['body', path, { method, headers: json, body: poisoned }];
  yield ['list', path, { method, headers: json, body: `[${poisoned}]` }];
  const inside = plain.replace(/:\{/, `:{${poison},`);
  if (inside !== plain) yield ['deep', path, { method, headers: json, body: inside }];
  const form = { ...headers, 'content-type': `multipart/form-data; boundary=${mark}` };
  yield ['form', path, { method, headers: form, body: multipart }];
}

/** What every object inherits. */
const print = () =>
  [Object.prototype, Array.prototype, Function.prototype]
    .map((one) => Reflect.ownKeys(one).map(String).join())
    .join('|');
