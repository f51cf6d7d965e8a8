import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { expect, inject, onTestFinished } from 'vitest';
import { database } from '../../server/platform/database/open.ts';
import { useDatabase } from '../harness/database.ts';
import { differences, keepLedger, subjectsOf } from '../harness/ledger.ts';
import { type Distant, startDistant } from '../harness/program-behind-proxy.ts';
import { faultOnce, faultSlow } from './fault.ts';

const here = useDatabase();
const kills = 40;

/** Every second one is of a connection that has something in hand, if there is any: it is that which somebody waits for. */
const inHand = (kill: number) => sql`(${kill % 2 === 1} and state = 'idle')`;

let distant: Distant;
faultSlow(
  'F32',
  async (random, seed) => {
    distant = seed === 1 || !distant ? await startDistant(here, random) : distant;
    const { call, program } = distant;
    const ledger = keepLedger(call, `Letter ${seed}`);
    const load = ledger.load(6);
    for (let kill = 0; kill < kills; kill += 1) {
      const before = ledger.entries.length;
      await database().owner.execute(sql`
        select pg_terminate_backend(pid) from (
          select pid from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid() and client_port is not null
          order by ${inHand(kill)}, pid offset ${random.below(kill % 2 ? 3 : 12)} limit 1) as one`);
      await expect.poll(() => ledger.entries.length, { timeout: 15_000, interval: 2 }).not.toBe(before);
    }
    await load.end();
    expect((await ledger.open(`Last ${seed}`)).status).toBe(201);
    expect(ledger.entries.filter(({ status }) => status !== 201 && status !== 503)).toEqual([]);
    const state = differences(ledger.acknowledged(), await subjectsOf(call));
    expect(state).toEqual({ lost: [], doubled: [] });
    expect(program.process.exitCode).toBeNull();
  },
  'connections that are killed',
);

faultOnce(
  'F32',
  async (random) => {
    const { call, program, address } = await startDistant(here, random);
    const ledger = keepLedger(call, 'Held');
    expect((await ledger.open('Before')).status).toBe(201);
    const holder = holdRequests();
    await holder.isHeld;
    const names = Array.from({ length: 60 }, (_, at) => `Held ${at}`);
    const crowd = names.map((name) => ledger.open(name));
    // While it is held nobody is answered but by a refusal, and the last twenty do not wait without end for theirs.
    const last = new Set(names.slice(-20));
    const refusals = () =>
      ledger.entries.filter(({ name, status }) => status === 503 && last.has(name)).length;
    await expect.poll(refusals, { timeout: 45_000, interval: 50 }).toBe(last.size);
    expect((await fetch(`${address}/health/live`)).status).toBe(200);
    await holder.release();
    await Promise.all(crowd);
    expect((await ledger.open('After')).status).toBe(201);
    const refused = ledger.entries.filter(({ status }) => status === 503);
    expect(refused.every(({ retryAfter }) => Number(retryAfter) > 0)).toBe(true);
    const state = differences(ledger.acknowledged(), await subjectsOf(call));
    expect(state).toEqual({ lost: [], doubled: [] });
    expect(program.process.exitCode).toBeNull();
  },
  'a pool that somebody holds to the last connection',
);

/** Somebody locks the requests, so that every transaction that wants one holds its connection and waits. */
function holdRequests(): { isHeld: Promise<void>; release(): Promise<void> } {
  const { owner } = here.where;
  const name = typeof owner === 'string' ? owner : owner.database;
  const path = `${inject('socketFolder')}/.s.PGSQL.5432`;
  const holder = postgres({ path, database: name, username: 'sapa', max: 1 });
  let end: () => void = () => undefined;
  const told = new Promise<void>((go) => {
    end = go;
  });
  let held: () => void = () => undefined;
  const isHeld = new Promise<void>((go) => {
    held = go;
  });
  const holding = holder.begin(async (tx) => {
    await tx`lock table requests in access exclusive mode`;
    held();
    await told;
  });
  const release = async () => {
    end();
    await holding;
    await holder.end();
  };
  onTestFinished(release);
  return { isHeld, release };
}
