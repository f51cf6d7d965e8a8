import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { at, type Caller, signedIn } from '../harness/api.ts';
import { chromiumProgram, visit } from '../harness/browser.ts';
import { signIn, thread } from '../harness/pages.ts';
import { hire, type Staff } from '../harness/staff.ts';
import { useProgram } from '../harness/use-program.ts';

/**
 * L4: a clause stands in a step of a procedure, the step decides on a request, the customer is told and complains, the
 * clause is reviewed and changed, and the procedure that names it is flagged. Whoever decided followed policy.
 */
const slug = 'toko-rina';
const owner = 'sari@toko-rina.example';
const clauseKey = 'changed-mind';
let adi: Staff;
let dewi: Staff;
let asSari: Caller;
let asDewi: Caller;
let policyId: string;
let procedureId: string;

const given = useProgram({ company: 'Toko Rina', owner, mailLeaves: true }, async () => {
  adi = await hire(slug, 'Adi Wijaya', 'agent');
  dewi = await hire(slug, 'Dewi Lestari', 'supervisor');
  asSari = await signedIn(at(given.program.address), owner, slug);
  asDewi = await signedIn(at(given.program.address), dewi.email, slug);
  policyId = await policyHolds();
  procedureId = await procedureNamesIt();
});
const home = () => `${given.program.address}/w/${slug}`;
type Made = { id: string };

async function policyHolds(): Promise<string> {
  const { ids } = (await asDewi('POST', '/policies/examples')).body as { ids: string[] };
  const id = ids[0] ?? '';
  await approve(id, 1);
  return id;
}

async function approve(id: string, draftVersion: number): Promise<void> {
  expect((await asDewi('PUT', `/policies/${id}/approval`, { draftVersion })).status).toBe(204);
  expect((await asSari('POST', `/policies/${id}/versions`, { draftVersion })).status).toBe(201);
}

async function procedureNamesIt(): Promise<string> {
  const title = (en: string) => ({ title: { en } });
  const clause = { policyId, key: clauseKey };
  const branches = [
    { key: 'yes', ...title('Within the rules') },
    { key: 'no', ...title('Outside the rules') },
  ];
  const step = { key: 'allowed', kind: 'decide', ...title('Is it within the rules?'), branches };
  const steps = [{ ...step, clauses: [clause], decidedUnder: clause }];
  const content = { names: { en: 'Refund' }, match: { labels: ['refund'] }, steps };
  const { id } = (await asDewi('POST', '/procedures', { content })).body as Made;
  expect((await asDewi('POST', `/procedures/${id}/versions`, { draftVersion: 1 })).status).toBe(201);
  return id;
}

test.skipIf(!chromiumProgram)('a clause goes from procedure to decision to complaint to review', async () => {
  const agent = await visit(given.browser, `${given.program.address}/`);
  await signIn(agent.page, adi.email);
  const number = await rinaAsks();
  await agent.page.goto(`${home()}/requests/${number}`);
  await theStepDecides(agent.page);
  await rinaIsTold(agent.page);
  await rinaComplains(agent.page);
  await adiIsSafe(agent.page);
  await agent.page.close();
  const leader = await visit(given.browser, `${given.program.address}/`);
  await signIn(leader.page, dewi.email);
  await dewiChangesIt(leader.page);
  await theProcedureIsFlagged(leader.page);
  expect([...agent.problems, ...leader.problems]).toEqual([]);
});

async function rinaAsks(): Promise<number> {
  const customer = { email: 'rina@example.com', name: 'Rina' };
  const words = { subject: 'Uang saya', body: 'Saya berubah pikiran setelah sebulan.', language: 'id' };
  const opened = await asSari('POST', '/requests', { ...words, customer, labels: ['refund'] });
  return (opened.body as { number: number }).number;
}

async function theStepDecides(page: Page): Promise<void> {
  await page
    .getByRole('article', { name: 'Offered: Refund' })
    .getByRole('button', { name: /^Follow/ })
    .click();
  const step = page.getByRole('region', { name: 'To be done now: step 1' });
  await step
    .getByRole('link', { name: /Clause 4.2/ })
    .first()
    .waitFor();
  await step.getByRole('button', { name: 'Outside the rules' }).click();
  await decision(page).getByText('Adi Wijaya followed policy').waitFor();
  await thread(page).getByText('Decided under clause 4.2 of the policy').waitFor();
}

const decision = (page: Page) => page.getByRole('article', { name: 'Clause 4.2' });

async function choose(page: Page, name: string): Promise<void> {
  await decision(page).getByRole('button', { name: 'More about clause 4.2' }).click();
  await page.getByRole('menuitem', { name }).click();
}

async function rinaIsTold(page: Page): Promise<void> {
  await choose(page, 'Tell the customer the clause');
  const words = page.getByRole('dialog').getByRole('textbox', { name: 'Words to the customer' });
  await expect.poll(() => words.inputValue()).toContain('menurut butir 4.2');
  await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
  await decision(page).getByText('Customer told').waitFor();
  const told = () => given.sink.mails.filter(({ raw }) => raw.includes('Berubah pikiran'));
  await expect.poll(() => told().length, { timeout: 40_000 }).toBe(1);
}

async function rinaComplains(page: Page): Promise<void> {
  await choose(page, 'The customer complains');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'What they said' }).fill('The parcel came three weeks late.');
  await dialog.getByRole('button', { name: 'Review the clause' }).click();
  await decision(page).getByText('Clause in review').waitFor();
}

async function adiIsSafe(page: Page): Promise<void> {
  await page.goto(`${home()}/policies?show=mine`);
  await page.getByText('You decided 1 time under a clause and followed policy.').waitFor();
  const asAdi = await signedIn(at(given.program.address), adi.email, slug);
  expect((await asAdi('GET', '/policy-record')).body).toMatchObject({ followedPolicy: 1, complained: 1 });
}

async function dewiChangesIt(page: Page): Promise<void> {
  await page.goto(`${home()}/policies?show=reviews`);
  await page.getByRole('button', { name: /^4.2/ }).click();
  const complaint = page.getByRole('article', { name: 'Rina' });
  await complaint.getByText('The parcel came three weeks late.').waitFor();
  await complaint.getByText('What the customer means to us').waitFor();
  await page.getByRole('radio', { name: /Change the clause/ }).check();
  const words = 'Unused goods come back within fourteen days after they arrived.';
  await page.getByRole('textbox', { name: 'What the clause says from now on' }).fill(words);
  await page.getByRole('textbox', { name: 'Why' }).fill('Late parcels are not their fault.');
  await page.getByRole('button', { name: 'End the review' }).click();
  await page.getByText('Clause changed').first().waitFor();
  const { draft, draftVersion } = (await asDewi('GET', `/policies/${policyId}`)).body as {
    draft: { clauses: { key: string; text: { en: string } }[] };
    draftVersion: number;
  };
  expect(draft.clauses.find(({ key }) => key === clauseKey)?.text.en).toBe(words);
  await approve(policyId, draftVersion);
}

async function theProcedureIsFlagged(page: Page): Promise<void> {
  const isFlagged = async () =>
    ((await asDewi('GET', `/procedures/${procedureId}`)).body as { isFlagged: boolean }).isFlagged;
  await expect.poll(isFlagged).toBe(true);
  await page.goto(`${home()}/procedures/${procedureId}`);
  await page.getByText('It names a clause that says something else now').waitFor();
  await page.getByRole('button', { name: 'It is still right' }).click();
  await expect.poll(isFlagged).toBe(false);
}
