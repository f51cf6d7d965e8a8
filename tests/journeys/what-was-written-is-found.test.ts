import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { chromiumProgram, visit } from '../harness/browser.ts';
import { letter } from '../harness/mail-room.ts';
import { goToView, rowOf, signIn, thread } from '../harness/pages.ts';
import { hire, type Staff } from '../harness/staff.ts';
import { useProgram } from '../harness/use-program.ts';

/** Three customers write in three languages; what they wrote is found, and a view that all share counts it. */
const slug = 'toko-rina';
let adi: Staff;

const given = useProgram({ company: 'Toko Rina', owner: 'sari@toko-rina.example' }, async () => {
  adi = await hire(slug, 'Adi Wijaya', 'agent');
});

const mail = (subject: string, text: string, from: string) =>
  given.program.deliver(letter({ subject, text, from }), { to: 'support@localhost' });

test.skipIf(!chromiumProgram)(
  'words in three languages are found, and a shared view counts them',
  async () => {
    const sari = await visit(given.browser, `${given.program.address}/`);
    await signIn(sari.page, 'sari@toko-rina.example');
    await mail(
      'Paket',
      'Tolong periksa pengirimannya, sudah terlambat tiga hari.',
      'Budi <budi@example.com>',
    );
    await mail('ของยังไม่มา', 'สั่งไปเมื่อวันจันทร์พัสดุยังไม่มาถึงเลยค่ะ', 'Nok <nok@example.org>');
    await mail('Jacket', 'The zip of my blue jacket broke today.', 'Hannah <hannah@example.net>');
    await goToView(sari.page, 'Unassigned');
    for (const subject of ['Paket', 'ของยังไม่มา', 'Jacket']) await rowOf(sari.page, subject).waitFor();

    await theyAreFound(sari.page);
    await aViewIsShared(sari.page);

    const adiHere = await visit(given.browser, `${given.program.address}/`);
    await signIn(adiHere.page, adi.email);
    await expect.poll(() => countOf(adiHere.page, 'Requests about jackets'), { timeout: 60_000 }).toBe('1');
    await mail('Another jacket', 'This jacket is too large.', 'Hannah <hannah@example.net>');
    await expect.poll(() => countOf(adiHere.page, 'Requests about jackets'), { timeout: 60_000 }).toBe('2');
    await goToView(adiHere.page, 'Requests about jackets');
    await rowOf(adiHere.page, 'Another jacket').waitFor();
    expect(await rowOf(adiHere.page, 'Paket').count()).toBe(0);
    expect([...sari.problems, ...adiHere.problems]).toEqual([]);
  },
);

async function theyAreFound(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Search' }).click();
  // A root finds what has affixes, a word what stands inside a run without spaces, two letters what begins so.
  await finds(page, 'kirim', 'Paket', 'pengirimannya');
  await finds(page, 'พัสดุ', 'ของยังไม่มา', 'พัสดุ');
  await finds(page, '"blue jacket"', 'Jacket', 'blue jacket');
  await finds(page, 'from:hannah zip', 'Jacket', 'zip');
  await finds(page, 'Bu', 'Budi');
  await finds(page, 'R-1', 'R-1');
  await ask(page, 'zip -status:open');
  await page.getByText('Nothing found for “zip -status:open”').waitFor();
  await ask(page, 'from:budi zip');
  await page.getByText('Nothing found for “from:budi zip”').waitFor();
  await ask(page, '"jacket blue"');
  await page.getByText('Nothing found for “"jacket blue"”').waitFor();
  await ask(page, 'พัสดุ');
  await page.getByRole('main').getByRole('link', { name: 'ของยังไม่มา' }).first().click();
  await thread(page).getByText('พัสดุยังไม่มาถึงเลยค่ะ').waitFor();
}

const ask = (page: Page, words: string) => page.getByRole('searchbox', { name: 'Search' }).fill(words);

/** The search finds a thing of this title, with these words marked in it. */
async function finds(page: Page, words: string, title: string, marked?: string): Promise<void> {
  await ask(page, words);
  const hits = page.getByRole('main').getByRole('link', { name: title });
  const hit = marked ? hits.filter({ has: page.locator('mark', { hasText: marked.split(' ')[0] }) }) : hits;
  await hit.first().waitFor();
}

/** The words that were looked for are kept for everybody; then the view leaves out what is urgent, and takes it in again. */
async function aViewIsShared(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Search' }).click();
  await ask(page, 'jacket');
  await page.getByRole('button', { name: 'Save the search' }).click();
  await page.getByLabel('Name of the view').fill('Requests about jackets');
  await page.getByRole('combobox', { name: 'Who sees it' }).click();
  await page.getByRole('option', { name: 'Everybody' }).click();
  await page.getByRole('button', { name: 'Save as view' }).click();
  await rowOf(page, 'Jacket').waitFor();
  await rowOf(page, 'Paket').waitFor({ state: 'detached' });
  const filter = page.getByRole('dialog', { name: 'Filter' });
  await page.getByRole('button', { name: 'Filter' }).click();
  await filter.getByRole('button', { name: 'Add a condition: All of these' }).click();
  await page.getByRole('option', { name: 'Priority' }).click();
  await page.getByRole('option', { name: 'Urgent' }).click();
  await rowOf(page, 'Jacket').waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await filter.getByRole('combobox', { name: 'How “Priority” is compared' }).click();
  await page.getByRole('option', { name: 'is not' }).click();
  await rowOf(page, 'Jacket').waitFor();
  await filter.getByRole('button', { name: 'Save the changes' }).click();
  await page.getByText('Saved the view Requests about jackets').first().waitFor();
}

async function countOf(page: Page, view: string): Promise<string> {
  const link = page.getByRole('complementary', { name: 'Views and teams' }).getByRole('link', { name: view });
  return (await link.innerText()).replace(view, '').trim();
}
