import { expect } from 'vitest';
import { newId } from '../../server/kernel/ids.ts';
import { at, callerWith } from '../harness/api.ts';
import { useDatabase } from '../harness/database.ts';
import { keepLedger } from '../harness/ledger.ts';
import { type Ear, listenIn } from '../harness/live-ear.ts';
import { bearer, firstStart, proxyTo, urlOf } from '../harness/program-behind-proxy.ts';
import { makeHome } from '../harness/program-home.ts';
import { startProcess } from '../harness/program-process.ts';
import { faultSlow } from './fault.ts';

const here = useDatabase();
const clients = 60;
const token = firstStart.SAPA_API_TOKEN;
faultSlow('F41', async (random) => {
  const { port } = await proxyTo(here, random);
  const settings = { ...firstStart, DATABASE_URL: urlOf(here, port), SAPA_ROLE: 'web' };
  const victim = startProcess(await makeHome(), settings);
  await victim.address();
  const other = startProcess(await makeHome(), settings);
  const [first, second] = [at(await victim.address()), at(await other.address())];
  const ears = Array.from({ length: clients }, () => [listenIn(first, token)]);
  const opened = await Promise.all(ears.map(([ear]) => ear?.opened));
  expect(new Set(opened)).toEqual(new Set([200]));
  await expect.poll(() => ears.every(([ear]) => ear?.cursor()), { timeout: 10_000 }).toBe(true);

  const ledger = keepLedger(callerWith(second, bearer), `Letter ${newId()}`);
  const load = ledger.load(2);
  const goal = 5 + random.below(10);
  await expect.poll(() => ledger.acknowledged().length, { timeout: 20_000 }).toBeGreaterThan(goal);
  await victim.end('SIGKILL');
  await Promise.all(
    ears.map(async (life) => {
      await life[0]?.ended;
      life.push(listenIn(second, token, life[0]?.cursor()));
    }),
  );
  await load.end();
  const all = ledger.acknowledged().length;
  const heardAll = () => ears.filter((life) => new Set(openedIn(life)).size === all).length;
  await expect.poll(heardAll, { timeout: 15_000 }).toBe(clients);
  for (const life of ears) {
    expect(openedIn(life)).toHaveLength(all);
    await life[1]?.close();
  }
});

/** The requests whose opening a client heard, over all its lines. */
function openedIn(life: Ear[]): string[] {
  const heard = life.flatMap((ear) => ear.heard());
  return heard.flatMap(({ event, subject }) => (event === 'request.opened' && subject ? [subject] : []));
}
