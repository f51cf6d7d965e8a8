import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { openDoors } from '../../../../tests/harness/http.ts';
import { as, type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { publishPolicy } from '../../../../tests/harness/policies.ts';
import {
  approvePolicy,
  askApproval,
  retirePolicy,
} from '../../../domains/policies/commands/approve-policy.ts';
import { createPolicy, makeLink } from '../../../domains/policies/index.ts';

useDatabase();
let company: Company;
let doors: Awaited<ReturnType<typeof openDoors>>;
let policyId: string;
const now = () => new Date();
beforeAll(async () => {
  company = await makeCompany();
  doors = await openDoors();
  policyId = await publishPolicy(as(company.dewi, now()), as(company.sari, now()));
});
const page = async (path: string) => {
  const { status, text } = await doors.call('GET', `/help/toko-rina${path}`);
  return { status, text };
};

test('customers read the policy in their language, without a script of the page and with nothing from inside', async () => {
  const { status, text } = await page(`/th/policies/${policyId}`);
  expect(status).toBe(200);
  expect(text).toContain('นโยบายการบริการ');
  expect(text).toContain('id="clause-changed-mind"');
  expect(text).not.toMatch(/passMark|Nobody should wait|<script>(?!\{)/);
  expect((await page('/id')).text).toContain(`/help/toko-rina/id/policies/${policyId}`);
  expect((await page('/sitemap.xml')).text).toContain(`/en/policies/${policyId}`);
});

test('what is for employees alone has no page, and neither has what is out of use or no id', async () => {
  const context = as(company.dewi, now());
  const clauses = [{ key: 'one', number: '1', title: { en: 'Inside' }, text: { en: 'Only us.' } }];
  const { id } = await createPolicy(context, { content: { names: { en: 'Inside' }, clauses } });
  await askApproval(context, { policyId: id, draftVersion: 1 });
  await approvePolicy(as(company.sari, now()), { policyId: id, draftVersion: 1 });
  expect([(await page(`/en/policies/${id}`)).status, (await page('/en/policies/x')).status]).toEqual([
    404, 404,
  ]);
});

test('an investor reads by the link alone; no search engine is told, and a wrong one opens nothing', async () => {
  const { token } = await makeLink(as(company.sari, now()), { policyId, forWhom: 'Fund' });
  const { status, text } = await page(`/en/investors/${token}`);
  expect([status, text.includes('Service policy'), text.includes('noindex')]).toEqual([200, true, true]);
  expect((await page(`/en/investors/${token}x`)).status).toBe(404);
  expect((await page('/robots.txt')).text).toContain('/investors');
  await retirePolicy(as(company.sari, now()), { policyId });
  expect((await page(`/en/investors/${token}`)).status).toBe(404);
  expect((await page(`/en/policies/${policyId}`)).status).toBe(404);
});
