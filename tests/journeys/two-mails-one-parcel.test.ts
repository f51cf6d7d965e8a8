import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { chromiumProgram, visit } from '../harness/browser.ts';
import { letter } from '../harness/mail-room.ts';
import { act, goToView, rowOf, signIn, thread } from '../harness/pages.ts';
import { useProgram } from '../harness/use-program.ts';

/** Two mails about one parcel become one request, are parted, become one again; a third matter is split off. */
const journey = test.skipIf(!chromiumProgram);

const given = useProgram({ company: 'Toko Rina', owner: 'sari@toko-rina.example' });

const mail = (subject: string, text: string) =>
  given.program.deliver(letter({ subject, text, from: 'Rina <rina@example.com>' }), {
    to: 'support@localhost',
  });

async function join(page: Page, other: string): Promise<void> {
  await page.keyboard.press('v');
  const dialog = page.getByRole('dialog', { name: 'Merge or link' });
  await dialog.getByText(other).click();
  await dialog.getByText('comes into').waitFor();
  await dialog.getByRole('button', { name: 'Merge' }).click();
}

journey(
  'two mails about one parcel become one request, and a third matter a request of its own',
  async () => {
    const { page } = await visit(given.browser, `${given.program.address}/`);
    await signIn(page, 'sari@toko-rina.example');
    await mail('Where is my parcel', 'It was promised for Monday.');
    await mail('Parcel again', 'Still nothing here. And may I have an invoice?');
    await goToView(page, 'Unassigned');
    await rowOf(page, 'Parcel again').waitFor();
    await rowOf(page, 'Where is my parcel').click();
    await thread(page).getByText('It was promised for Monday.').waitFor();

    await join(page, 'Parcel again');
    await thread(page).getByText('Still nothing here.').waitFor();
    await rowOf(page, 'Parcel again').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Undo/ }).click();
    await thread(page).getByText('Still nothing here.').waitFor({ state: 'detached' });
    await rowOf(page, 'Parcel again').waitFor();

    await join(page, 'Parcel again');
    const related = page.getByRole('complementary', { name: 'This request' });
    await related.getByText('Parcel again').waitFor();
    await thread(page).getByText('Still nothing here.').waitFor();
    const message = thread(page).getByRole('article').filter({ hasText: 'Still nothing here.' });
    await message.hover();
    await message.getByRole('button', { name: 'Details of the message' }).click();
    await page.getByRole('menuitem', { name: 'Make this a request of its own' }).click();
    await page
      .getByText('Split off from', { exact: false })
      .or(page.getByText('Split from'))
      .first()
      .waitFor();
    expect(await thread(page).getByText('It was promised for Monday.').count()).toBe(0);
  },
);

journey('several messages are chosen, become one request of their own, and go back together', async () => {
  const { page, problems } = await visit(given.browser, `${given.program.address}/`);
  await signIn(page, 'sari@toko-rina.example');
  await mail('Blue bowl', 'The bowl is broken.');
  await mail('And a plate', 'The plate is broken as well.');
  await mail('And a cup', 'The cup has no handle.');
  await goToView(page, 'Unassigned');
  await rowOf(page, 'And a cup').waitFor();
  await rowOf(page, 'Blue bowl').click();
  const words = (text: string) => thread(page).getByText(text);
  await words('The bowl is broken.').waitFor();
  await join(page, 'And a plate');
  await words('The plate is broken as well.').waitFor();
  await join(page, 'And a cup');
  await words('The cup has no handle.').waitFor();

  await act(page, 'More').first().click();
  await page.getByRole('menuitem', { name: 'Split' }).click();
  const dialog = page.getByRole('dialog', { name: 'Split' });
  expect(await dialog.getByRole('button', { name: 'Split' }).isDisabled()).toBe(true);
  for (const name of [/bowl is broken/, /plate is broken/, /cup has no/])
    await dialog.getByRole('checkbox', { name }).check();
  expect(await dialog.getByRole('button', { name: 'Split off 3 messages' }).isDisabled()).toBe(true);
  await dialog.getByRole('checkbox', { name: /bowl is broken/ }).uncheck();
  await dialog.getByLabel('Subject').fill('Plate and cup');
  await dialog.getByRole('button', { name: 'Split off 2 messages' }).click();
  await page.getByRole('heading', { name: 'Plate and cup' }).waitFor();
  await words('The plate is broken as well.').waitFor();
  await words('The cup has no handle.').waitFor();
  expect(await words('The bowl is broken.').count()).toBe(0);

  await page.getByRole('button', { name: /^Undo/ }).click();
  await words('The bowl is broken.').waitFor();
  await words('The plate is broken as well.').waitFor();
  await words('The cup has no handle.').waitFor();
  expect(problems).toEqual([]);
});
