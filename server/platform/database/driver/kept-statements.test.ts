import { inArray, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { members } from '../../../domains/team/schema.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Tx } from '../open.ts';
import { errorCode, inWorkspace } from '../transaction.ts';
import { withLimitInWords } from './kept-statements.ts';

useDatabase();
let ours: Company;
beforeAll(async () => {
  ours = await makeCompany();
});

const kept = (tx: Tx, like: string) =>
  tx.execute(sql`select name from pg_prepared_statements where statement like ${like}`);
const ids = (many: number) => Array.from({ length: many }, () => newId());

test('a statement is kept by its connection, inside a savepoint too, and used again', async () => {
  await inWorkspace(ours.workspaceId, async (tx) => {
    const ask = (within: Tx) => within.execute(sql`select ${'kept'}::text as word`);
    expect([...(await ask(tx))]).toEqual([{ word: 'kept' }]);
    expect([...(await tx.transaction(ask))]).toEqual([{ word: 'kept' }]);
    expect(await kept(tx, 'select $1::text as word')).toHaveLength(1);
  });
});

test('lists of many lengths are not kept', async () => {
  await inWorkspace(ours.workspaceId, async (tx) => {
    await tx
      .select({ signature: members.signature })
      .from(members)
      .where(inArray(members.id, ids(70)));
    expect(await kept(tx, 'select "signature"%')).toHaveLength(0);
    await tx
      .select({ signature: members.signature })
      .from(members)
      .where(inArray(members.id, ids(2)));
    expect(await kept(tx, 'select "signature"%')).toHaveLength(1);
  });
});

test('a kept statement shows each workspace its own rows only', async () => {
  const theirs = await makeCompany('Siam Parcel');
  for (const { workspaceId } of [ours, theirs, ours, theirs]) {
    const rows = await inWorkspace(workspaceId, (tx) =>
      tx.select({ of: members.workspaceId }).from(members).where(sql`${'all'} = ${'all'}`),
    );
    expect(new Set(rows.map((row) => row.of))).toEqual(new Set([workspaceId]));
  }
});

test('what only reads can write nothing', async () => {
  const write = inWorkspace(ours.workspaceId, (tx) => tx.delete(members), { readOnly: true });
  expect(await write.then(() => '', errorCode)).toBe('25006');
});

test.each([
  ['select 1 from t where a = $1 limit $2', ['x', 51], 'select 1 from t where a = $1 limit 51', ['x']],
  ['select 1 from t limit $1', [0], 'select 1 from t limit 0', []],
  ['select 1 from t limit $1', ['1; drop table t'], 'select 1 from t limit $1', ['1; drop table t']],
  ['select 1 from t limit $1', [1.5], 'select 1 from t limit $1', [1.5]],
  ['select $2 from t limit $1', [5, 7], 'select $2 from t limit $1', [5, 7]],
  ['select 1 from t limit $1 offset $2', [5, 7], 'select 1 from t limit $1 offset $2', [5, 7]],
  ['select 1 from t where a = $1', [5], 'select 1 from t where a = $1', [5]],
])('the limit stands in words: %s with %j', (query, parameters, wanted, left) => {
  expect(withLimitInWords(query, parameters)).toEqual([wanted, left]);
});

test('a page of a list is planned once and the plan is kept', async () => {
  await inWorkspace(ours.workspaceId, async (tx) => {
    for (let call = 0; call < 8; call += 1)
      await tx.select({ title: members.name }).from(members).where(sql`${members.id} <> ${newId()}`).limit(3);
    const [row] = await tx.execute<{ generic_plans: string }>(
      sql`select generic_plans from pg_prepared_statements where statement like 'select "name"%'`,
    );
    expect(Number(row?.generic_plans)).toBeGreaterThan(0);
  });
});
