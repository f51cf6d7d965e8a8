import type { Random } from '../faults/seeds.ts';
import { at, type Caller, callerWith } from './api.ts';
import type { TestDatabase } from './database.ts';
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts';
import { makeHome } from './program-home.ts';
import { type ProgramProcess, startProcess } from './program-process.ts';

/** The program as a process, and the breakable stretch of network between it and its database. */
export type Distant = { program: ProgramProcess; proxy: FaultProxy; call: Caller; address: string };

const token = 'a token of sixteen and more';
/** What the first start makes: a company, and a token for everything. */
export const firstStart = { SAPA_COMPANY: 'Toko Rina', SAPA_API_TOKEN: token };
export const bearer = { authorization: `Bearer ${token}` };

/** The address of the test's database as a server elsewhere. */
export function urlOf({ where }: TestDatabase, port: number): string {
  return typeof where.owner === 'string'
    ? where.owner
    : `postgres://sapa@127.0.0.1:${port}/${where.owner.database}`;
}

/** A breakable stretch of network to the test's database. */
export function proxyTo({ where }: TestDatabase, random?: Random): Promise<FaultProxy> {
  if (typeof where.owner === 'string') throw new Error('The database of a test is on a socket');
  return startFaultProxy({ path: `${where.owner.socketFolder}/.s.PGSQL.5432` }, random);
}

/** Starts the program on the test's database, which it takes for a server elsewhere, with a company and a token. */
export async function startDistant(
  here: TestDatabase,
  random?: Random,
  settings: Record<string, string> = {},
): Promise<Distant> {
  const [proxy, home] = await Promise.all([proxyTo(here, random), makeHome({ empty: true })]);
  const program = startProcess(home, { ...firstStart, DATABASE_URL: urlOf(here, proxy.port), ...settings });
  const address = await program.address();
  return { program, proxy, address, call: callerWith(at(address), bearer) };
}
