import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { guardedAsk } from '../../server/platform/guarded-ask.ts';
import { useOutside } from '../../server/platform/guarded-call.ts';
import { guardedFetch } from '../../server/platform/guarded-fetch.ts';
import { attackIf } from './attack.ts';

/** Only Linux has a whole net of addresses of its own: 127.0.0.2 plays the internet, 127.0.0.1 what lies inside. */
const manyLoopbacks = process.platform === 'linux';
const outer = '127.0.0.2';
const inner = '127.0.0.1';
const limits = { bytes: 1000, milliseconds: 3000 };
const seen = { outer: 0, inner: 0, hosts: [] as (string | undefined)[] };
let servers: Server[] = [];
let port = 0;

beforeAll(async () => {
  if (!manyLoopbacks) return;
  const one = await listen(outer, 0, 'outer');
  port = (one.address() as AddressInfo).port;
  servers = [one, await listen(inner, port, 'inner')];
});
afterAll(() => {
  for (const server of servers) server.close();
});
afterEach(() => {
  useOutside();
  expect(seen.inner).toBe(0);
});

async function listen(host: string, at: number, who: 'outer' | 'inner'): Promise<Server> {
  const server = createServer((request, answer) => {
    seen.hosts.push(request.headers.host);
    answer.writeHead(200, { 'content-type': 'image/png' }).end(who);
  });
  server.on('connection', () => {
    seen[who] += 1;
  });
  await new Promise<void>((done) => server.listen(at, host, done));
  return server;
}

/** A resolver that says these addresses, one list after the other, and the last for ever. */
function resolveTo(...answers: string[][]): { asked: number } {
  const count = { asked: 0 };
  useOutside({
    mayCall: (ip) => ip === outer,
    mayBePlain: true,
    resolve: async () => {
      const addresses = answers[Math.min(count.asked, answers.length - 1)] ?? [];
      count.asked += 1;
      return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    },
  });
  return count;
}

const name = () => `http://changing.example:${port}/`;

attackIf(
  manyLoopbacks,
  'S36',
  async () => {
    const count = resolveTo([outer], [inner]);
    const { content } = await guardedFetch(name(), limits);
    expect(content.toString()).toBe('outer');
    expect(count.asked).toBe(1);
    expect(seen.hosts.at(-1)).toBe(`changing.example:${port}`);
    await expect(guardedFetch(name(), limits)).rejects.toMatchObject({ code: 'address-refused' });
    expect(count.asked).toBe(2);
  },
  'the call goes to the address that was checked; the next one is checked anew',
);

attackIf(
  manyLoopbacks,
  'S36',
  async () => {
    const before = seen.outer;
    for (const both of [
      [outer, inner],
      [inner, outer],
      [outer, '::1'],
      ['::1', outer],
      [outer, '::ffff:7f00:1'],
    ]) {
      resolveTo(both);
      await expect(guardedFetch(name(), limits)).rejects.toMatchObject({ code: 'address-refused' });
      await expect(guardedAsk(name(), {})).rejects.toMatchObject({ code: 'address-refused' });
    }
    expect(seen.outer).toBe(before);
  },
  'a name of two addresses, one of them inside, is refused whole',
);

attackIf(
  manyLoopbacks,
  'S36',
  async () => {
    for (let round = 0; round < 50; round += 1) {
      resolveTo([outer], [inner]);
      await guardedFetch(name(), limits);
    }
    resolveTo([]);
    await expect(guardedFetch(name(), limits)).rejects.toMatchObject({ code: 'address-refused' });
  },
  'fifty times in a row, and a name without any address',
);
