import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { database } from '../../server/platform/database/open.ts';
import { at, callerWith, type Fetcher } from '../harness/api.ts';
import { useDatabase } from '../harness/database.ts';
import { keepLedger } from '../harness/ledger.ts';
import { type Ear, listenIn } from '../harness/live-ear.ts';
import { bearer, firstStart, proxyTo, urlOf } from '../harness/program-behind-proxy.ts';
import { makeHome } from '../harness/program-home.ts';
import { startProcess } from '../harness/program-process.ts';
import { faultOnce } from './fault.ts';

const here = useDatabase();
/** Five thousand in `npm run faults`; the ordinary run has neither the time nor the memory for so many. */
const clients = process.env.FAULT_SEEDS ? 5_000 : 250;
/** What one web process may hold: its pool, the owner's, the queue's, the bells' and the probe. */
const mostConnections = 20 + 4 + 6 + 2 + 1;
const token = firstStart.SAPA_API_TOKEN;

/** Milliseconds in which ninety-nine of a hundred are back and know what they missed; more where others work beside. */
const soonEnough = process.env.FAULT_SEEDS ? 5_000 : 20_000;

/**
 * What it does not show: people with sessions, who also sign in anew when these have ended; these clients hold a token.
 * The ordinary run has 250 clients and a wide limit; five thousand and five seconds are those of `npm run faults`.
 */
faultOnce('F42', async (random) => {
  const { port } = await proxyTo(here, random);
  const settings = { ...firstStart, DATABASE_URL: urlOf(here, port), SAPA_ROLE: 'web' };
  const nodes = await Promise.all([startNode(settings), startNode(settings)]);
  const asks = nodes.map(({ address }) => at(address));
  const askOf = (client: number) => asks[client % asks.length] as Fetcher;
  const before = await Promise.all(Array.from({ length: clients }, (_, client) => openAgain(askOf(client))));
  await expect.poll(() => before.every((ear) => ear.cursor()), { timeout: 30_000 }).toBe(true);
  const ledger = keepLedger(callerWith(askOf(0), bearer), 'Letter');
  expect((await ledger.open('Letter before')).status).toBe(201);
  await Promise.all(nodes.map(({ program }) => program.end('SIGKILL')));
  await Promise.all(before.map((ear) => ear.ended));

  await Promise.all(nodes.map(({ address }) => startNode({ ...settings, PORT: new URL(address).port })));
  const waits: number[] = [];
  const ears = await Promise.all(
    before.map(async (ear, client) => {
      const began = Date.now();
      const again = await openAgain(askOf(client), ear.cursor());
      await expect.poll(() => again.cursor() ?? null, { timeout: 30_000 }).not.toBeNull();
      waits.push(Date.now() - began);
      return again;
    }),
  );
  const slowest = waits.toSorted((a, b) => a - b)[Math.ceil(clients * 0.99) - 1];
  expect(slowest).toBeLessThanOrEqual(soonEnough);
  expect((await ledger.open('Letter after')).status).toBe(201);
  const connections = await database().owner.execute(sql`
    select count(*)::int as held from pg_stat_activity
    where datname = current_database() and application_name in ('sapa', 'sapa-jobs') and pid <> pg_backend_pid()`);
  const ours = 6 + 4 + 6 + 1;
  expect(Number(connections[0]?.held)).toBeLessThanOrEqual(nodes.length * mostConnections + ours);
  for (const [at, ear] of ears.entries()) {
    const life = [before[at], ear].flatMap((one) => one?.heard() ?? []);
    const heard = () => [...life, ...ear.heard()].filter(({ event }) => event === 'request.opened');
    const subjects = () => new Set(heard().map(({ subject }) => subject)).size;
    await expect.poll(subjects, { timeout: 15_000 }).toBe(2);
  }
  await Promise.all(ears.map((ear) => ear.close()));
});

async function startNode(settings: Record<string, string>) {
  const program = startProcess(await makeHome(), settings);
  return { program, address: await program.address() };
}

/** Comes back as a browser does: again and again, each time a little later. */
async function openAgain(ask: Fetcher, cursor?: string): Promise<Ear> {
  for (let tries = 1; ; tries += 1) {
    const ear = listenIn(ask, token, cursor);
    const status = await ear.opened.catch(() => 0);
    if (status === 200) return ear;
    expect([0, 503]).toContain(status);
    await pause(50 * tries);
  }
}
