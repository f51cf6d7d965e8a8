import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { forgetAttempts } from '../../server/domains/access/index.ts';
import {
  newReplyToken,
  tokenInAddress,
  tokenInMessageId,
} from '../../server/domains/channels/email/sending/reply-token.ts';
import { makeLink } from '../../server/domains/conversations/index.ts';
import { linkTo, storeFile } from '../../server/domains/files/index.ts';
import { useDatabase } from '../harness/database.ts';
import { cookiesOf, makeSignIn, makeToken, openDoors, password } from '../harness/http.ts';
import { as, makeCompany } from '../harness/people.ts';
import { openFor } from '../harness/requests.ts';
import { inputsOf, limitFor, partsOf } from './amount.ts';
import { hostileText } from './hostile.ts';
import { inLanes } from './lanes.ts';

useDatabase();
let doors: Awaited<ReturnType<typeof openDoors>>;
/** What opens something, in the three places where something opens by a secret alone. */
let keys: { token: string; cookie: string; filePath: string; linkPath: string };

beforeAll(async () => {
  const company = await makeCompany('Toko Rina', new Date());
  doors = await openDoors();
  const sari = await makeSignIn(company, 'Malee', 'owner');
  const entered = await doors.call('POST', '/api/v1/session', { json: { email: sari.email, password } });
  const owner = { type: 'test', id: sari.id };
  const content = new TextEncoder().encode('rahasia');
  const { id } = await storeFile(as(company.sari, new Date()), {
    name: 'a.txt',
    type: 'text/plain',
    content,
    owner,
  });
  const { conversationId } = await openFor({ ...company.asSystem, now: new Date() });
  const link = await makeLink({ ...company.asSystem, now: new Date() }, { conversationId });
  keys = {
    token: await makeToken(company, '*'),
    cookie: cookiesOf(entered),
    filePath: linkTo({ workspaceId: company.workspaceId, id }, new Date()),
    linkPath: new URL(link).pathname,
  };
});

const inputs = inputsOf(0.02);

test('the keys of this test open what they are for', async () => {
  expect((await doors.call('GET', '/api/v1/me', { token: keys.token })).status).toBeLessThan(404);
  expect((await doors.call('GET', '/api/v1/me', { cookie: keys.cookie })).status).toBe(200);
  expect((await doors.call('GET', keys.filePath)).status).toBe(200);
  expect((await doors.call('GET', keys.linkPath)).status).toBe(200);
});

/** One change of a key: a letter changed, cut, added, doubled, or something else altogether. */
type Change = (key: string) => string;
const letters = [...'abcXYZ019_-.=+/%&; '];
const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(fc.nat(999), fc.constantFrom(...letters)).map(
    ([at, letter]): Change =>
      (key) => {
        const place = at % key.length;
        return key.slice(0, place) + letter + key.slice(place + 1);
      },
  ),
  fc.nat(999).map(
    (at): Change =>
      (key) =>
        key.slice(0, at % key.length),
  ),
  fc.tuple(fc.nat(999), fc.constantFrom(...letters)).map(
    ([at, letter]): Change =>
      (key) => {
        const place = at % (key.length + 1);
        return key.slice(0, place) + letter + key.slice(place);
      },
  ),
  fc.constant<Change>((key) => key + key),
  fc.constant<Change>((key) => [...key].reverse().join('')),
  hostileText.map(
    (text): Change =>
      () =>
        text.slice(0, 3_000),
  ),
);
const places = fc.constantFrom('token', 'cookie', 'file', 'link');

test(
  `${inputs} keys that are nearly right open nothing`,
  async () => {
    const faults: string[] = [];
    for (const { count, seed } of partsOf(inputs, 400)) {
      // The page behind a link counts who looks; that limit has its own test.
      await forgetAttempts('page-look 127.0.0.1');
      const drawn = fc.sample(fc.tuple(places, changes), { numRuns: count, seed });
      await inLanes(drawn, 4, async ([place, change]) => {
        const { status, tried } = await tryKey(place, change);
        if (tried !== null && (status < 400 || status >= 500))
          faults.push(`${status} ${place} ${tried.slice(0, 200)} (FUZZ_SEED=${seed})`);
      });
    }
    expect(faults).toEqual([]);
  },
  limitFor(inputs),
);

const wrongTokens = fc.sample(hostileText, { numRuns: 1_000, seed: 1 });

test('no text that is no token of ours is read as one', () => {
  for (const text of wrongTokens) {
    expect(tokenInAddress(`help+${text}@toko-rina.example`) ?? '').toMatch(/^([a-z2-7]{32})?$/);
    expect(tokenInMessageId(`<x.${text}@toko-rina.example>`) ?? '').toMatch(/^([a-z2-7]{32})?$/);
  }
  const token = newReplyToken();
  expect(tokenInAddress(`help+${token}@toko-rina.example`)).toBe(token);
});

/** Knocks with a changed key; `tried` is null where the change left the same key. */
async function tryKey(place: string, change: Change): Promise<{ status: number; tried: string | null }> {
  if (place === 'token') {
    const tried = plain(change(keys.token));
    const { status } = await doors.call('GET', '/api/v1/requests', {
      headers: { authorization: `Bearer ${tried}` },
    });
    return { status, tried: tried.trim() === keys.token ? null : tried };
  }
  if (place === 'cookie') {
    const [name = '', value = ''] = keys.cookie.split(/=(.*)/s);
    const tried = plain(change(value)).replaceAll(';', '');
    const cookie = `${name}=${tried}`;
    const { status } = await doors.call('GET', '/api/v1/me', { headers: { cookie, 'x-sapa': '1' } });
    return { status, tried: sameCookie(tried, value) ? null : tried };
  }
  const path = place === 'file' ? keys.filePath : keys.linkPath;
  const at = place === 'file' ? path.indexOf('?') - 36 : path.lastIndexOf('/') + 1;
  const tried = path.slice(0, at) + escaped(change(path.slice(at)));
  const { status } = await doors.call('GET', tried);
  return { status, tried: sameAddress(tried, path) ? null : tried };
}

/** As it can stand in a header. */
function plain(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?');
}

/** As it can stand in an address, without leading elsewhere. */
function escaped(text: string): string {
  return text.toWellFormed().replace(/[^\w\-.~%?&=+]/gu, encodeURIComponent) || 'x';
}

/** The same file until the same second with the same signature, or an address that names no key at all. */
function sameAddress(one: string, other: string): boolean {
  const [a, b] = [new URL(one, 'http://x'), new URL(other, 'http://x')];
  if (a.pathname.endsWith('/')) return true;
  const [mine, right] = [a.searchParams, b.searchParams];
  const isUntil = mine.getAll('until').some((value) => Number(value) === Number(right.get('until')));
  const isSigned = mine.getAll('signature').includes(right.get('signature') ?? '');
  return a.pathname === b.pathname && (right.size === 0 || (isUntil && isSigned));
}

function sameCookie(one: string, other: string): boolean {
  try {
    return decodeURIComponent(one.trim()) === decodeURIComponent(other);
  } catch {
    return false;
  }
}
