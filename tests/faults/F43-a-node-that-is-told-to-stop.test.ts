import { Agent, request } from 'node:http';
import { expect } from 'vitest';
import { at, callerWith } from '../harness/api.ts';
import { useDatabase } from '../harness/database.ts';
import { differences, subjectsOf } from '../harness/ledger.ts';
import { listenIn } from '../harness/live-ear.ts';
import { bearer, firstStart, proxyTo, urlOf } from '../harness/program-behind-proxy.ts';
import { makeHome } from '../harness/program-home.ts';
import { startProcess } from '../harness/program-process.ts';
import { faultSlow } from './fault.ts';

const here = useDatabase();

faultSlow('F43', async (random) => {
  const { port } = await proxyTo(here, random);
  const settings = { ...firstStart, DATABASE_URL: urlOf(here, port) };
  const start = async () => startProcess(await makeHome(), settings);
  const first = await start();
  const addresses = [await first.address()];
  const second = await start();
  addresses.push(await second.address());
  const ear = listenIn(at(addresses[0] ?? ''), firstStart.SAPA_API_TOKEN);
  expect(await ear.opened).toBe(200);

  // A proxy in front: what one node does not take goes to the other, and nothing that was taken may fail.
  const agent = new Agent({ keepAlive: true });
  const statuses: number[] = [];
  const acknowledged: string[] = [];
  let isOver = false;
  const lane = async (number: number) => {
    for (let step = 0; !isOver; step += 1) {
      const name = `Letter ${number}-${step}`;
      const status = await post(agent, addresses, name);
      statuses.push(status);
      if (status === 201) acknowledged.push(name);
    }
  };
  const lanes = Promise.all(Array.from({ length: 6 }, (_, number) => lane(number)));
  await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(30);
  expect(await first.end('SIGTERM')).toBe(0);
  await ear.ended;
  const before = acknowledged.length;
  await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(before + 10);
  isOver = true;
  await lanes;
  agent.destroy();
  expect(new Set(statuses)).toEqual(new Set([201]));
  const kept = await subjectsOf(callerWith(at(addresses[1] ?? ''), bearer));
  expect(differences(acknowledged, kept)).toEqual({ lost: [], doubled: [] });
});

/** Like a proxy: a node that refuses the connection, or ends it before it took a byte, is passed by. */
async function post(agent: Agent, addresses: string[], subject: string): Promise<number> {
  for (const address of addresses) {
    const status = await send(agent, address, subject);
    if (status !== 0) return status;
  }
  return 0;
}

function send(agent: Agent, address: string, subject: string): Promise<number> {
  const body = JSON.stringify({ subject, body: subject, customer: { email: 'rina@honest.example' } });
  const headers = { ...bearer, 'content-type': 'application/json', 'idempotency-key': subject };
  return new Promise((done) => {
    const call = request(`${address}/api/v1/requests`, { agent, method: 'POST', headers }, (answer) => {
      answer.resume().once('end', () => done(answer.statusCode ?? -1));
      answer.once('error', () => done(-1));
    });
    call.once('error', (error: NodeJS.ErrnoException) => {
      const isUntaken = error.code === 'ECONNREFUSED' || call.reusedSocket;
      done(isUntaken ? 0 : -1);
    });
    call.end(body);
  });
}
