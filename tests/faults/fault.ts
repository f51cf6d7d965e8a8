import { test } from 'vitest';
import { faults } from './register.ts';
import { type Random, randomOf, seedsOfThisRun } from './seeds.ts';

/** What a fault test does for one seed; all its chance comes from `random`. */
export type Body = (random: Random, seed: number) => void | Promise<void>;

/** What a hang is. A fault is to last 20 s at most; on a loaded machine it gets three times as much. */
const millisecondsPerSeed = 60_000;

/**
 * Declares the test of one fault, named by its row in the register and run for each seed of this run; a failure
 * names its seed. A row that takes several tests says in `detail` what each one breaks.
 */
export function fault(id: string, body: Body, detail = ''): void {
  test(nameOf(id, detail), () => runSeeds(body), millisecondsPerSeed * seedsOfThisRun().length);
}

/**
 * The same for a fault in which chance plays no part, or whose time is the thing: one seed is enough in every run.
 * `lasts` is how many milliseconds the fault itself takes.
 */
export function faultOnce(id: string, body: Body, detail = '', lasts = 0): void {
  const limit = millisecondsPerSeed * 2 + lasts;
  test(nameOf(id, detail), () => runSeeds(body, seedsOfThisRun().slice(0, 1)), limit);
}

/** The same for a fault that takes long: one seed in an ordinary run, as many as are asked for in `npm run faults`. */
export function faultSlow(id: string, body: Body, detail = ''): void {
  const seeds = process.env.FAULT_SEEDS ? seedsOfThisRun() : seedsOfThisRun().slice(0, 1);
  test(nameOf(id, detail), () => runSeeds(body, seeds), millisecondsPerSeed * 2 * seeds.length);
}

/** Whether this run plays what takes long: `npm run faults` does, one seed that is asked for, and continuous integration. */
const playsLong = Boolean(process.env.FAULT_SEEDS || process.env.FAULT_SEED || process.env.REQUIRE_ALL);

/** The same for a fault that takes a minute and more: an ordinary `npm test` leaves it to the runs that play all. */
export function faultLong(id: string, body: Body, detail = ''): void {
  const seeds = process.env.FAULT_SEEDS ? seedsOfThisRun() : seedsOfThisRun().slice(0, 1);
  const limit = millisecondsPerSeed * 4 * seeds.length;
  test.skipIf(!playsLong)(nameOf(id, detail), () => runSeeds(body, seeds), limit);
}

/** The same, for faults that need a program which may not be installed. */
export function faultIf(there: unknown, id: string, body: Body, detail = ''): void {
  test.skipIf(!there)(
    nameOf(id, detail),
    () => runSeeds(body),
    millisecondsPerSeed * seedsOfThisRun().length,
  );
}

function nameOf(id: string, detail: string): string {
  const row = faults.find((one) => one.id === id);
  if (!row) throw new Error(`There is no fault ${id} in the register`);
  if (row.owed !== undefined) throw new Error(`${id} is still owed in the register: take its reason out`);
  return [`${id} ${row.title}`, detail].filter(Boolean).join(': ');
}

async function runSeeds(body: Body, seeds = seedsOfThisRun()): Promise<void> {
  for (const seed of seeds) {
    try {
      await body(randomOf(seed), seed);
    } catch (problem) {
      const reason = problem instanceof Error ? problem.message : String(problem);
      throw new Error(`With FAULT_SEED=${seed}: ${reason}`, { cause: problem });
    }
  }
}
