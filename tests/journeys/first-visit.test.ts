import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { catalogue as en } from '../../web/apps/workspace/messages/all-en.ts';
import { catalogue as id } from '../../web/apps/workspace/messages/all-id.ts';
import { catalogue as th } from '../../web/apps/workspace/messages/all-th.ts';
import { chromiumProgram, type Visitor, visit } from '../harness/browser.ts';
import { act, goToView, rowOf, signIn, thread, write } from '../harness/pages.ts';
import { password } from '../harness/staff.ts';
import { useProgram } from '../harness/use-program.ts';

/** The first hour of a new installation, step by step: each test goes on where the one before it ended. */
const journey = test.skipIf(!chromiumProgram);
let sari: Visitor;

const given = useProgram({ emptyHome: true }, async () => {
  sari = await visit(given.browser, `${given.program.address}/`);
});

journey('an empty home asks for the company and its first owner, and opens the list', async () => {
  const { page } = sari;
  await page.getByRole('heading', { name: 'Welcome to Sapa' }).waitFor();
  await page.getByLabel('Company').fill('Toko Rina');
  await page.getByLabel('Your name').fill('Sari Hidayat');
  await page.getByLabel('E-mail').fill('sari@toko-rina.example');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Open the house' }).click();
  await page.waitForURL('**/w/toko-rina/requests');
  await page.getByText('No requests yet').waitFor();
});

journey('a mail to any address at localhost stands in the open list a moment later', async () => {
  const { page } = sari;
  await goToView(page, 'Unassigned');
  await given.program.deliver(letter('Sarung batik', 'Apakah masih ada yang biru?'), {
    to: 'anything@localhost',
  });
  await rowOf(page, 'Sarung batik').waitFor();
});

journey('an invitation lets a second person in, once', async () => {
  const { page } = sari;
  await page.goto(`${given.program.address}/w/toko-rina/settings/members`);
  await page.getByRole('button', { name: 'Invite a member' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite a member' });
  await dialog.getByLabel('E-mail').fill('adi@toko-rina.example');
  await dialog.getByRole('button', { name: 'Make the invitation' }).click();
  const link = await dialog.getByLabel('Send this link to adi@toko-rina.example').inputValue();
  const adi = await visit(given.browser, link);
  await adi.page.getByRole('heading', { name: 'You are invited to Toko Rina' }).waitFor();
  await adi.page.getByLabel('Your name').fill('Adi Wijaya');
  await adi.page.getByLabel('Password').fill(password);
  await adi.page.getByRole('button', { name: 'Join' }).click();
  await adi.page.waitForURL('**/w/toko-rina/home');
  await adi.page.getByRole('button', { name: 'My account: Adi Wijaya' }).waitFor();
  await adi.page.goto(link);
  await adi.page.getByText('This invitation is used up or too old').waitFor();
  await adi.leave();
});

journey('a draft survives the closing of the window', async () => {
  const adi = await visit(given.browser, `${given.program.address}/`);
  await signIn(adi.page, 'adi@toko-rina.example');
  await goToView(adi.page, 'Unassigned');
  await rowOf(adi.page, 'Sarung batik').click();
  await write(adi.page, 'Masih ada, Bu');
  await adi.page.close({ runBeforeUnload: true });
  const again = await visit(given.browser, `${given.program.address}/`);
  await signIn(again.page, 'adi@toko-rina.example');
  await again.page.goto(`${given.program.address}/w/toko-rina/requests/1`);
  await again.page.getByRole('textbox').getByText('Masih ada, Bu').waitFor();
  await Promise.all([adi.leave(), again.leave()]);
});

journey('whoever signs out is out, and comes in again', async () => {
  const { page } = sari;
  await page.goto(`${given.program.address}/w/toko-rina/requests`);
  await page.getByRole('button', { name: 'My account' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in');
  await page.goto(`${given.program.address}/w/toko-rina/requests`);
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  await signIn(page, 'sari@toko-rina.example');
});

journey('the look that was chosen is there in another browser too', async () => {
  const { page } = sari;
  await page.getByRole('button', { name: 'My account' }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await page.locator('html[data-theme="dark"]').waitFor();
  const other = await visit(given.browser, `${given.program.address}/sign-in`);
  await signIn(other.page, 'sari@toko-rina.example');
  await other.page.locator('html[data-theme="dark"]').waitFor();
  await other.leave();
  await page.getByRole('button', { name: 'My account' }).click();
  await page.getByRole('menuitemradio', { name: 'As the system' }).click();
  await page.locator('html:not([data-theme])').waitFor();
  await page.keyboard.press('Escape');
});

journey('a request is answered and solved with the keyboard alone', async () => {
  const { page } = sari;
  await given.program.deliver(letter('Ukuran kebaya', 'Ada ukuran L?'), { to: 'support@localhost' });
  await page.goto(`${given.program.address}/w/toko-rina/requests?view=unassigned`);
  await rowOf(page, 'Ukuran kebaya').waitFor();
  const draft = await heldBack(page, '**/draft');
  for (const key of ['j', 'j', 'k', 'o']) await page.keyboard.press(key);
  await page.getByRole('heading', { name: 'Ukuran kebaya' }).waitFor();
  await thread(page).getByText('Ada ukuran L?').waitFor();
  // Pressed before the draft of the server is known: the key is heard when it is.
  await page.keyboard.press('r');
  draft.letGo();
  await page.getByRole('textbox', { name: /^Reply to/ }).waitFor();
  await page.locator('[role="textbox"]:focus').waitFor();
  await page.keyboard.type('Ada, silakan.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await thread(page).frameLocator('iframe').last().getByText('Ada, silakan.').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('e');
  await act(page, 'Reopen').waitFor();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Search and do' }).waitFor();
  await page.keyboard.type('Sarung');
  await page.getByRole('option', { name: /Sarung batik/ }).waitFor();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('insights');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Requests and answers' }).waitFor();
});

journey('a form names what does not fit as the page names it, and marks it', async () => {
  const { page, leave } = await visit(given.browser, `${given.program.address}/`);
  await signIn(page, 'sari@toko-rina.example');
  await page.goto(`${given.program.address}/w/toko-rina/settings`);
  await page.getByRole('link', { name: 'Mailboxes' }).click();
  await page.getByRole('button', { name: 'Add a mailbox' }).click();
  const form = page.getByRole('dialog', { name: 'Add a mailbox' });
  await form.getByLabel('Name that customers see').fill('Toko Rina');
  await form.getByRole('textbox', { name: 'Address' }).fill('no address');
  await form.getByRole('button', { name: 'Save' }).click();
  await form.getByRole('alert').getByText('This does not fit yet: Address. Nothing was changed.').waitFor();
  await form.locator('input[name=address][aria-invalid]:focus').waitFor();
  await leave();
});

journey('another language reaches every word of the page', async () => {
  const { page } = sari;
  for (const [name, catalogue, title] of [
    ['ไทย', th, 'การตั้งค่า'],
    ['Bahasa Indonesia', id, 'Pengaturan'],
  ] as const) {
    await page.goto(`${given.program.address}/w/toko-rina/settings/profile`);
    await page.getByRole('button', { name: 'Sari Hidayat' }).click();
    await page.getByRole('menuitemradio', { name }).click();
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    for (const place of places) {
      await page.goto(`${given.program.address}/w/toko-rina/${place}`);
      await page.getByRole('navigation').first().waitFor();
      await page.waitForLoadState('load');
      expect([place, await leftInEnglish(page, catalogue)]).toEqual([place, []]);
    }
  }
  expect(sari.problems).toEqual([]);
});

const places = [
  'requests?view=all',
  'requests/1',
  'customers',
  'search',
  'insights',
  'mail-log',
  'settings/profile',
  'settings/members',
  'settings/teams',
  'settings/mailboxes',
  'settings/blocked',
];

/** Sentences of the English catalogue that stand on the page though the other language says them otherwise. */
async function leftInEnglish(page: Page, other: Record<string, string>): Promise<string[]> {
  const foreign = new Set<string>(
    Object.entries<string>(en).flatMap(([key, words]) => (other[key] === words ? [] : [words])),
  );
  for (const words of Object.values(other)) foreign.delete(words);
  const shown = await page.evaluate(() => {
    const named = [...document.querySelectorAll('[aria-label],[placeholder],[title]')].flatMap((one) =>
      ['aria-label', 'placeholder', 'title'].map((name) => one.getAttribute(name) ?? ''),
    );
    return [...document.body.innerText.split('\n'), ...named];
  });
  return shown.map((text) => text.trim()).filter((text) => foreign.has(text));
}

function letter(subject: string, text: string): string {
  const head = ['From: Rina <rina@example.com>', 'To: anything@localhost', `Subject: ${subject}`];
  return [...head, `Message-ID: <${subject.replaceAll(' ', '.')}@example.com>`, '', text, ''].join('\r\n');
}

/** Keeps the answers to an address back until they are let go. */
async function heldBack(page: Page, address: string): Promise<{ letGo: () => void }> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(address, async (route) => {
    await promise;
    await route.continue();
  });
  return { letGo: resolve };
}
