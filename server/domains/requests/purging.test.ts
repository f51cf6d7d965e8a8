import { eq, sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import { database } from '../../platform/database/open.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import { storage } from '../../platform/storage.ts';
import { keepDraft, listMessages, markRead, writeReply } from '../conversations/index.ts';
import { storeFile } from '../files/index.ts';
import { purgeRequests } from './commands/purge-requests.ts';
import { findRequest, moveRequest, solveRequest } from './index.ts';
import { requests } from './schema.ts';

useDatabase({ work: true });
let company: Company;
beforeEach(async () => {
  company = await makeCompany();
});

const days = (count: number) => new Date(monday.getTime() + count * 86_400_000);
const purge = (now: Date) => purgeRequests({ ...company.asSystem, now }, {});
/** A listener may hold the row this moment; then it is left for the next time. */
const purgeOne = () => expect.poll(() => purge(days(30)), { timeout: 15_000 }).toEqual({ purged: 1 });
const marker = 'Merapi-Secret-8823';

const store = (context = as(company.adi)) =>
  storeFile(context, { name: `${marker}.txt`, type: 'text/plain', content: Buffer.from(marker) });

/** Every table of the installation that still holds the word in any column. */
async function tablesWith(word: string): Promise<string[]> {
  const tables = await database().owner.execute(sql`
    select schemaname || '.' || quote_ident(tablename) as name from pg_tables
    where schemaname in ('public', 'pgboss') and tablename not like 'search_%'`);
  const found: string[] = [];
  for (const { name } of tables) {
    const table = sql.raw(String(name));
    const [row] = await database().owner.execute(
      sql`select exists (select 1 from ${table} as t where t::text like ${`%${word}%`}) as holds`,
    );
    if (row?.holds) found.push(String(name));
  }
  return found;
}

test('what lay in the trash until its day goes with its words, files and bytes, everything else stays', async () => {
  const file = await store(company.asSystem);
  const files = [{ fileId: file.id, contentId: null, isInline: false }];
  const letter = { subject: marker, text: marker, html: `<p>${marker}</p>`, files };
  const gone = await openFor(company.asSystem, letter);
  const stays = await openFor(company.asSystem, { text: 'Tetap di sini' });
  const { conversationId, requestId } = gone;
  const attached = await store();
  await writeReply(as(company.adi), { conversationId, body: marker, files: [{ fileId: attached.id }] });
  const held = await store();
  const draft = { conversationId, kind: 'note' as const, html: marker, fileIds: [held.id], version: 0 };
  await keepDraft(as(company.adi), draft);
  await markRead(as(company.adi), { conversationId });
  await solveRequest(as(company.adi), { requestId });
  const { conversationId: other } = await openFor(company.asSystem, { text: 'Lanjutan' });
  await inWorkspace(company.workspaceId, (tx) =>
    tx
      .update(requests)
      .set({ followsId: requestId, perhapsId: requestId })
      .where(eq(requests.conversationId, other)),
  );
  await moveRequest(as(company.adi), { requestId, folder: 'trash' });

  expect(await purge(days(29))).toEqual({ purged: 0 });
  expect(await tablesWith(marker)).toContain('public.messages');
  await purgeOne();

  expect(await tablesWith(marker)).toEqual([]);
  for (const { key } of [file, attached, held])
    await expect
      .poll(
        () =>
          storage()
            .get(key)
            .then(String, () => 'gone'),
        { timeout: 15_000 },
      )
      .toBe('gone');
  await expect(findRequest(as(company.sari), { request: requestId })).rejects.toMatchObject({ status: 404 });
  expect((await listMessages(as(company.adi), { conversationId: stays.conversationId })).items).toHaveLength(
    1,
  );
  const next = await inWorkspace(company.workspaceId, (tx) =>
    tx.select().from(requests).where(eq(requests.conversationId, other)),
  );
  expect(next).toMatchObject([{ followsId: null, perhapsId: null }]);
});

test('its event tells ids and a number, nothing of a person', async () => {
  // By a program: a person's words, once the worker hears them, would give the spam its full time again.
  const spam = { folder: 'spam' as const, automatic: true };
  const { requestId, conversationId, number } = await openFor(company.asSystem, spam);
  await purgeOne();
  const told = await database().owner.execute(
    sql`select payload from events where name = 'request.deleted' and subject_id = ${requestId}`,
  );
  expect(told).toMatchObject([{ payload: { requestId, conversationId, number } }]);
  expect(Object.keys(Object(told[0]?.payload)).sort()).toEqual(['conversationId', 'number', 'requestId']);
});

test('what came back to work in time is never touched', async () => {
  const { requestId } = await openFor(company.asSystem);
  await moveRequest(as(company.adi), { requestId, folder: 'trash' });
  await moveRequest(as(company.adi, days(29)), { requestId, folder: 'work' });
  expect(await purge(days(400))).toEqual({ purged: 0 });
});
