import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { at, type Caller, signedIn } from '../harness/api.ts';
import { chromiumProgram, visit } from '../harness/browser.ts';
import { signIn } from '../harness/pages.ts';
import { hire, type Staff } from '../harness/staff.ts';
import { useProgram } from '../harness/use-program.ts';

/** One writes a policy, a second person approves it, a third reads, errs, learns and signs; a small change asks nobody again, a major one does. */
const slug = 'toko-rina';
const owner = 'sari@toko-rina.example';
let adi: Staff;
let dewi: Staff;
let asSari: Caller;

const given = useProgram({ company: 'Toko Rina', owner }, async () => {
  adi = await hire(slug, 'Adi Wijaya', 'agent');
  dewi = await hire(slug, 'Dewi Lestari', 'supervisor');
  asSari = await signedIn(at(given.program.address), owner, slug);
});
const home = () => `${given.program.address}/w/${slug}`;

test.skipIf(!chromiumProgram)('a policy is written, approved, read, quizzed and signed', async () => {
  const writer = await visit(given.browser, `${given.program.address}/`);
  await signIn(writer.page, dewi.email);
  await dewiWrites(writer.page);
  const policyId = await sariApproves();
  await writer.page.close();
  const reader = await visit(given.browser, `${given.program.address}/`);
  await signIn(reader.page, adi.email);
  await adiFindsIt(reader.page);
  await adiErrsAndLearns(reader.page);
  await adiSigns(reader.page, policyId);
  await renew(policyId, false);
  expect(await openOf(policyId)).not.toContain('Adi Wijaya');
  await renew(policyId, true);
  await expect.poll(() => openOf(policyId)).toContain('Adi Wijaya');
  await reader.page.goto(`${home()}/policies/${policyId}`);
  await reader.page.getByText('New since you signed').first().waitFor();
  expect([...writer.problems, ...reader.problems]).toEqual([]);
});

async function dewiWrites(page: Page): Promise<void> {
  await page.goto(`${home()}/policies`);
  await page.getByRole('button', { name: 'Lay an example' }).click();
  await page.getByRole('link', { name: 'Service policy' }).click();
  const title = page.getByRole('textbox', { name: 'Title' });
  await title.fill('On time, always');
  await page.getByRole('status').getByText('Saved').waitFor();
  await page.getByRole('button', { name: 'Ask for approval' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Ask for approval' }).click();
  await page.getByText('Dewi Lestari asks for a major version').waitFor();
  await page.getByRole('button', { name: 'Approve and publish' }).click();
  await page.getByText('a second person approves it').first().waitFor();
}

async function sariApproves(): Promise<string> {
  const { items } = (await asSari('GET', '/policies')).body as { items: { id: string }[] };
  const id = items[0]?.id ?? '';
  const { draftVersion } = (await asSari('GET', `/policies/${id}`)).body as { draftVersion: number };
  expect((await asSari('POST', `/policies/${id}/versions`, { draftVersion })).status).toBe(201);
  await expect.poll(() => openOf(id)).toContain('Adi Wijaya');
  return id;
}

/** Who is asked to sign and has not. */
async function openOf(policy: string): Promise<string[]> {
  const { body } = await asSari('GET', `/policy-readings?policy=${policy}&state=open`);
  return (body as { items: { member: { name: string } }[] }).items.map(({ member }) => member.name);
}

async function adiFindsIt(page: Page): Promise<void> {
  await page.goto(`${home()}/policies?show=mine`);
  await page.getByRole('table').getByRole('link', { name: 'Service policy' }).click();
  await page.getByRole('heading', { name: /On time, always/ }).waitFor();
}

async function adiErrsAndLearns(page: Page): Promise<void> {
  const choose = (name: string) => page.getByLabel(name, { exact: true }).check();
  await choose('Wait until I know it');
  await choose('When they ask');
  await choose('What arrives broken');
  await choose('The clause');
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  await page.getByText('1 of 4 were right').waitFor();
  await page.getByText('Nobody should wait without knowing how long.').waitFor();
  await choose('Write, and say when I will know it');
  await choose('Before the date');
  await choose('What is the wrong thing');
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  await page.getByText('By signing you say that you have read version 1.0').waitFor();
}

async function adiSigns(page: Page, policyId: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your name' }).fill('Adi Wijaya');
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await page.getByText('Signed on').first().waitFor();
  const { body } = await asSari('GET', `/policy-readings?policy=${policyId}&state=signed`);
  expect(body).toMatchObject({ items: [{ member: { id: adi.id }, signature: { name: 'Adi Wijaya' } }] });
}

/** The next version, by Dewi’s hand and Sari’s approval. */
async function renew(id: string, isMajor: boolean): Promise<void> {
  const asDewi = await signedIn(at(given.program.address), dewi.email, slug);
  const { draft, draftVersion } = (await asDewi('GET', `/policies/${id}`)).body as {
    draft: { clauses: { key: string; title: object }[] };
    draftVersion: number;
  };
  const [first, ...rest] = draft.clauses;
  const clauses = [{ ...first, title: { ...first?.title, en: `On time ${draftVersion}` } }, ...rest];
  const content = { ...draft, clauses };
  const saved = (await asDewi('PATCH', `/policies/${id}`, { draftVersion, content })).body;
  const next = (saved as { draftVersion: number }).draftVersion;
  await asDewi('PUT', `/policies/${id}/approval`, { draftVersion: next, isMajor });
  expect((await asSari('POST', `/policies/${id}/versions`, { draftVersion: next })).status).toBe(201);
}
