import type { Page } from 'playwright-core';
import { password } from './staff.ts';

/** What people do at the pages, in their words: each waits until it can be done. English pages, but for coming in. */

/** Comes in by the sign-in page and goes to the list, unless the way led to a request. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/w\/[^/]+\/(home|requests)/);
  if (page.url().endsWith('/home')) await goToRequests(page);
}

/** From wherever, to the list; by where the link leads, for the rail speaks the language of whoever came in. */
export async function goToRequests(page: Page): Promise<void> {
  await page.locator('nav a[href$="/requests"]').first().click();
  await page.waitForURL('**/w/*/requests*');
}

/** Goes to a view of the list by its name. */
export async function goToView(page: Page, name: string): Promise<void> {
  await page.getByRole('complementary', { name: 'Views and teams' }).getByRole('link', { name }).click();
}

/** The row of a request in the list. */
export const rowOf = (page: Page, subject: string) =>
  page
    .getByRole('listbox', { name: /requests|unassigned|everything|open/i })
    .getByRole('option', { name: subject });

/** The conversation of the open request. */
export const thread = (page: Page) => page.getByRole('log', { name: 'Conversation' });

/** A button of the open request; its key may stand behind its name. */
export const act = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name: new RegExp(`^${name}( .)?$`) });

/** Writes into the composer; what stands there already, such as the greeting, stays. */
export async function write(page: Page, words: string): Promise<void> {
  await page
    .getByRole('region', { name: 'Reply' })
    .getByRole('button', { name: /^Write to/ })
    .click();
  await page.getByRole('textbox', { name: /^Reply to/ }).press('ControlOrMeta+End');
  await page.keyboard.type(words);
}
