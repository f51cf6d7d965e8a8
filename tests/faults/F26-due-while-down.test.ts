import { and, eq, inArray } from 'drizzle-orm';
import { expect } from 'vitest';
import { createPolicy, sweepClocks } from '../../server/domains/service-levels/index.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
import { events } from '../../server/platform/events/schema.ts';
import { useDatabase } from '../harness/database.ts';
import { listenTo } from '../harness/hear-all.ts';
import { as, makeCompany, monday } from '../harness/people.ts';
import { openFor } from '../harness/requests.ts';
import { fault } from './fault.ts';

useDatabase();
const minute = 60_000;
/** Three long seeds make five hundred. */
const count = process.env.FAULT_SEEDS ? 170 : 50;

fault('F26', async (random) => {
  const company = await makeCompany();
  const { workspaceId, asSystem } = company;
  await createPolicy(as(company.sari), { name: 'Satu jam', targets: { 'first-reply': { normal: 3600 } } });
  const due = new Map<string, string>();
  for (let index = 0; index < count; index += 1) {
    const now = new Date(monday.getTime() + random.below(60 * minute));
    const { requestId } = await openFor(
      { actor: asSystem.actor, now },
      { from: `c${index % 9}@example.com` },
    );
    due.set(requestId, new Date(now.getTime() + 60 * minute).toISOString());
  }
  await listenTo(workspaceId)();

  // The program was down from the first hour to the third; two nodes come back at the same moment.
  const back = { actor: asSystem.actor, now: new Date(monday.getTime() + 180 * minute) };
  await Promise.all([sweepClocks(back), sweepClocks(back)]);
  await sweepClocks({ ...back, now: new Date(back.now.getTime() + minute) });

  const told = await inWorkspace(workspaceId, (tx) =>
    tx
      .select()
      .from(events)
      .where(
        and(eq(events.workspaceId, workspaceId), inArray(events.name, ['clock.breached', 'clock.warned'])),
      ),
  );
  expect(told.filter((one) => one.name === 'clock.warned')).toEqual([]);
  const breaches = told.map((one) => [one.subjectId, one.payload.dueAt, one.at.toISOString()]);
  const wanted = [...due].map(([requestId, dueAt]) => [requestId, dueAt, back.now.toISOString()]);
  expect(breaches.sort()).toEqual(wanted.sort());
});
