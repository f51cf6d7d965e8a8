import { sql } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany } from '../../../tests/harness/people.ts';
import { newId } from '../../kernel/ids.ts';
import { database } from '../../platform/database/open.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import { definedClocks } from '../../platform/jobs/job.ts';
import { createTeam } from '../team/index.ts';
import { sealEvents } from './commands/seal-events.ts';
import { listAudit } from './queries/list-audit.ts';
import { verifyChain } from './queries/verify-chain.ts';
import { useTrailLog } from './trail-log.ts';

useDatabase();

/** A company in which so many teams were made, each an event. */
async function busyCompany(teams: number): Promise<Company> {
  const company = await makeCompany();
  for (let index = 0; index < teams; index += 1)
    await createTeam(company.asSystem, { name: `Team ${index}` });
  return company;
}

const count = async (workspaceId: string, table: 'events' | 'event_seals') => {
  const [row] = await inWorkspace(workspaceId, (tx) =>
    tx.execute(sql`select count(*)::int as n from ${sql.identifier(table)}`),
  );
  return Number(row?.n);
};

/**
 * Seals until so many events are sealed and no more: transactions of other databases of the server, those of other
 * test files, are waited for as well, so a turn may seal less than it could.
 */
async function sealUntil({ workspaceId, asSystem }: Company, sealed: number, most = 500): Promise<void> {
  const seal = async () => {
    const left = sealed - (await count(workspaceId, 'event_seals'));
    if (left > 0) await sealEvents(asSystem, { limit: Math.min(most, left) });
    return count(workspaceId, 'event_seals');
  };
  await expect.poll(seal, { timeout: 15_000, interval: 20 }).toBe(sealed);
}

/** Seals all that the company has. */
const sealAll = async (company: Company) => sealUntil(company, await count(company.workspaceId, 'events'));

/** Something that only the owner of the database could do. */
const tamper = (statement: string) => database().client.unsafe(statement);

test('events are sealed in batches, and the chain holds', async () => {
  const company = await busyCompany(5);
  const events = await count(company.workspaceId, 'events');
  await sealUntil(company, 4);
  await sealUntil(company, events);
  expect(await sealEvents(company.asSystem, {})).toEqual({ sealed: 0 });
  expect(await verifyChain(as(company.sari), {})).toMatchObject({
    whole: true,
    sealed: events,
    broken: null,
  });
});

test('what is sealed is said on the console too, where that is wished: its place, its seal, and no words', async () => {
  const company = await busyCompany(2);
  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  useTrailLog(true);
  try {
    await sealAll(company);
  } finally {
    useTrailLog(false);
  }
  const lines = said.mock.calls.map(([line]) => JSON.parse(String(line)));
  said.mockRestore();
  const { workspaceId } = company;
  const kept = await inWorkspace(workspaceId, (tx) =>
    tx.execute(sql`select number, hash, event_id from event_seals order by number`),
  );
  expect(lines.map(({ number, hash, id }) => [number, hash, id])).toEqual(
    kept.map((one) => [Number(one.number), one.hash, one.event_id]),
  );
  expect(lines.at(-1)).toMatchObject({ trail: 'team.created', workspaceId, actorType: 'system' });
  expect(JSON.stringify(lines)).not.toContain('Team 1');
});

test('the clock seals every workspace to its end', async () => {
  const companies = [await busyCompany(2), await busyCompany(0)];
  const clock = definedClocks().find((one) => one.name === 'audit.seal-events');
  for (const { workspaceId } of companies) {
    const events = await count(workspaceId, 'events');
    const seal = async () => {
      await clock?.run(new Date());
      return count(workspaceId, 'event_seals');
    };
    await expect.poll(seal, { timeout: 15_000, interval: 20 }).toBe(events);
  }
});

test('an event of a transaction that still runs is waited for, not skipped', async () => {
  const company = await busyCompany(1);
  const { workspaceId, asSystem, sari } = company;
  const before = await count(workspaceId, 'events');
  let finish: () => void = () => undefined;
  const slow = new Promise<void>((go) => {
    finish = go;
  });
  let written: () => void = () => undefined;
  const hasWritten = new Promise<void>((go) => {
    written = go;
  });
  const running = inWorkspace(workspaceId, async (tx) => {
    await tx.execute(sql`insert into events (workspace_id, id, name, subject_type, subject_id, actor_type, payload, at)
      values (${workspaceId}, ${newId()}, 'team.created', 'team', ${newId()}, 'system', '{}', now())`);
    written();
    await slow;
  });
  await hasWritten;
  await createTeam(asSystem, { name: 'Later' });
  await sealUntil(company, before);
  expect(await sealEvents(asSystem, {})).toEqual({ sealed: 0 });
  finish();
  await running;
  await sealUntil(company, before + 2);
  expect((await verifyChain(as(sari), {})).whole).toBe(true);
});

test('two sealers at once make one chain', async () => {
  const company = await busyCompany(8);
  const { workspaceId, sari } = company;
  const events = await count(workspaceId, 'events');
  await Promise.all(Array.from({ length: 4 }, () => sealUntil(company, events, 2)));
  expect(await verifyChain(as(sari), {})).toMatchObject({ whole: true, sealed: events });
});

test.each([
  ['event-changed', (id: string) => `update events set payload = '{"changed":true}' where id = '${id}'`],
  [
    'event-changed',
    (id: string) => `update events set actor_id = null, actor_type = 'system2' where id = '${id}'`,
  ],
  ['event-missing', (id: string) => `delete from events where id = '${id}'`],
  ['seal-missing', (id: string) => `delete from event_seals where event_id = '${id}'`],
  ['event-changed', (id: string) => `update event_seals set hash = 'x' where event_id = '${id}'`],
])('what was tampered with is found: %s', async (reason, statement) => {
  const company = await busyCompany(4);
  const { workspaceId, sari } = company;
  await sealAll(company);
  const [third] = await inWorkspace(workspaceId, (tx) =>
    tx.execute(sql`select event_id from event_seals where number = 3`),
  );
  await tamper(statement(String(third?.event_id)));
  const found = await verifyChain(as(sari), {});
  expect(found).toMatchObject({ whole: false, sealed: 2, broken: { number: 3, reason } });
});

test('an event that was slipped in behind the seals is found', async () => {
  const company = await busyCompany(2);
  const { workspaceId, sari } = company;
  await sealAll(company);
  const id = newId();
  await tamper(`insert into events (workspace_id, id, name, subject_type, subject_id, actor_type, payload, at, xid)
    values ('${workspaceId}', '${id}', 'team.created', 'team', '${newId()}', 'system', '{}', now(), '3')`);
  expect(await verifyChain(as(sari), {})).toMatchObject({
    whole: false,
    broken: { eventId: id, reason: 'event-added' },
  });
});

test('the trail is read newest first, by page, actor, subject, name and time, by administrators only', async () => {
  const { asSystem, sari, dewi } = await makeCompany();
  const hour = (index: number) => new Date(Date.UTC(2026, 10, 24, index));
  const made: string[] = [];
  for (let index = 0; index < 5; index += 1)
    made.push(
      (await createTeam(as(index % 2 ? sari : asSystem.actor, hour(index)), { name: `Team ${index}` })).id,
    );
  const ask = (filters: Parameters<typeof listAudit>[1]) =>
    listAudit(as(sari), { name: 'team.created', ...filters }).then((page) =>
      page.items.map((item) => made.indexOf(item.subject.id)).filter((index) => index >= 0),
    );
  expect(await ask({})).toEqual([4, 3, 2, 1, 0]);
  expect(await ask({ actor: sari.id })).toEqual([3, 1]);
  expect(await ask({ subject: made[2] ?? '' })).toEqual([2]);
  expect(await ask({ from: hour(1).toISOString(), to: hour(3).toISOString() })).toEqual([2, 1]);
  expect(await ask({ name: 'team.changed' })).toEqual([]);
  const first = await listAudit(as(sari), { name: 'team.created', limit: 2 });
  const second = await listAudit(as(sari), {
    name: 'team.created',
    limit: 2,
    cursor: first.nextCursor ?? '',
  });
  expect(second.items.map((item) => made.indexOf(item.subject.id))).toEqual([2, 1]);
  await expect(listAudit(as(dewi), {})).rejects.toMatchObject({ code: 'permission-missing' });
});

test('the months ahead get their partitions, closed to other workspaces like every table', async () => {
  const clock = definedClocks().find((one) => one.name === 'audit.make-partitions');
  await clock?.run(new Date('2031-04-30T00:00:00Z'));
  await clock?.run(new Date('2031-04-30T00:00:00Z'));
  const rows = await database()
    .client`select relname as name, relrowsecurity and relforcerowsecurity as closed
    from pg_class where relname like 'events_p2031%' and relkind = 'r' order by relname`;
  expect(rows.map((row) => [row.name, row.closed])).toEqual([
    ['events_p203104', true],
    ['events_p203105', true],
    ['events_p203106', true],
  ]);
});

test('a partition that is in the way of a long transaction is given up, and made later', async () => {
  const { workspaceId } = await busyCompany(1);
  const clock = definedClocks().find((one) => one.name === 'audit.make-partitions');
  const later = new Date('2032-01-15T00:00:00Z');
  await inWorkspace(workspaceId, async (tx) => {
    await tx.execute(sql`select 1 from events limit 1`);
    await expect(clock?.run(later)).rejects.toThrow('lock timeout');
  });
  await clock?.run(later);
  const rows = await database().client`select 1 from pg_class where relname = 'events_p203203'`;
  expect(rows).toHaveLength(1);
});
