import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import { messages } from '../../domains/conversations/schema.ts';
import { newId } from '../../kernel/ids.ts';
import { heardEvents } from '../events/schema.ts';
import { insertNewRows, insertRows } from './insert-rows.ts';
import { inWorkspace } from './transaction.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

test('rows are kept as Drizzle would keep them, and what is not named gets its default', async () => {
  const { conversationId } = await openFor(company.asSystem);
  const { workspaceId } = company;
  const words = { text: `O'Neil said "ได้" \\n {1,2}`, html: null, channel: 'email', createdAt: monday };
  const by = { kind: 'note' as const, authorType: 'member' as const, authorId: company.sari.id };
  const to = [{ address: 'rina@example.com', name: 'Rina' }];
  const row = () => ({ workspaceId, id: newId(), conversationId, ...words, ...by, to });
  const [ours, theirs] = [row(), row()];
  const kept = await inWorkspace(workspaceId, async (tx) => {
    await insertRows(tx, messages, [{ ...ours, language: undefined }]);
    await tx.insert(messages).values(theirs);
    return tx.select().from(messages).where(eq(messages.kind, 'note'));
  });
  const of = (id: string) => ({ ...kept.find((one) => one.id === id), id: '' });
  expect(of(ours.id)).toEqual(of(theirs.id));
  expect(of(ours.id)).toMatchObject({ ...words, to });
});

test('what is there already is left out, rows of different columns go together', async () => {
  const { workspaceId } = company;
  const [first, second] = [newId(), newId()];
  const heard = (eventId: string) => ({ workspaceId, eventId, listener: 'a.b', at: monday });
  const write = (...ids: string[]) =>
    inWorkspace(workspaceId, (tx) => insertNewRows(tx, heardEvents, ids.map(heard), ['eventId', 'listener']));
  expect(await write(first)).toEqual([{ eventId: first, listener: 'a.b' }]);
  expect(await write(first, second)).toEqual([{ eventId: second, listener: 'a.b' }]);
  expect(await write(first, second)).toEqual([]);
});

test('a column that is none is said by its name', async () => {
  const wrong = { workspaceId: company.workspaceId, nonsense: 1 };
  const write = inWorkspace(company.workspaceId, (tx) =>
    insertRows(tx, heardEvents, [wrong as unknown as typeof heardEvents.$inferInsert]),
  );
  await expect(write).rejects.toThrow('heard_events has no column nonsense');
});
