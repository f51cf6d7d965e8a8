import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findWorkspaceBySlug } from '../../server/domains/access/index.ts';
import { groupRequests } from '../../server/domains/problems/grouping/group-requests.ts';
import { system } from '../../server/kernel/actor.ts';
import { chromiumProgram, visit } from '../harness/browser.ts';
import { signIn } from '../harness/pages.ts';
import { openFor } from '../harness/requests.ts';
import { useProgram } from '../harness/use-program.ts';

/** Nobody tags anything: what customers ask again and again stands there, and Sari puts it right. */
const owner = 'sari@toko-rina.example';
const slug = 'toko-rina';
const said = [
  ['Paket belum sampai', 'Paket saya belum sampai, kurir bilang masih di gudang.'],
  ['Refund not received', 'I sent the dress back and the refund has not reached my bank.'],
  ['Voucher ditolak', 'Kode voucher ditolak waktu saya checkout.'],
] as const;

const given = useProgram({ company: 'Toko Rina', owner }, async () => {
  const { id } = await findWorkspaceBySlug(slug);
  const context = { actor: system(id), now: new Date() };
  for (let at = 0; at < 10; at += 1)
    for (const [subject, text] of said)
      await openFor(context, { subject, text: `${text} #${at}`, from: `c${at}@example.com` });
  expect(await groupRequests(context)).toEqual({ grouped: true });
});

test.skipIf(!chromiumProgram)('what recurs is seen, named, merged, taken back and split', async () => {
  const sari = await visit(given.browser, `${given.program.address}/`);
  const { page } = sari;
  await signIn(page, owner);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'What recurs' }).click();
  await page.getByText('30 requests in groups, 0 unlike any').waitFor();
  await sheNames(page);
  await sheMergesAndThinksAgain(page);
  await sheSplits(page);
  expect(sari.problems).toEqual([]);
});

const groups = (page: Page) => page.getByRole('table', { name: 'Group' });

async function sheNames(page: Page): Promise<void> {
  await groups(page)
    .getByRole('link', { name: /gudang|kurir|sampai|paket/ })
    .click();
  await page.getByRole('button', { name: 'Rename' }).click();
  const dialog = page.getByRole('dialog', { name: 'Rename' });
  await dialog.getByLabel('Name').fill('Parcels that are late');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'Parcels that are late' }).waitFor();
  await page.getByRole('button', { name: 'Let go' }).waitFor();
}

async function sheMergesAndThinksAgain(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Merge' }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge' });
  await dialog.getByRole('combobox').click();
  await page.getByRole('option', { name: /refund|bank|dress/ }).click();
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await page.getByText('All: 20').waitFor();
  await page.getByRole('button', { name: /Undo/ }).click();
  await page.getByText('All: 10').waitFor();
}

async function sheSplits(page: Page): Promise<void> {
  await page.getByRole('checkbox').first().click();
  await page.getByRole('button', { name: 'Split' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'Take those that are alike too' }).click();
  await dialog.getByLabel('Name').fill('Warehouse');
  await dialog.getByRole('button', { name: 'Split' }).click();
  await page.getByText('All: 9').waitFor();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'What recurs' }).click();
  await groups(page).getByRole('link', { name: 'Warehouse' }).waitFor();
}
