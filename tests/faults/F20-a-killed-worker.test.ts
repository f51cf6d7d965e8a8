import { and, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { createPolicy } from '../../server/domains/service-levels/index.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
import { listenersOf } from '../../server/platform/events/listeners.ts';
import { events, heardEvents } from '../../server/platform/events/schema.ts';
import { useDatabase } from '../harness/database.ts';
import { makeMailbox } from '../harness/mail-room.ts';
import { as, makeCompany } from '../harness/people.ts';
import { openFor } from '../harness/requests.ts';
import { jobsLeft, letMinutePass, startWorker, type WorkerProcess } from '../harness/worker-process.ts';
import { faultSlow } from './fault.ts';

const here = useDatabase();
const count = 20;
const patience = { timeout: 30_000, interval: 100 };
let alive: WorkerProcess[] = [];

faultSlow('F20', async (random, seed) => {
  const company = await makeCompany(`Toko ${seed}`);
  const { workspaceId } = company;
  await makeMailbox(workspaceId, `support@toko-${seed}.example`);
  await createPolicy(as(company.sari), { name: 'Satu jam', targets: { 'first-reply': { normal: 3600 } } });
  if (alive.length === 0) alive = await Promise.all([startWorker(here), startWorker(here)]);
  const mine = eq(heardEvents.workspaceId, workspaceId);
  const heard = () => inWorkspace(workspaceId, (tx) => tx.select().from(heardEvents).where(mine));
  for (let at = 0; at < count; at += 1)
    await openFor({ ...company.asSystem, now: new Date() }, { from: `rina${at}of${seed}@honest.example` });
  const goal = random.below(count);
  await expect.poll(async () => (await heard()).length, { ...patience, interval: 1 }).toBeGreaterThan(goal);
  const [victim, ...others] = alive;
  await victim?.kill();
  const [last] = others;
  alive = last ? [last] : [];
  await letMinutePass();
  // The third seed has no second worker left but one that comes back.
  if (alive.length < 2) alive.push(await startWorker(here));
  await expect.poll(() => jobsLeft('listen'), patience).toBe(0);

  const told = await inWorkspace(workspaceId, (tx) =>
    tx.select().from(events).where(eq(events.workspaceId, workspaceId)),
  );
  const wanted = told.flatMap((event) => {
    const listeners = listenersOf(event.name as Parameters<typeof listenersOf>[0]);
    const those = listeners.filter((listener) => listener.when(event.payload as never));
    return those.map((listener) => `${event.id} ${listener.name}`);
  });
  const done = (await heard()).map(({ eventId, listener }) => `${eventId} ${listener}`);
  expect(done.sort()).toEqual(wanted.sort());
  const started = and(eq(events.workspaceId, workspaceId), eq(events.name, 'clock.started'));
  const clocks = await inWorkspace(workspaceId, (tx) => tx.select().from(events).where(started));
  expect(clocks).toHaveLength(count);
  expect(new Set(clocks.map(({ subjectId }) => subjectId)).size).toBe(count);
});
