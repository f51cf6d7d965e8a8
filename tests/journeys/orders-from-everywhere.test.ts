import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { chromiumProgram, visit } from '../harness/browser.ts';
import { signIn } from '../harness/pages.ts';
import { shopifyOrder } from '../harness/shop-samples.ts';
import { hire, type Staff } from '../harness/staff.ts';
import { useProgram } from '../harness/use-program.ts';

/**
 * A file of orders with wrong rows comes in through the screen of its columns, its bad rows leave as a file, it comes
 * again and doubles nothing; then a shop tells an order by itself, and all of it stands on the time of the customer.
 */
const slug = 'toko-rina';
let dewi: Staff;
const given = useProgram({ company: 'Toko Rina', owner: 'sari@toko-rina.example' }, async () => {
  dewi = await hire(slug, 'Dewi Lestari', 'administrator');
});

const file = [
  'Order no,Bought on,Email,Customer,Total,Currency,Item',
  'TR-1,1/3/2026,nok@honest.example,Nok Charoen,125000,IDR,Kopi',
  'TR-2,31/2/2026,nok@honest.example,Nok Charoen,50000,IDR,Teh',
  'TR-3,2/4/2026,nok@honest.example,Nok Charoen,50000,RUP,Teh',
  'TR-1,3/4/2026,nok@honest.example,Nok Charoen,75000,IDR,Gula',
  'TR-4,5/4/2026,somchai@honest.example,Somchai,99000,IDR,Teh',
].join('\r\n');

const secret = 'shpss_a-secret-of-the-shop';

test.skipIf(!chromiumProgram)(
  'orders: out of a file with wrong rows, again without doubling, and from a shop, on one line of time',
  async () => {
    const { page, problems } = await visit(given.browser, `${given.program.address}/`);
    await signIn(page, dewi.email);
    await page.goto(`${given.program.address}/w/${slug}/settings/shops`);
    await nameColumns(page);
    await saveBadRows(page);
    await page.getByRole('button', { name: 'Take 2 orders' }).click();
    await page.getByText('2 orders were taken').waitFor();
    await bringAgain(page);
    const address = await connect(page);
    await openNok(page);
    await tell(address);
    await seeTime(page);
    expect(problems).toEqual([]);
  },
);

const bring = (page: Page) =>
  page.getByLabel('File', { exact: true }).setInputFiles({
    name: 'orders.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(file),
  });

/** The heads of this file are none that the program knows by itself: a person says them. */
async function nameColumns(page: Page): Promise<void> {
  await bring(page);
  await page.getByText('Which column holds the day of the order?').waitFor();
  const shows = page.getByRole('button', { name: 'Show what would happen' });
  expect(await shows.isDisabled()).toBe(true);
  await page.getByRole('combobox', { name: 'What “Bought on” holds' }).click();
  await page.getByRole('option', { name: 'Day of the order' }).click();
  await shows.click();
  const preview = page.getByRole('table', { name: 'The first rows' });
  await preview
    .getByRole('row', { name: /TR-1 · / })
    .getByText('New')
    .waitFor();
  for (const reason of [
    'This is no day',
    'There is no such currency',
    'The same order number stands further up',
  ])
    await preview.getByText(reason).waitFor();
}

async function saveBadRows(page: Page): Promise<void> {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const rows = (await readFile(await (await saved).path(), 'utf8')).trim().split('\r\n');
  expect(rows).toHaveLength(4);
  expect(rows[1]).toBe(
    '"TR-2","31/2/2026","nok@honest.example","Nok Charoen","50000","IDR","Teh",3,"Bought on","This is no day"',
  );
}

async function bringAgain(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Change the columns' }).click();
  await page.getByRole('button', { name: 'Show what would happen' }).click();
  await page.getByRole('button', { name: 'Take 2 orders' }).click();
  await page.getByText('0 orders were taken').waitFor();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
}

async function connect(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Connect a shop' }).click();
  const dialog = page.getByRole('dialog', { name: 'Connect a shop' });
  await dialog.getByLabel('Name', { exact: true }).fill('Toko daring');
  await dialog.getByLabel('Secret', { exact: true }).fill(secret);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  const address = await page.getByLabel('Address that the shop calls').inputValue();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  return address;
}

/** Shopify calls twice, as it does when it is not sure; once it is unsigned. */
async function tell(address: string): Promise<void> {
  const body = JSON.stringify(shopifyOrder());
  const hmac = createHmac('sha256', secret).update(body).digest('base64');
  const call = (signature: string) =>
    fetch(new URL(new URL(address).pathname, given.program.address), {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', 'x-shopify-hmac-sha256': signature },
    });
  expect((await call('bm8=')).status).toBe(401);
  expect([(await call(hmac)).status, (await call(hmac)).status]).toEqual([200, 200]);
}

async function openNok(page: Page): Promise<void> {
  await page.goto(`${given.program.address}/w/${slug}/customers`);
  await page.getByRole('link', { name: 'Nok Charoen' }).click();
  await page
    .getByRole('listitem')
    .filter({ hasText: /Ordered TR-1 for IDR.125,000/ })
    .waitFor();
}

/** The page is open while the shop tells: the order appears by itself. */
async function seeTime(page: Page): Promise<void> {
  await page
    .getByRole('listitem')
    .filter({ hasText: /Ordered #1001 for THB.599/ })
    .waitFor();
  await page.getByRole('button', { name: '#1001' }).click();
  await page.getByText('2 × Kopi - 250 g').waitFor();
}
