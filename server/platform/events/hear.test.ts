import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { newId } from '../../kernel/ids.ts';
import { inUnit } from '../command.ts';
import { database } from '../database/open.ts';
import { inWorkspace } from '../database/transaction.ts';
import type { ListenJob } from './announce.ts';
import type { EventName } from './event.ts';
import { forgetTraces } from './forget.ts';
import { hearTogether } from './hear.ts';
import { listen } from './listeners.ts';
import { heardEvents, idempotencyKeys } from './schema.ts';

declare module './event.ts' {
  interface EventMap {
    'test.happened': { count: number };
    'test.circled': { count: number };
  }
}

const heard: string[] = [];
let failures = 2;

listen({
  name: 'test.hear',
  hears: 'test.happened',
  run: async (_context, event) => heard.push(`hear ${event.payload.count}`),
});
listen({
  name: 'test.stumble',
  hears: 'test.happened',
  async run(_context, event) {
    if (failures > 0) {
      failures -= 1;
      throw new Error('stumbled on purpose');
    }
    heard.push(`stumble ${event.payload.count}`);
  },
});
listen({
  name: 'test.many',
  hears: 'test.happened',
  when: ({ count }) => count >= 50,
  run: async (_context, event) => heard.push(`many ${event.payload.count}`),
});
listen({
  name: 'test.circle',
  hears: 'test.circled',
  run: (context, event) =>
    inUnit(context, async ({ announce }) =>
      announce('test.circled', event.subject, { count: event.payload.count + 1 }),
    ),
});

useDatabase({ work: true });
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const tell = (name: 'test.happened' | 'test.circled', count: number) =>
  inUnit(as(company.sari), async ({ announce }) => announce(name, { type: 'test', id: newId() }, { count }));

const job = (listener: string, count: number): ListenJob => ({
  id: newId(),
  workspaceId: company.workspaceId,
  name: 'test.happened' as EventName,
  subject: { type: 'test', id: newId() },
  actor: { type: 'system', id: null },
  payload: { count } as ListenJob['payload'],
  at: monday.toISOString(),
  depth: 0,
  listener,
});

test('a listener that fails is tried again, and stops nobody else', async () => {
  await tell('test.happened', 1);
  await expect.poll(() => [...new Set(heard)].sort(), { timeout: 15_000 }).toEqual(['hear 1', 'stumble 1']);
  expect(failures).toBe(0);
});

test('what a listener does not want is not even queued for it', async () => {
  await tell('test.happened', 49);
  await tell('test.happened', 50);
  await expect.poll(() => heard, { timeout: 15_000 }).toContain('many 50');
  expect(heard).not.toContain('many 49');
});

test('a listener hears an event once, however often its job runs', async () => {
  const twice = job('test.hear', 2);
  await hearTogether([twice], monday);
  await hearTogether([twice, twice], monday);
  expect(heard.filter((one) => one === 'hear 2')).toHaveLength(1);
});

test('a group in which one fails has heard nothing, so that each can hear alone', async () => {
  failures = 1;
  const [good, bad] = [job('test.hear', 3), job('test.stumble', 3)];
  await expect(hearTogether([good, bad], monday)).rejects.toThrow('stumbled on purpose');
  await hearTogether([good], monday);
  await hearTogether([bad], monday);
  expect(heard).toContain('stumble 3');
});

test('a row of a listener that is gone is let go', async () => {
  await expect(hearTogether([job('test.nobody', 4)], monday)).resolves.toBeUndefined();
});

test('two listeners of one name are a mistake', () => {
  expect(() => listen({ name: 'test.hear', hears: 'test.happened', run: async () => undefined })).toThrow(
    'test.hear',
  );
});

test('a circle of causes stops after eight steps, each naming the one before', async () => {
  await tell('test.circled', 0);
  const chain = () =>
    database().owner.execute(sql`
      select e.depth, e.payload->>'count' as count, c.depth as before from events e
      left join events c on c.id = e.cause_id where e.name = 'test.circled' order by e.depth`);
  await expect.poll(async () => (await chain()).length, { timeout: 15_000 }).toBe(9);
  await waitForQuiet();
  const rows = z
    .array(z.object({ depth: z.number(), count: z.coerce.number(), before: z.number().nullable() }))
    .parse(await chain());
  expect(rows).toEqual(
    Array.from({ length: 9 }, (_, at) => ({ depth: at, count: at, before: at === 0 ? null : at - 1 })),
  );
});

test('what was heard is known for two weeks, answers for a day', async () => {
  const { workspaceId } = company;
  const days = (count: number) => new Date(monday.getTime() - count * 86_400_000);
  await inWorkspace(workspaceId, async (tx) => {
    await tx.delete(heardEvents);
    for (const age of [13, 15])
      await tx.insert(heardEvents).values({ workspaceId, eventId: newId(), listener: 'x', at: days(age) });
    for (const age of [0.5, 2]) {
      const key = { actorId: 'x', key: String(age), fingerprint: 'x' };
      await tx.insert(idempotencyKeys).values({ workspaceId, ...key, createdAt: days(age) });
    }
  });
  expect(await forgetTraces(workspaceId, monday)).toEqual({ heard: 1, answers: 1 });
  expect(await forgetTraces(workspaceId, monday)).toEqual({ heard: 0, answers: 0 });
});

async function waitForQuiet(): Promise<void> {
  const waiting = () =>
    database().owner.execute(
      sql`select 1 from pgboss.job where name = 'listen' and state in ('created', 'active', 'retry')`,
    );
  await expect.poll(async () => (await waiting()).length, { timeout: 15_000 }).toBe(0);
}
