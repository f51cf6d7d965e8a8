import { eq, sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { createPolicy } from '../../server/domains/service-levels/index.ts';
import { clocks } from '../../server/domains/service-levels/schema.ts';
import { newId } from '../../server/kernel/ids.ts';
import { inUnit } from '../../server/platform/command.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
import type { ListenJob } from '../../server/platform/events/announce.ts';
import { listen } from '../../server/platform/events/listeners.ts';
import { sendJobs } from '../../server/platform/jobs/queue.ts';
import { useDatabase } from '../harness/database.ts';
import { makeMailbox } from '../harness/mail-room.ts';
import { as, makeCompany } from '../harness/people.ts';
import { openFor } from '../harness/requests.ts';
import { faultSlow } from './fault.ts';

declare module '../../server/platform/events/event.ts' {
  interface EventMap {
    'test.flooded': { count: number };
  }
}

const flood = process.env.FAULT_SEEDS ? 200_000 : 2_000;
const atOnce = 500;
const letters = 10;
const patience = { timeout: flood * 20, interval: 20 };
const heard = new Map<string, number>();

listen({
  name: 'test.be-flooded',
  hears: 'test.flooded',
  // What an ordinary listener costs.
  run: (context, event) =>
    inUnit(context, async ({ tx }) => {
      await tx.execute(sql`select pg_sleep(0.004)`);
      heard.set(event.id, (heard.get(event.id) ?? 0) + 1);
    }),
});

useDatabase({ work: true });

faultSlow('F23', async (_random, seed) => {
  const noisy = await makeCompany(`Toko ${seed}`);
  const quiet = await makeCompany(`Siam ${seed}`);
  await createPolicy(as(quiet.sari), { name: 'One hour', targets: { 'first-reply': { normal: 3600 } } });
  await makeMailbox(quiet.workspaceId, `support@siam-${seed}.example`);
  heard.clear();
  for (let sent = 0; sent < flood; sent += atOnce)
    await sendJobs(
      'listen',
      // As urgent as the most urgent there is: it stands behind others all the same.
      Array.from({ length: atOnce }, (_, at) => ({
        data: floodOf(noisy.workspaceId, sent + at),
        priority: 19,
      })),
    );

  // What came after the flood stands before it.
  for (let at = 0; at < letters; at += 1) await openFor(quiet.asSystem, { from: `c${at}@honest.example` });
  await expect.poll(() => running(quiet.workspaceId), patience).toBe(letters);
  expect(heard.size).toBeLessThan(flood / 2);

  await expect.poll(() => heard.size, patience).toBe(flood);
  expect([...heard.values()].filter((times) => times > 1)).toEqual([]);
});

async function running(workspaceId: string): Promise<number> {
  const rows = await inWorkspace(workspaceId, (tx) =>
    tx.select().from(clocks).where(eq(clocks.workspaceId, workspaceId)),
  );
  return rows.length;
}

function floodOf(workspaceId: string, count: number): ListenJob {
  const about = { subject: { type: 'test', id: newId() }, actor: { type: 'system' as const, id: null } };
  const told = { name: 'test.flooded' as const, payload: { count }, at: new Date().toISOString(), depth: 0 };
  return { id: newId(), workspaceId, ...about, ...told, trail: [], listener: 'test.be-flooded' } as ListenJob;
}
