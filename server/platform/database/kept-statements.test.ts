import { inArray, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { type Company, makeCompany } from '../../../tests/harness/people.ts';
import { members } from '../../domains/team/schema.ts';
import { newId } from '../../kernel/ids.ts';
import type { Tx } from './open.ts';
import { errorCode, inWorkspace } from './transaction.ts';

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
