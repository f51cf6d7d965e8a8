import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Fetcher } from '../../harness/api.ts';
import { useDatabase } from '../../harness/database.ts';
import { openDoors } from '../../harness/doors.ts';
import { inputsOf, limitFor, partsOf } from '../amount.ts';
import { inLanes } from '../lanes.ts';
import { type DrawnCall, type FuzzedDoor, readFuzzedDoors, rowsOfCalls } from './calls.ts';
import { makeFuzzedCompany, signPeopleIn } from './company.ts';
import { type Caller, type Tried, tryCall } from './try-call.ts';

useDatabase();
let ask: Fetcher;
let doors: FuzzedDoor[];
const alarms: string[] = [];

beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation((line) => alarms.push(String(line)));
  ({ ask } = await openDoors());
  doors = (await readFuzzedDoors(ask)).filter(({ path }) => !leftOut.includes(path));
});
afterAll(() => vi.restoreAllMocks());

/** Signing in and out ends what the other calls stand on and has a limit of its own; both have their own attacks. */
const leftOut = ['/api/v1/session', '/api/v1/setup', '/api/v1/workspace/demo'];
const inputs = inputsOf(0.5);
const lanes = 4;
const rowLength = 10;

test(
  `${inputs} calls in rows that build on each other bring about no failure of ours`,
  async () => {
    const faults = new Map<string, string>();
    const succeeded = new Set<string>();
    const people = await signPeopleIn(ask);
    for (const { count, seed } of partsOf(inputs, 2_000)) {
      const { callers, known } = await makeFuzzedCompany(people);
      const rows = fc.sample(rowsOfCalls(doors, rowLength), { numRuns: Math.ceil(count / rowLength), seed });
      await inLanes(rows, lanes, async (row) => {
        for (const call of row) {
          const before = alarms.length;
          const tried = await tryCall(ask, callerOf(callers, call), call, known);
          if (tried.status >= 200 && tried.status < 300) succeeded.add(nameOf(call.door));
          if (tried.fault) keep(faults, call, tried, seed, alarms.slice(before).join('\n'));
        }
      });
    }
    expect([...faults.values()]).toEqual([]);
    // Calls that are all refused prove nothing.
    expect(doors.length).toBeGreaterThan(230);
    expect(succeeded.size / doors.length).toBeGreaterThan(0.6);
  },
  limitFor(inputs),
);

/** Half of the calls by whoever may do everything: what is refused early tries nothing. */
function callerOf(callers: readonly Caller[], { who }: DrawnCall): Caller {
  return (who < 50 ? callers[0] : callers[1 + (who % (callers.length - 1))]) ?? {};
}

/** Of each fault the shortest call is kept. */
function keep(faults: Map<string, string>, call: DrawnCall, tried: Tried, seed: number, alarm: string): void {
  const stack = /"stack":"(.{0,900})/.exec(alarm)?.[1] ?? '';
  const key = `${nameOf(call.door)} ${tried.fault}`;
  const told = `${key} (FUZZ_SEED=${seed})\n${tried.path.slice(0, 300)}\n${tried.body.slice(0, 600)}\n${stack}`;
  const before = faults.get(key);
  if (before === undefined || told.length < before.length) faults.set(key, told);
}

function nameOf(door: FuzzedDoor): string {
  return `${door.method} ${door.path}`;
}
