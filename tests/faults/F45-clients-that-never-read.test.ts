import type { AddressInfo, Server, Socket } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { createTeam } from '../../server/domains/team/index.ts';
import { follow } from '../../server/front-door/follow.ts';
import { passLive } from '../../server/platform/live/bell.ts';
import { currentCursor, startLive, stopLive } from '../../server/platform/live/stream.ts';
import { useDatabase } from '../harness/database.ts';
import { as, type Company, makeCompany } from '../harness/people.ts';
import { openRawLine, type RawLine } from '../harness/raw-line.ts';
import { faultSlow } from './fault.ts';

useDatabase();
const deaf = 12;
const megabyte = 1024 ** 2;
beforeAll(() => startLive());
afterAll(() => stopLive());

/**
 * On real sockets, whose buffers the machine fills first. What it does not show: five hundred of them at a program of its
 * own, whose memory is measured; and a network that is slow or loses, as all share one machine.
 */
faultSlow('F45', async (random, seed) => {
  const company = await makeCompany(`Toko ${seed}`);
  const { port, held, ends } = await serveStream(company, 2_500 + random.below(500));
  const open = async (appetite: Parameters<typeof openRawLine>[2]) => {
    const line = openRawLine(port, '/live', appetite);
    await line.opened;
    return line;
  };
  const lines = await Promise.all(Array.from({ length: deaf }, () => open('nothing')));
  const [ear, slow] = [await open('all'), await open({ every: 20 })];
  const ids: string[] = [];
  let most = 0;
  const words = wordsFor(company.workspaceId, company.teamId, company.adi.id);
  const until = Date.now() + 45_000;
  while (ends.letGo < deaf && Date.now() < until) {
    ids.push((await createTeam(as(company.sari, new Date()), { name: `Team ${ids.length}` })).id);
    await words.pass(100, ear);
    most = Math.max(most, ...held());
  }
  expect(ends.letGo).toBe(deaf);
  expect(most).toBeLessThanOrEqual(megabyte);
  await expect.poll(() => teamsHeardBy(ear, ids), { timeout: 15_000 }).toEqual(ids);
  // Whoever reads, however slowly, is not let go, and misses no event.
  await expect.poll(() => teamsHeardBy(slow, ids), { timeout: 15_000 }).toEqual(ids);
  expect([ear.isOver(), slow.isOver()]).toEqual([false, false]);
  for (const line of lines) line.readOn();
  await expect.poll(() => lines.every((line) => line.isOver()), { timeout: 15_000 }).toBe(true);
  await expect.poll(() => ends.over, { timeout: 15_000 }).toBe(deaf);
});

/** The stream as its door opens it, but with little patience; how many bytes wait in each of the server’s sockets. */
async function serveStream(company: Company, patience: number) {
  const ends = { letGo: 0, over: 0 };
  const start = await currentCursor(company.workspaceId);
  const app = new Hono<{ Bindings: { outgoing: { destroy(): void } } }>().get('/live', (c) =>
    streamSSE(c, async (stream) => {
      const letGo = () => {
        ends.letGo += 1;
        c.env.outgoing.destroy();
      };
      await follow(stream, company.sari, { start, session: null, patience, letGo });
      ends.over += 1;
    }),
  );
  const sockets = new Set<Socket>();
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }) as Server;
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((go) => (server.listening ? go() : server.once('listening', go)));
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  const held = () => [...sockets].map((socket) => socket.writableLength);
  return { port: (server.address() as AddressInfo).port, held, ends };
}

/** Many words that pass; the next ones pass when whoever reads has heard these. */
function wordsFor(workspaceId: string, requestId: string, memberId: string) {
  const filler = 'x'.repeat(3_000);
  let last = 0;
  return {
    async pass(count: number, ear: RawLine) {
      for (let at = 0; at < count; at += 1) {
        last += 1;
        const data = { requestId, memberId, typing: true, filler };
        passLive({ workspaceId, name: 'presence', data });
      }
      await expect.poll(() => ear.passed(), { timeout: 15_000, interval: 10 }).toBe(last);
    },
  };
}

/**
 * Of which of these teams a client heard, in order. A line begins below the oldest transaction that runs anywhere: it may
 * tell of older ones too.
 */
function teamsHeardBy(line: RawLine, ids: readonly string[]): string[] {
  const told = /event: team\.created\r?\ndata: .*?"subject":\{"type":"team","id":"([^"]+)"\}/g;
  return [...line.text().matchAll(told)].flatMap(([, id]) => (id && ids.includes(id) ? [id] : []));
}
