import { and, eq, inArray, sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { changeRequest } from '../../server/domains/requests/index.ts';
import { requests } from '../../server/domains/requests/schema.ts';
import { inUnit } from '../../server/platform/command.ts';
import { database } from '../../server/platform/database/open.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
import { events } from '../../server/platform/events/schema.ts';
import { useDatabase } from '../harness/database.ts';
import { as, makeCompany } from '../harness/people.ts';
import { openFor } from '../harness/requests.ts';
import { fault } from './fault.ts';

useDatabase();
const writers = 12;
const about = 4;

fault('F34', async (random, seed) => {
  const company = await makeCompany(`Toko ${seed}`);
  const { workspaceId, adi, nok } = company;
  const ids: string[] = [];
  for (let at = 0; at < about; at += 1) ids.push((await openFor(company.asSystem)).requestId);
  const before = await deadlocks();
  const changes = Array.from({ length: writers }, (_, at) => {
    const [one = '', other = ''] = ids.toSorted(() => random.next() - 0.5);
    return { one, other, label: `label-${at}`, member: random.oneOf([adi, nok]) };
  });
  // Each takes two requests in an order of its own, so that many wait for each other in a ring.
  await Promise.all(
    changes.map(({ one, other, label, member }) =>
      inUnit(as(company.dewi), async ({ context, tx }) => {
        for (const requestId of [one, other]) {
          const [row] = await tx.select().from(requests).where(eq(requests.id, requestId)).for('update');
          const labels = [...(row?.labels ?? []), label];
          await changeRequest(context, { requestId, labels, assigneeId: member.id });
        }
      }),
    ),
  );
  // What the server counts is told a moment later.
  await expect.poll(deadlocks, { timeout: 10_000 }).toBeGreaterThan(before);
  const rows = await inWorkspace(workspaceId, (tx) =>
    tx.select().from(requests).where(inArray(requests.id, ids)),
  );
  for (const { id, labels } of rows) {
    const theirs = changes.filter(({ one, other }) => id === one || id === other);
    expect(labels.toSorted()).toEqual(theirs.map(({ label }) => label).sort());
  }
  const changed = and(eq(events.workspaceId, workspaceId), eq(events.name, 'request.changed'));
  const told = await inWorkspace(workspaceId, (tx) => tx.select().from(events).where(changed));
  expect(told.length).toBe(writers * 2);
});

/** How many rings of waiting the server has broken so far in this database. */
async function deadlocks(): Promise<number> {
  await database().owner.execute(sql`select pg_stat_force_next_flush()`);
  const rows = await database().owner.execute(
    sql`select deadlocks::int as deadlocks from pg_stat_database where datname = current_database()`,
  );
  return Number(rows[0]?.deadlocks);
}
