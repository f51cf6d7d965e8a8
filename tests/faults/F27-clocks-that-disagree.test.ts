import { and, eq, like } from 'drizzle-orm';
import { expect } from 'vitest';
import { keepClocks } from '../../server/domains/service-levels/commands/keep-clocks.ts';
import { createPolicy } from '../../server/domains/service-levels/index.ts';
import { databaseTime } from '../../server/platform/database/database-time.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
import { events } from '../../server/platform/events/schema.ts';
import { definedClocks } from '../../server/platform/jobs/job.ts';
import { useDatabase } from '../harness/database.ts';
import { listenTo } from '../harness/hear-all.ts';
import { as, makeCompany } from '../harness/people.ts';
import { openFor } from '../harness/requests.ts';
import { fault } from './fault.ts';

useDatabase();
const minute = 60_000;

fault('F27', async (random) => {
  const company = await makeCompany();
  const { workspaceId, asSystem } = company;
  const now = await databaseTime();
  const before = (minutes: number) => new Date(now.getTime() - minutes * minute);
  await createPolicy(as(company.sari, before(300)), {
    name: 'Satu jam',
    targets: { 'first-reply': { normal: 3600 } },
  });
  const openAt = async (minutes: number) =>
    (await openFor({ actor: asSystem.actor, now: before(minutes) })).requestId;
  const late = await openAt(61 + random.below(30));
  const near = await openAt(50 + random.below(8));
  const fresh = await openAt(random.below(40));

  const jumps = [-120, -5, 5, 120].map((one) => new Date(now.getTime() + one * minute));
  const jump = () => jumps[random.below(jumps.length)] ?? now;
  await listenTo(workspaceId)({ at: jump() });
  for (const requestId of [late, near, fresh])
    await keepClocks({ actor: asSystem.actor, now: jump() }, { requestId });
  const sweep = definedClocks().find((one) => one.name === 'service-levels.sweep-clocks');
  for (const node of jumps) await Promise.all([sweep?.run(node), sweep?.run(jump())]);

  const told = await inWorkspace(workspaceId, (tx) =>
    tx
      .select({ name: events.name, requestId: events.subjectId, at: events.at })
      .from(events)
      .where(and(eq(events.workspaceId, workspaceId), like(events.name, 'clock.%'))),
  );
  const acts = told.filter((one) => one.name !== 'clock.started');
  expect(acts.map((one) => [one.name, one.requestId]).sort()).toEqual([
    ['clock.breached', late],
    ['clock.warned', near],
  ]);
  for (const { at } of acts) expect(at.getTime() >= now.getTime() && at < (jumps[2] ?? now)).toBe(true);
});
