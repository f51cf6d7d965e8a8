import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { groupOf, later, mended, somebody } from '../../../../tests/harness/problems.ts';
import { inWorkspace } from '../../../platform/database/transaction.ts';
import { listMessages } from '../../conversations/index.ts';
import { runBulk } from '../../requests/bulk/run-bulk.ts';
import { changeRequest, solveRequest } from '../../requests/index.ts';
import { openProblem } from './commands/open-problem.ts';
import { takeBackTelling, tellAffected } from './commands/tell-affected.ts';
import { findProblem } from './queries/find-problem.ts';
import { listTellings } from './queries/list-tellings.ts';
import { previewTelling } from './queries/preview-telling.ts';
import { problemTellings } from './schema.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const see = (problemId: string, now = monday) => findProblem(as(company.adi, now), { problemId });

const words = {
  en: '{customer.name}, it is mended.',
  id: '{customer.name}, sudah diperbaiki.',
  th: '{customer.name} แก้ไขแล้ว',
};

test('the affected are told once each, by name and in their language, closed ones if wanted', async () => {
  const { groupId, opened } = await groupOf(company, [
    somebody({ name: 'Rina', language: 'id', from: 'rina@told.example' }),
    somebody({ name: 'Rina', language: 'id', from: 'rina@told.example', on: 0.1 }),
    somebody({ name: 'Somchai', language: 'th' }),
    somebody({ name: 'Jane', language: 'en' }),
  ]);
  const problemId = await mended(company, groupId);
  const [, , , jane] = opened;
  await solveRequest(as(company.adi), { requestId: jane?.requestId ?? '' });
  await changeRequest(as(company.adi), { requestId: jane?.requestId ?? '', status: 'closed' });
  const now = later(1);
  const preview = (toClosed: boolean) =>
    previewTelling(as(company.dewi, now), { problemId, words: { ...words, th: '' }, toClosed });
  expect(await preview(false)).toMatchObject({ customers: 2, leftOut: { closed: 1, 'told-before': 0 } });
  expect(await preview(true)).toMatchObject({
    customers: 3,
    languages: [
      { language: 'en', customers: 1, writtenIn: 'en', example: { text: 'Jane, it is mended.' } },
      { language: 'id', customers: 1, writtenIn: 'id' },
      { language: 'th', customers: 1, writtenIn: 'en' },
    ],
  });
  const tell = () => tellAffected(as(company.dewi, now), { problemId, words });
  const { customers, tellingId } = await tell();
  expect(customers).toBe(3);
  await work(tellingId, now);
  expect(await Promise.all(opened.map((one) => repliesTo(one.conversationId)))).toEqual([
    [],
    ['Rina, sudah diperbaiki.'],
    ['คุณ Somchai แก้ไขแล้ว'],
    ['Jane, it is mended.'],
  ]);
  expect((await see(problemId)).toldCustomers).toBe(3);
  const [telling] = await listTellings(as(company.adi, now), { problemId });
  expect(telling).toMatchObject({
    customers: 3,
    answered: 3,
    pending: 0,
    failed: 0,
    toldByName: 'Dewi Lestari',
  });
  await expect(tell()).rejects.toMatchObject({ code: 'nobody-to-tell' });
});

test('what was told is taken back before it leaves, and then may be told again', async () => {
  const { groupId, opened } = await groupOf(company, [somebody({ name: 'Budi' })]);
  const problemId = await mended(company, groupId);
  const { tellingId } = await tellAffected(as(company.dewi), { problemId, words });
  await work(tellingId, monday);
  expect(await repliesTo(opened[0]?.conversationId ?? '')).toHaveLength(1);
  const soon = new Date(monday.getTime() + 10_000);
  await takeBackTelling(as(company.dewi, soon), { tellingId });
  await takeBackTelling(as(company.dewi, soon), { tellingId });
  await work(tellingId, soon);
  expect(await repliesTo(opened[0]?.conversationId ?? '')).toEqual([]);
  expect((await see(problemId)).toldCustomers).toBe(0);
  expect((await tellAffected(as(company.dewi, soon), { problemId, words })).customers).toBe(1);
});

test('nobody is told before it is mended, nor by somebody who only works on it', async () => {
  const { groupId } = await groupOf(company, [somebody()]);
  const { problemId } = await openProblem(as(company.adi), { title: 'Kurir', groupId });
  const tell = (who: Company['adi']) => tellAffected(as(who), { problemId, words });
  await expect(tell(company.dewi)).rejects.toMatchObject({ code: 'problem-not-fixed' });
  await expect(tell(company.adi)).rejects.toMatchObject({ status: 403 });
});

/** Does what was begun, as the job does. */
async function work(tellingId: string, now: Date): Promise<void> {
  const rows = await inWorkspace(company.workspaceId, (tx) => tx.select().from(problemTellings));
  const { workspaceId } = company;
  for (const bulkActId of rows.find((row) => row.id === tellingId)?.bulkActIds ?? [])
    await runBulk({ workspaceId, bulkActId }, now);
}

async function repliesTo(conversationId: string): Promise<string[]> {
  const { items } = await listMessages(as(company.sari), { conversationId });
  return items.flatMap(({ kind, text }) => (kind === 'reply' ? [text] : []));
}
