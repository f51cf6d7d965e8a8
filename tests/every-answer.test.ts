import { afterEach, beforeAll, expect, test } from 'vitest';
import {
  type AnswerKind,
  answerKinds,
  kindOf,
  useStrictSubdomains,
} from '../server/platform/http/headers.ts';
import { usePublicAddress } from '../server/platform/public-address.ts';
import type { Fetcher } from './harness/api.ts';
import { makeBelongings } from './harness/belongings.ts';
import { useDatabase } from './harness/database.ts';
import { keyTo } from './harness/door-bodies.ts';
import { type Door, openDoors } from './harness/doors.ts';
import { makeTwoCompanies, type TwoCompanies } from './harness/principals.ts';

useDatabase();
let ask: Fetcher;
let doors: Door[];
let company: TwoCompanies;
/** What every answer so far said wrong, and how many answers of each kind there were. */
const wrong: string[] = [];
const seen: Partial<Record<AnswerKind, number>> = {};

beforeAll(async () => {
  const opened = await openDoors();
  doors = opened.doors;
  ask = async (address, init) => {
    const answer = await opened.ask(address, init);
    const { pathname } = new URL(address, 'http://localhost');
    const kind = kindOf(pathname, answer.headers.get('content-type') ?? '');
    seen[kind] = (seen[kind] ?? 0) + 1;
    wrong.push(...differences(pathname, answer));
    return answer;
  };
  company = await makeTwoCompanies(ask);
});
afterEach(() => {
  expect(wrong).toEqual([]);
  usePublicAddress('http://localhost:4000');
});

/** What an answer says of itself against what its kind must say; nothing when they agree. */
function differences(path: string, { status, headers }: Response): string[] {
  const type = headers.get('content-type') ?? '';
  const rules = answerKinds[kindOf(path, type)];
  const wanted: Record<string, string> = {
    'content-security-policy': rules.policy.join('; '),
    'cache-control': status < 400 ? rules.cache : 'no-store',
    'referrer-policy': rules.referrer,
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': rules.embedded ? 'cross-origin' : 'same-origin',
  };
  const different = Object.keys(wanted).filter((name) => headers.get(name) !== wanted[name]);
  const isTold =
    status === 204 || status === 303 || /^(text\/.*charset=utf-8|text\/event-stream|[a-z]+\/)/i.test(type);
  const leaks = ['server', 'x-powered-by'].filter((name) => headers.has(name));
  return [...different, ...leaks, ...(isTold ? [] : ['content-type'])].map(
    (name) => `${path} ${status}: ${name}`,
  );
}

test('every door of the API answers with the headers of its kind, whoever knocks', async () => {
  const things = await makeBelongings(company.ours, company.openTeamId);
  const names = ['anonymous', 'agent inside', 'owner outside', 'token of everything'];
  const reading = doors.filter(({ method }) => method === 'GET');
  // Whoever signs out hears nothing more: that door comes last.
  const writing = doors.filter(({ method, path }) => method !== 'GET' && path !== '/session');
  for (const { name, call } of company.principals.filter((one) => names.includes(one.name)))
    for (const door of [...reading, ...writing]) {
      const { path, body } = keyTo(door, things);
      const { status } = await call(door.method, path, body);
      expect([name, door.method, door.path, status < 500 || status === 502]).toEqual([
        name,
        door.method,
        door.path,
        true,
      ]);
    }
  for (const door of doors.filter(({ path }) => path === '/session'))
    await company.principals.at(-1)?.call(door.method, door.path);
  expect(seen.data).toBeGreaterThan(doors.length * 3);
  expect(seen.bytes).toBeGreaterThan(3);
}, 180_000);

test('so do health, the description, the pages, and what is not there', async () => {
  const paths = [
    '/health/live',
    '/health/ready',
    '/api/openapi.json',
    '/api/nothing',
    '/',
    '/w/toko-rina/requests/1',
  ];
  const more = [
    '/assets/gone.js',
    '/r/nobody',
    '/s/nobody',
    '/r/style/page.css',
    '/r/style/thai.woff2',
    '/sign-in',
    '/..%2f.git/config',
  ];
  for (const path of [...paths, ...more])
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST']) await ask(path, { method });
  expect(seen['customer-page']).toBeGreaterThan(1);
  expect(seen['shared-file']).toBeGreaterThan(1);
});

test('where people come by https they are told to do so for a year', async () => {
  const told = async () => (await ask('/health/live', {})).headers.get('strict-transport-security');
  expect(await told()).toBeNull();
  usePublicAddress('https://sapa.example');
  expect(await told()).toBe('max-age=31536000');
  useStrictSubdomains(true);
  expect(await told()).toBe('max-age=31536000; includeSubDomains');
  useStrictSubdomains(false);
});
