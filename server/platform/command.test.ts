import { and, eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { useDatabase } from '../../tests/harness/database.ts';
import { as, type Company, makeCompany } from '../../tests/harness/people.ts';
import { createTeam, teamCards } from '../domains/team/index.ts';
import { Problem } from '../kernel/problem.ts';
import { command, inUnit, query } from './command.ts';
import { database } from './database/open.ts';
import { inWorkspace } from './database/transaction.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const input = z.strictObject({ name: z.string().min(2), seats: z.number().int().optional() });

/** A verb of the tests: makes a team by the team's own verb, then does what the test says. */
const make = (after: () => void = () => undefined) =>
  command({
    name: 'test.make',
    permission: 'team:write',
    input,
    async run({ context }, { name }) {
      const team = await createTeam(context, { name });
      after();
      return team;
    },
  });

async function known(name: string): Promise<number> {
  const rows = await inWorkspace(company.workspaceId, (tx) =>
    tx
      .select()
      .from(teamCards)
      .where(and(eq(teamCards.workspaceId, company.workspaceId), eq(teamCards.name, name))),
  );
  return rows.length;
}

async function told(): Promise<{ events: number; jobs: number }> {
  const [row] = await database().owner.execute(sql`
    select (select count(*) from events where workspace_id = ${company.workspaceId})::int as events,
      (select count(*) from pgboss.job where name = 'listen')::int as jobs`);
  return z.object({ events: z.number(), jobs: z.number() }).parse(row);
}

test('who may not changes nothing and tells nobody', async () => {
  const before = await told();
  await expect(make()(as(company.adi), { name: 'Refunds' })).rejects.toMatchObject({
    status: 403,
    details: { params: { permission: 'team:write' } },
  });
  expect(await known('Refunds')).toBe(0);
  expect(await told()).toEqual(before);
});

test('who may not learns nothing of what is wrong with the input', async () => {
  await expect(make()(as(company.adi), { name: '' })).rejects.toMatchObject({ status: 403 });
});

test('wrong input names each field, its words stay away, and nothing was begun', async () => {
  const wrong = { name: 'x', seats: 1.5, colour: 'red' };
  const call = make(() => expect.unreachable())(as(company.sari), wrong);
  await expect(call).rejects.toMatchObject({ status: 400, code: 'input-invalid' });
  const problem = await make()(as(company.sari), wrong).catch((error: Problem) => error);
  expect(problem).toBeInstanceOf(Problem);
  const { fields = {} } = problem instanceof Problem ? problem.details : {};
  expect(Object.keys(fields).sort()).toEqual(['colour', 'name', 'seats']);
});

test('what a verb tells is written with what it does', async () => {
  const before = await told();
  await make()(as(company.sari), { name: 'Returns' });
  expect(await known('Returns')).toBe(1);
  expect((await told()).events).toBe(before.events + 1);
});

test('a verb that fails after telling has told nobody, no row and no job is left', async () => {
  const before = await told();
  const fail = make(() => {
    throw new Problem(409, 'already-exists');
  });
  await expect(fail(as(company.sari), { name: 'Ghosts' })).rejects.toMatchObject({ status: 409 });
  expect(await known('Ghosts')).toBe(0);
  expect(await told()).toEqual(before);
});

test('verbs within a verb join it: one that fails undoes all', async () => {
  const both = command({
    name: 'test.both',
    permission: 'team:write',
    input: z.strictObject({}),
    async run({ context }) {
      await make()(context, { name: 'First' });
      await createTeam(context, { name: 'Layanan' });
    },
  });
  const before = await told();
  await expect(both(as(company.sari), {})).rejects.toMatchObject({ cause: { code: '23505' } });
  expect(await known('First')).toBe(0);
  expect(await told()).toEqual(before);
});

test('a part of a verb needs no word of its own, but is checked for its input', async () => {
  const openHouse = command({
    name: 'test.open-house',
    permission: 'requests:write',
    input: z.strictObject({ name: z.string() }),
    run: ({ context }, { name }) => createTeam(context, { name }),
  });
  await openHouse(as(company.adi), { name: 'Parts' });
  expect(await known('Parts')).toBe(1);
  await expect(openHouse(as(company.adi), { name: '' })).rejects.toMatchObject({ code: 'input-invalid' });
});

test('a question cannot change anything', async () => {
  const ask = query({
    name: 'test.ask',
    permission: 'team:read',
    input: z.strictObject({}),
    run: ({ context }) => createTeam(context, { name: 'Sneaky' }),
  });
  await expect(ask(as(company.sari), {})).rejects.toMatchObject({ cause: { code: '25006' } });
  expect(await known('Sneaky')).toBe(0);
});

test('two that lock each other out are both done in the end, each told once', async () => {
  const names = ['Knot one', 'Knot two'];
  for (const name of names) await make()(as(company.sari), { name });
  const before = await told();
  let arrived = 0;
  let tries = 0;
  const tie = (first: string, second: string) =>
    inUnit(as(company.sari), async ({ tx, announce }) => {
      tries += 1;
      await tx.update(teamCards).set({ isPrivate: true }).where(eq(teamCards.name, first));
      arrived += 1;
      await expect.poll(() => arrived).toBeGreaterThanOrEqual(2);
      await tx.update(teamCards).set({ isPrivate: true }).where(eq(teamCards.name, second));
      announce('team.changed', { type: 'team', id: company.teamId }, { teamId: company.teamId });
    });
  await Promise.all([tie('Knot one', 'Knot two'), tie('Knot two', 'Knot one')]);
  expect(tries).toBeGreaterThan(2);
  expect((await told()).events).toBe(before.events + 2);
});

test('what is not worth a second try is tried once', async () => {
  let tries = 0;
  const fail = make(() => {
    tries += 1;
    throw new Error('broken');
  });
  await expect(fail(as(company.sari), { name: 'Once' })).rejects.toThrow('broken');
  expect(tries).toBe(1);
});
