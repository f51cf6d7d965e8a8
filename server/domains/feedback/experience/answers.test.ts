import { expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { publishPolicy } from '../../../../tests/harness/policies.ts';
import { bringInAnswers, findExperience } from './keep-answers.ts';

useDatabase();

test('while nobody has answered the page says so; what comes in is scored from ten answers on, for a year', async () => {
  const company = await makeCompany();
  const policyId = await publishPolicy(as(company.dewi), as(company.sari));
  const find = (at = monday) => findExperience(as(company.adi, at), { policyId });
  expect(await find()).toMatchObject({ answers: 0, experienced: null, gap: null });
  expect((await find()).clauses.map(({ number }) => number)).toEqual(['1.1', '1.2', '2.1', '2.2', '3.2']);
  const answeredAt = monday.toISOString();
  const form = (clauseKey: string) => ({ answeredAt, answers: [{ clauseKey, experienced: 6, expected: 7 }] });
  const bring = (forms: object[]) => bringInAnswers(as(company.sari), { policyId, forms: forms as never });
  await expect(bring([form('refund')])).rejects.toMatchObject({ code: 'clause-not-asked' });
  await bring(Array.from({ length: 9 }, () => form('promises')));
  expect((await find()).clauses[1]?.experienced).toMatchObject({ n: 9, mean: null });
  await bring([form('promises')]);
  expect(await find()).toMatchObject({ answers: 10, experienced: 6, gap: -1 });
  const nextYear = new Date(monday.getTime() + 366 * 86_400_000);
  expect(await find(nextYear)).toMatchObject({ answers: 0, experienced: null });
});
