import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { chromiumProgram, visit } from '../harness/browser.ts';
import { letter } from '../harness/mail-room.ts';
import { goToView, rowOf, signIn, thread } from '../harness/pages.ts';
import { useProgram } from '../harness/use-program.ts';

/** A customer writes thrice about one thing; a view finds what is urgent or hers, and the three become one. */
const given = useProgram({ company: 'Toko Rina', owner: 'sari@toko-rina.example' });

const rina = 'Rina <rina@example.com>';
const letters = [
  ['Napkin one', rina],
  ['Napkin two', rina],
  ['Napkin three', rina],
  ['Vase', 'Budi <budi@example.com>'],
  ['Bowl', 'Nok <nok@example.org>'],
] as const;
const soon = { timeout: 20_000 };
const mail = (subject: string, from: string) =>
  given.program.deliver(letter({ subject, text: `${subject}, please help.`, from }), {
    to: 'support@localhost',
  });

test.skipIf(!chromiumProgram)(
  'a view asks for any of several things, in an order of its own, and several become one and several again',
  async () => {
    const { page, problems } = await visit(given.browser, `${given.program.address}/`);
    await signIn(page, 'sari@toko-rina.example');
    await goToView(page, 'All open');
    for (const [subject, from] of letters) {
      await mail(subject, from);
      await rowOf(page, subject).waitFor();
    }

    await besideTheRequest(page);
    await aViewOfAny(page);
    await viewsInOrder(page);
    await severalBecomeOne(page);
    expect(problems).toEqual([]);
  },
);

/** Priority and labels are changed where they are read, by mouse and by keyboard. */
async function besideTheRequest(page: Page): Promise<void> {
  const facts = page.getByRole('region', { name: 'This request' });
  await rowOf(page, 'Vase').click();
  await facts.getByRole('combobox', { name: 'Priority' }).click();
  await page.getByRole('option', { name: 'Urgent', exact: true }).click();
  await rowOf(page, 'Vase').getByText('Urgent').waitFor();
  await rowOf(page, 'Napkin one').click();
  await facts.getByRole('button', { name: 'Labels: –' }).press('Enter');
  await page.keyboard.type('linen');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await facts.getByRole('button', { name: 'Labels: linen' }).waitFor();
}

/** What is urgent, or has the label: kept as a view whose most urgent requests stand first, and counted. */
async function aViewOfAny(page: Page): Promise<void> {
  const filter = page.getByRole('dialog', { name: 'Filter' });
  await page.getByRole('button', { name: 'Filter' }).click();
  await add(page, 'Priority', 'Urgent');
  await rowOf(page, 'Bowl').waitFor({ state: 'detached' });
  await add(page, 'Label', 'linen');
  await rowOf(page, 'Napkin one').waitFor();
  await filter.getByLabel('Name of the view').fill('Urgent or linen');
  await filter.getByRole('combobox', { name: 'Order of its list' }).click();
  await page.getByRole('option', { name: 'Most urgent' }).click();
  await filter.getByRole('button', { name: 'Save as view' }).click();
  const list = page.getByRole('listbox', { name: 'Urgent or linen' });
  await expect
    .poll(
      async () =>
        (await list.getByRole('option').allInnerTexts()).map(
          (text) => /Vase|Napkin one|Bowl/.exec(text)?.[0],
        ),
      soon,
    )
    .toEqual(['Vase', 'Napkin one']);
  await expect.poll(() => countOf(page, 'Urgent or linen'), soon).toBe('2');
}

async function add(page: Page, term: string, value: string): Promise<void> {
  const filter = page.getByRole('dialog', { name: 'Filter' });
  await filter.getByRole('button', { name: 'Add a condition: At least one of these' }).click();
  await page.getByRole('option', { name: term, exact: true }).click();
  await page.getByRole('option', { name: value, exact: true }).click();
  await page.keyboard.press('Escape');
}

/** A second view, and the first one put below it by its arrow; so it stands at the next visit too. */
async function viewsInOrder(page: Page): Promise<void> {
  await goToView(page, 'All open');
  const filter = page.getByRole('dialog', { name: 'Filter' });
  await page.getByRole('button', { name: 'Filter' }).click();
  await filter.getByLabel('Name of the view').fill('What is open');
  await filter.getByRole('button', { name: 'Save as view' }).click();
  await page.getByRole('listbox', { name: 'What is open' }).waitFor();
  await page.getByRole('button', { name: 'Put the views in order' }).click();
  await page.getByRole('button', { name: 'Move Urgent or linen down' }).press('Enter');
  await page.getByText('Urgent or linen is number 2 of 2 now').waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Done' }).click();
  await page.reload();
  const pane = page.getByRole('complementary', { name: 'Views and teams' });
  await pane.getByRole('link', { name: /Urgent or linen/ }).waitFor();
  const names = (await pane.getByRole('link').allInnerTexts()).map((text) =>
    text.replace(/\s*\d+$/, '').trim(),
  );
  expect(names.indexOf('What is open')).toBeLessThan(names.indexOf('Urgent or linen'));
}

/** The oldest is offered to stay; what will happen is said beforehand, and it is taken back with one press. */
async function severalBecomeOne(page: Page): Promise<void> {
  await goToView(page, 'All open');
  await rowOf(page, 'Napkin two').click();
  for (const subject of ['Napkin one', 'Napkin two', 'Napkin three'])
    await rowOf(page, subject)
      .locator('xpath=..')
      .getByTitle(/^Choose R-/)
      .click();
  await page.getByText('3 chosen').waitFor();
  await page.getByRole('toolbar', { name: 'Chosen requests' }).getByRole('button', { name: 'Merge' }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge the chosen requests' });
  await dialog.getByText('2 requests go into R-1.').waitFor();
  await dialog.getByText('R-2 Napkin two').click();
  await dialog.getByText('2 requests go into R-2.').waitFor();
  await dialog.getByRole('button', { name: 'Merge into R-2' }).click();
  await page.getByText('2 requests merged into R-2').first().waitFor();
  for (const words of ['Napkin one', 'Napkin two', 'Napkin three'])
    await thread(page).getByText(`${words}, please help.`).first().waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await rowOf(page, 'Napkin one').waitFor();
  await rowOf(page, 'Napkin three').waitFor();
  await thread(page).getByText('Napkin three, please help.').waitFor({ state: 'detached' });
}

async function countOf(page: Page, view: string): Promise<string> {
  const link = page.getByRole('complementary', { name: 'Views and teams' }).getByRole('link', { name: view });
  return (await link.innerText()).replace(view, '').trim();
}
