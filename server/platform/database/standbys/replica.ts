import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import { drizzleOn } from '../driver/drizzle-on.ts';
import { type Gate, makeGate } from '../gate.ts';

/** So long nobody asks a replica that could not be reached, in milliseconds: each would wait for it in vain. */
const restMs = 30_000;
/** Fewer than those of the first server: whoever reads reports waits for a turn before anybody who answers customers does. */
const places = 10;

/** A streaming standby, for questions that may be answered from some seconds ago. */
export type Replica = {
  app: PostgresJsDatabase<Record<string, never>>;
  gate: Gate;
  /** Whether it was there the last time that somebody asked. */
  isThere(): boolean;
  /** Whoever could not reach it says so. */
  rest(): void;
  close(): Promise<void>;
};

/** Makes a replica of the connections to it. */
export function openReplica(client: postgres.Sql): Replica {
  let away = 0;
  return {
    app: drizzleOn(client),
    gate: makeGate(places),
    isThere: () => performance.now() >= away,
    rest: () => {
      console.error(JSON.stringify({ alarm: 'replica-away' }));
      away = performance.now() + restMs;
    },
    close: () => client.end({ timeout: 5 }),
  };
}
