import { and, eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import type { Actor } from '../../kernel/actor.ts';
import { system } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import { createWorkspace } from '../access/index.ts';
import { createCustomer } from '../customers/index.ts';
import { takeDownRequest } from '../requests/index.ts';
import { requests } from '../requests/schema.ts';
import { search } from './queries/search.ts';
import { searchRequestIds } from './queries/search-request-ids.ts';
import { toVector } from './rules/to-vector.ts';
import { searchEntries } from './schema.ts';

useDatabase({ work: true });

const now = new Date('2026-11-25T03:00:00.000Z');
const day = 86_400_000;
/** The index follows by listeners. */
const patient = { timeout: 10_000, interval: 30 };

/** A company where the word was written `many` times, each time `apart` milliseconds before the last. */
async function company(many: number, apart: (n: number) => number) {
  const { id: workspaceId } = await createWorkspace({ name: 'Toko Rina', language: 'en' });
  const program = { actor: system(workspaceId), now };
  const rina: Actor = {
    type: 'member',
    workspaceId,
    id: newId(),
    accountId: 'rina',
    role: 'agent',
    hiddenTeamIds: [],
  };
  const ask = (subject: string) =>
    takeDownRequest(program, {
      subject,
      body: 'Hello',
      teamId: null,
      customer: { email: 'a@example.com', name: 'A' },
    });
  const seen = await ask('Seen');
  const thrown = await ask('Thrown away');
  const written = Array.from({ length: many }, (_, n) => ({
    ...{ workspaceId, type: 'message' as const, id: newId(), requestId: null, customerId: null, title: '' },
    body: n % 7 === 0 ? 'kolintang kolintang' : `kolintang number ${n}`,
    isThrown: n % 5 === 4,
    at: new Date(now.getTime() - apart(n)),
  }));
  await inWorkspace(workspaceId, async (tx) => {
    const rows = await tx.select({ id: requests.id, conversationId: requests.conversationId }).from(requests);
    const of = (one: { requestId: string }) =>
      rows.find((row) => row.id === one.requestId)?.conversationId ?? '';
    const entries = written.map(({ isThrown, ...row }) => ({
      ...{ ...row, conversationId: of(isThrown ? thrown : seen) },
      words: sql<string>`${toVector({ title: '', body: row.body })}::tsvector`,
    }));
    for (let at = 0; at < entries.length; at += 300)
      await tx.insert(searchEntries).values(entries.slice(at, at + 300));
    await tx
      .update(requests)
      .set({ folder: 'trash' })
      .where(and(eq(requests.workspaceId, workspaceId), eq(requests.id, thrown.requestId)));
  });
  const find = (q: string, more: object = {}) => search({ actor: rina, now }, { q, ...more });
  return { program, rina, written, find };
}

async function allPages(find: (more: object) => ReturnType<typeof search>) {
  const pages: string[][] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof search>> = await find({ limit: 90, ...(cursor ? { cursor } : {}) });
    pages.push(page.items.map((item) => item.id));
    cursor = page.nextCursor;
  } while (cursor);
  return pages;
}

test('what was said over years is found page by page, each once, the newest stretch first', async () => {
  const { written, find } = await company(1400, (n) => n * 0.8 * day);
  const pages = await allPages((more) => find('kolintang', more));
  const found = pages.flat();
  const fitting = written.filter((one) => !one.isThrown).map((one) => one.id);
  expect([...found].sort()).toEqual([...fitting].sort());
  const newest = new Set(written.slice(0, 500).map((one) => one.id));
  expect(found.slice(0, 400).every((id) => newest.has(id))).toBe(true);
  expect(found.slice(400).some((id) => newest.has(id))).toBe(false);
  expect(pages.slice(0, -1).every((page) => page.length === 90)).toBe(true);
});

test('many that were written in one moment are neither lost nor shown twice', async () => {
  const { written, find } = await company(1100, (n) => Math.floor(n / 400) * 40 * day);
  const found = (await allPages((more) => find('kolintang', more))).flat();
  expect([...found].sort()).toEqual(written.flatMap((one) => (one.isThrown ? [] : one.id)).sort());
});

test('what was written before 1980 or will be written next year is found too', async () => {
  const far = [-400 * day, 0, 60 * 365 * day];
  const { written, find } = await company(3, (n) => far[n] ?? 0);
  expect((await find('kolintang')).items.map((item) => item.id).sort()).toEqual(
    written.map((one) => one.id).sort(),
  );
});

test('a customer stands with the newest, however long known and however much was said since', async () => {
  const { program, find } = await company(700, (n) => n * day);
  await createCustomer({ ...program, now: new Date('2019-01-01T00:00:00Z') }, { name: 'Kolintang' });
  await expect
    .poll(
      async () =>
        (await find('kolintang', { limit: 10 })).items.filter((item) => item.type === 'customer').length,
      patient,
    )
    .toBe(1);
  expect((await allPages((more) => find('kolintang', more))).flat()).toHaveLength(561);
});

test('one that few of may see is looked for behind them, and words narrow a list', async () => {
  const { program, rina, find } = await company(900, (n) => n * day);
  const { requestId } = await takeDownRequest(
    { ...program, now: new Date('2022-01-01T00:00:00Z') },
    {
      subject: 'Old',
      body: 'An old kolintang',
      teamId: null,
      customer: { email: 'b@example.com', name: 'Budi' },
    },
  );
  const ids = () => searchRequestIds({ actor: rina, now }, { q: 'kolintang from:budi' });
  await expect.poll(ids, patient).toEqual([requestId]);
  expect((await find('kolintang from:budi')).items[0]?.requestId).toBe(requestId);
});
