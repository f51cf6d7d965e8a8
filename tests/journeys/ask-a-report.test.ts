import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { at, signedIn } from '../harness/api.ts';
import { chromiumProgram, visit } from '../harness/browser.ts';
import { rowOf, signIn } from '../harness/pages.ts';
import { useProgram } from '../harness/use-program.ts';

/** A ready report is found, split another way and opened behind a figure; a new one is made, kept, and leaves as a workbook. */
const slug = 'toko-rina';
const owner = 'sari@toko-rina.example';

const given = useProgram({ company: 'Toko Rina', owner }, async () => {
  const asSari = await signedIn(at(given.program.address), owner, slug);
  const customer = { email: 'rina@example.com', name: 'Rina' };
  for (const [subject, labels] of [
    ['My parcel is late', ['late']],
    ['Still no parcel', ['late']],
    ['Which size?', []],
  ] as const)
    await asSari('POST', '/requests', { subject, body: 'Please help.', customer, labels });
});

test.skipIf(!chromiumProgram)(
  'from the library to the requests behind a figure, and from nothing to a kept report in a workbook',
  async () => {
    const { page, problems } = await visit(given.browser, `${given.program.address}/sign-in`);
    await signIn(page, owner);
    await page.goto(`${given.program.address}/w/${slug}/insights`);
    await page
      .getByRole('navigation', { name: 'Parts of Insights' })
      .getByRole('link', { name: 'Reports' })
      .click();
    await openReady(page);
    await splitByLabel(page);
    await openBehind(page);
    await makeNew(page);
    await keep(page);
    await takeTheRows(page);
    expect(problems).toEqual([]);
  },
  120_000,
);

/** Waits until the sentence of what is asked says so. */
const asks = (page: Page, words: RegExp) =>
  page.getByRole('status', { name: 'What is asked' }).filter({ hasText: words }).waitFor();

async function openReady(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search the reports' }).fill('by channel who');
  await page.getByRole('heading', { name: 'No report is called like that' }).waitFor();
  await page.getByRole('searchbox', { name: 'Search the reports' }).fill('requests by channel');
  await page.getByRole('link', { name: 'Requests by channel' }).click();
  await page.getByRole('heading', { name: 'Requests by channel' }).waitFor();
  await asks(page, /by channel, last 4 weeks, against the time before$/);
}

async function choose(page: Page, label: string, value: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: value, exact: true }).click();
}

async function splitByLabel(page: Page): Promise<void> {
  await choose(page, 'Split by', 'Label');
  await asks(page, /by label, last 4 weeks, against the time before$/);
  const row = page.getByRole('row').filter({ hasText: 'late' });
  await row.getByRole('button', { name: '2: open the requests of late' }).waitFor();
}

async function openBehind(page: Page): Promise<void> {
  await page.getByRole('button', { name: '2: open the requests of late' }).click();
  await rowOf(page, 'My parcel is late').waitFor();
  await rowOf(page, 'Still no parcel').waitFor();
  expect(await rowOf(page, 'Which size?').count()).toBe(0);
  await page.goBack();
  await asks(page, /by label, last 4 weeks/);
}

async function makeNew(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'All reports' }).click();
  await page.getByRole('link', { name: 'New report' }).click();
  await asks(page, /per week, last 4 weeks$/);
  await takeThePicture(page);
  await choose(page, 'Step', 'Whole time');
  await choose(page, 'Split by', 'Priority');
  await choose(page, 'Period', 'Last 7 days');
  await choose(page, 'Picture', 'Table alone');
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('menuitem', { name: 'Label' }).click();
  await page.getByRole('option', { name: 'late' }).click();
  await page.keyboard.press('Escape');
  await asks(page, /by priority, label: late, last 7 days$/);
  await page.getByRole('button', { name: '2: open the requests of Normal' }).waitFor();
}

/** Lines are what a new report shows at first; a picture of them is a PNG. */
async function takeThePicture(page: Page): Promise<void> {
  await page.locator('[data-chart] canvas').waitFor();
  await page.getByRole('button', { name: 'Export' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'The picture as PNG' }).click();
  const content = await readFile(await (await coming).path());
  expect(content.subarray(1, 4).toString()).toBe('PNG');
}

async function keep(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Keep as …' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Late by priority');
  await choose(page, 'Who may open it', 'Everybody who reads reports');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByRole('heading', { name: 'Late by priority' }).waitFor();
  await page.getByRole('link', { name: 'All reports' }).click();
  await page.getByRole('link', { name: 'Late by priority' }).click();
  await asks(page, /by priority, label: late, last 7 days$/);
  await choose(page, 'Picture', 'Bars');
  await page.getByRole('button', { name: 'Keep the changes' }).click();
  await page.getByText('Kept as “Late by priority”').waitFor();
  await page.getByRole('button', { name: 'Keep the changes' }).waitFor({ state: 'detached' });
  await page.getByRole('combobox', { name: 'Picture' }).filter({ hasText: 'Bars' }).waitFor();
}

async function takeTheRows(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Export' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'All requests behind it as XLSX' }).click();
  const parts = unzipSync(await readFile(await (await coming).path()));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet.match(/<row /g)).toHaveLength(3);
  for (const words of ['Subject', 'My parcel is late', 'Still no parcel']) expect(sheet).toContain(words);
  expect(sheet).not.toContain('Which size?');
}
