import { beforeAll, beforeEach, expect } from 'vitest';
import { keepToken } from '../../server/domains/access/index.ts';
import { database } from '../../server/platform/database/open.ts';
import { type Caller, callerWith } from '../harness/api.ts';
import { useDatabase } from '../harness/database.ts';
import { type Door, openDoors } from '../harness/doors.ts';
import { makeCompany } from '../harness/people.ts';
import { openFor } from '../harness/requests.ts';
import { attack } from './attack.ts';

useDatabase();
let call: Caller;
let doors: Door[];
beforeAll(async () => {
  const opened = await openDoors();
  doors = opened.doors;
  const company = await makeCompany();
  const secret = 'a token that may do everything';
  await keepToken(company.workspaceId, { name: 'all', secret, scopes: ['*'] }, new Date());
  call = callerWith(opened.ask, { authorization: `Bearer ${secret}` });
  await openFor(company.asSystem, { subject: 'Kain' });
  // Whatever runs as SQL calls it: in a question the call fails loudly, in a change it leaves its count.
  await database().client.unsafe(`create sequence trap; grant all on sequence trap to public`);
});
beforeEach(() => database().client`delete from sign_in_limits`.then(() => undefined));

const trap = `nextval('trap')`;
const calls = [trap, `(select ${trap})`, `cast(${trap} as text)`, `${trap}::text`];
const frames = [
  (x: string) => x,
  (x: string) => `' or ${x} is not null --`,
  (x: string) => `') or ${x} > 0 --`,
  (x: string) => `'; select ${x}; --`,
  (x: string) => `1; select ${x}`,
  (x: string) => `1) union select ${x} --`,
  (x: string) => `" or ${x} > 0 --`,
  (x: string) => `' || ${x} || '`,
  (x: string) => `\\' or ${x} > 0 --`,
  (x: string) => `id, ${x}`,
  (x: string) => `-createdAt, ${x} desc`,
  (x: string) => `$1 or ${x} > 0`,
  (x: string) => `%' or ${x} > 0 --`,
  (x: string) => `{${x}}`,
  (x: string) => `' or (${x})::int = 1 /*`,
];
const payloads = frames.flatMap((frame) => calls.map(frame));
const enumerated = ['sort', 'status', 'priority', 'due', 'type', 'limit', 'format', 'fate', 'by', 'state'];

async function trapped(): Promise<boolean> {
  const [row] = await database().client`select is_called from trap`;
  return row?.is_called === true;
}

attack(
  'S61',
  async () => {
    const asked = doors.filter(
      ({ method, path }) => method === 'GET' && !path.includes('{') && path !== '/live',
    );
    const wrong: unknown[] = [];
    let tried = 0;
    for (const { path, parameters } of asked)
      for (const { name } of parameters.filter((one) => one.in === 'query'))
        for (const payload of payloads) {
          tried += 1;
          const { status } = await call('GET', `${path}?${name}=${encodeURIComponent(payload)}`);
          const isFine = enumerated.includes(name) ? status === 400 || status === 404 : status < 500;
          if (!isFine) wrong.push([path, name, payload, status]);
          expect(wrong).toEqual([]);
        }
    expect(wrong).toEqual([]);
    expect(await trapped()).toBe(false);
    expect(tried).toBeGreaterThan(3000);
  },
  'a value is a value, an order is one of a list',
  240_000,
);

attack(
  'S61',
  async () => {
    const wrong: unknown[] = [];
    for (const payload of payloads) {
      const name = encodeURIComponent(payload);
      const asked: [string, string, unknown?][] = [
        ['GET', `/requests?${name}=1`],
        ['GET', `/requests?field.${name}=1`],
        ['GET', `/customers?field.${name}=1`],
        ['GET', `/requests?cursor=${name}`],
        ['GET', `/audit?cursor=${name}`],
        ['GET', `/search?q=${encodeURIComponent(`team:${payload}`)}`],
        ['GET', `/search?q=${encodeURIComponent(`"${payload}" -${payload}`)}`],
        ['POST', '/views', { name: payload, filters: { sort: payload } }],
        ['POST', '/views', { name: 'x', filters: { [payload]: 'x' } }],
        ['POST', '/customer-segments', { name: 'x', filters: { [payload]: payload } }],
        ['POST', '/rule-trials', rule({ field: payload, how: 'is', value: 'x' })],
        ['POST', '/rule-trials', rule({ field: 'subject', how: payload, value: 'x' })],
        ['POST', '/rule-trials', rule({ field: 'subject', how: 'contains', value: payload })],
      ];
      for (const [method, path, body] of asked) {
        const { status } = await call(method, path, body);
        if (status >= 500) wrong.push([method, path, body, status]);
      }
      for (const [method, path, body] of asked.slice(7, 12)) {
        const { status } = await call(method, path, body);
        if (status < 400) wrong.push([method, path, body, status]);
      }
    }
    expect(wrong).toEqual([]);
    expect(await trapped()).toBe(false);
  },
  'names of fields, operators, cursors, words of the search and conditions of rules are none either',
  240_000,
);

const rule = (part: object) => ({
  trigger: { kind: 'event', events: ['opened'] },
  conditions: { match: 'all', parts: [part] },
});
