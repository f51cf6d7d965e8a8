import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { type Company, makeCompany, monday } from '../../../../tests/harness/people.ts';
import type { Context } from '../../../platform/command.ts';
import { createArticle } from '../articles/keep-article.ts';
import { publishArticle } from '../articles/publish.ts';
import { readStatistics } from './statistics.ts';
import { countPrevented, forgetTry, noteTry } from './tries.ts';

useDatabase();
let company: Company;
const out: string[] = [];
beforeAll(async () => {
  company = await makeCompany();
  for (const title of ['Melacak paket', 'Mengganti alamat']) {
    const body = {
      type: 'doc' as const,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: title }] }],
    };
    const { id: articleId } = await createArticle(company.asSystem, { language: 'id', title, body });
    await publishArticle(company.asSystem, { articleId, language: 'id' });
    out.push(articleId);
  }
});

const at = (days: number, minutes = 0): Context => ({
  ...company.asSystem,
  now: new Date(monday.getTime() + days * 86_400_000 + minutes * 60_000),
});
const token = (name: string) => name.padEnd(24, '0');
const opens = (name: string, which: number, context: Context) =>
  noteTry(context, { articleId: out[which] ?? '', language: 'id', token: token(name) });
const prevented = async (from = '2026-11-01', to = '2026-12-31') => {
  const rows = await readStatistics(company.asSystem, { from, to });
  return out.map((id) => rows.find((one) => one.articleId === id)?.prevented ?? 0);
};

test('whoever leaves for an article and does not ask within a week was helped by the last one that they opened', async () => {
  await opens('rina', 0, at(0));
  await opens('rina', 1, at(0, 5));
  await opens('somchai', 1, at(0));
  await opens('sari', 1, at(0));
  await forgetTry(at(2), { token: token('somchai'), isUnhelped: true });
  await forgetTry(at(0, 10), { token: token('sari'), isUnhelped: false });
  expect(await countPrevented(at(6, 1439), {})).toBe(0);
  expect(await countPrevented(at(7, 5), {})).toBe(2);
  expect(await countPrevented(at(8), {})).toBe(0);
  expect(await prevented()).toEqual([0, 2]);
  expect(await prevented('2026-11-24')).toEqual([0, 0]);
});

test('whoever comes back to the form was not helped, though they have not asked yet', async () => {
  const before = await prevented();
  await opens('adi', 0, at(20));
  await forgetTry(at(20, 31), { token: token('adi'), isUnhelped: false });
  expect(await countPrevented(at(30), {})).toBe(0);
  expect(await prevented()).toEqual(before);
});

test('of an article that is not out nothing is noted', async () => {
  const gone = { articleId: company.workspaceId, language: 'id' as const, token: token('x') };
  await expect(noteTry(company.asSystem, gone)).rejects.toMatchObject({ code: 'article-not-found' });
});
