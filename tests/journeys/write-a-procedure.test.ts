import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { chromiumProgram, visit } from '../harness/browser.ts';
import { signIn, thread } from '../harness/pages.ts';
import { useProgram } from '../harness/use-program.ts';

/** A procedure is written on the page: from an example, over a fault that is mended, to a version and what is new in the next. */
const owner = 'sari@toko-rina.example';
const given = useProgram({ company: 'Toko Rina', owner });

test.skipIf(!chromiumProgram)(
  'examples, a fault that is mended, a version, a difference, files in and out, and followed on a request',
  async () => {
    const sari = await visit(given.browser, `${given.program.address}/sign-in`);
    const { page } = sari;
    await signIn(page, owner);
    await theExamplesAreLaid(page);
    await aStepIsAddedAndItsFaultsAreMended(page);
    expect(await axeFinds(page)).toEqual([]);
    await itIsPublished(page);
    await aStepGoesAndComesBack(page);
    await whatIsDifferentIsSeen(page);
    await filesComeIn(page);
    await itIsFollowed(page);
    expect(sari.problems).toEqual([]);
    await sari.leave();
  },
  180_000,
);

async function theExamplesAreLaid(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Procedures' }).click();
  await page.getByRole('button', { name: 'Begin with three examples' }).click();
  await page
    .getByRole('table', { name: 'Procedures' })
    .getByRole('link', { name: 'Refund', exact: true })
    .click();
  await page.getByRole('heading', { name: 'Refund', level: 1 }).waitFor();
}

const card = (page: Page, name: RegExp) =>
  page.getByRole('region', { name: 'The way through the procedure' }).getByRole('button', { name });
const checks = (page: Page) => page.getByRole('region', { name: 'Checks' });
const saved = (page: Page) => page.getByText('All is saved').waitFor();

/** By the keyboard alone: a decision comes after a step; publishing waits until its ways have names. */
async function aStepIsAddedAndItsFaultsAreMended(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add a step after “Pay it back”' }).press('Enter');
  await page.getByRole('menuitem', { name: /^Decision/ }).press('Enter');
  const publish = page.getByRole('button', { name: 'Publish', exact: true });
  await checks(page).getByRole('button', { name: 'Step 6: A way has no name' }).waitFor();
  expect(await publish.isDisabled()).toBe(true);
  await page.getByRole('textbox', { name: 'What to do' }).fill('Is it more than a million?');
  await page.getByLabel('Way 1', { exact: true }).fill('More');
  await page.getByLabel('Way 2', { exact: true }).fill('Less');
  await page.getByLabel('Where way 2 leads').click();
  await page.getByRole('option', { name: 'The end' }).click();
  await checks(page).getByText('Every way ends').waitFor();
  await checks(page).getByText('Something is not said yet in ไทย').waitFor();
  await card(page, /^Step 6, Decision: Is it more than a million\?\. leads to 7, The end$/).waitFor();
  await saved(page);
}

async function itIsPublished(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish version 1' });
  await dialog.getByLabel('What is different, and why').fill('Large sums are looked at.');
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await page.getByText('Version 1 is followed from now on').waitFor();
  await page.getByText('Version 1', { exact: true }).waitFor();
}

/** Removing asks nothing, because it can be taken back; the ways that led there lead there again. */
async function aStepGoesAndComesBack(page: Page): Promise<void> {
  await card(page, /^Step 5, Instruction: Pay it back/).focus();
  await page.keyboard.press('Delete');
  await page.getByText('“Pay it back” removed').waitFor();
  await card(page, /^Step 4, Done by the program: Promise a date\. leads to 5$/).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await card(page, /^Step 5, Instruction: Pay it back\. leads to 6$/).click();
  await page.getByLabel('How many').fill('2');
  await saved(page);
}

async function whatIsDifferentIsSeen(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Versions' }).click();
  const draft = page.getByRole('region', { name: 'Draft' });
  await draft.getByRole('deletion').getByText('1 d').waitFor();
  await draft.getByRole('insertion').getByText('2 d').waitFor();
  expect(await draft.getByRole('listitem').allInnerTexts()).toEqual([expect.stringContaining('Pay it back')]);
  const before = page.getByRole('list', { name: 'Versions' }).getByRole('button', { name: /^Version 1/ });
  expect(await before.innerText()).toContain('Large sums are looked at.');
  await before.click();
  await page.getByRole('button', { name: 'Put into the draft' }).click();
  await page.getByText('Version 1 is the draft now').waitFor();
  await card(page, /^Step 5, Instruction: Pay it back/).click();
  expect(await page.getByLabel('How many').inputValue()).toBe('1');
}

/** A file that cannot be read names its line and leaves nothing behind; what is carried out comes in again. */
async function filesComeIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More about this procedure' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Save as Markdown' }).click();
  const written = await readFile(await (await download).path(), 'utf8');
  await page.getByRole('banner').getByRole('link', { name: 'Procedures' }).click();
  await page.getByRole('button', { name: 'Read from a file' }).click();
  const dialog = page.getByRole('dialog', { name: 'Read from a file' });
  const give = async (text: string) => {
    const buffer = Buffer.from(text);
    await dialog
      .getByLabel('File (.md)')
      .setInputFiles({ name: 'refund.md', mimeType: 'text/markdown', buffer });
    await dialog.getByRole('button', { name: 'Take it over' }).click();
  };
  await give(written.replace('# procedure', '# procedure\nsomething else'));
  await dialog.getByText('Line 2 of the file cannot be read').waitFor();
  await give(written.replace('en: Refund', 'en: Money back'));
  await page.getByRole('heading', { name: 'Money back', level: 1 }).waitFor();
  await card(page, /^Step 6, Decision: Is it more than a million/).waitFor();
}

const letter = [
  ...['From: Rina <rina@example.com>', 'Subject: Sarung', 'Content-Language: id', ''],
  ...['Sarung yang datang rusak.', ''],
];

/** Beside a request, from the first step to the last: proof, an answer, a choice, words that are changed before they leave. */
async function itIsFollowed(page: Page): Promise<void> {
  await given.program.deliver(letter.join('\r\n'), { from: 'rina@example.com', to: 'support@localhost' });
  await page.goto(`${given.program.address}/w/toko-rina/requests/1`);
  const part = page.getByRole('region', { name: 'What to do' });
  await part.getByRole('button', { name: 'Follow a procedure' }).click();
  await page.getByRole('option', { name: 'Refund' }).click();
  await part.getByText('Not solved before step 5').waitFor();
  await part.getByLabel('What was said, in their own words').fill('Sarung yang datang rusak');
  await part.getByRole('button', { name: 'Put it beside the step' }).click();
  await part.getByText('“Sarung yang datang rusak”').waitFor();
  await part.getByRole('combobox', { name: 'Answer' }).click();
  await page.getByRole('option', { name: 'Changed their mind' }).click();
  await part.getByRole('button', { name: 'Keep the answer' }).click();
  await part.getByRole('button', { name: 'No', exact: true }).click();
  const words = part.getByRole('textbox', { name: 'Words to the customer' });
  await words.fill('Maaf, <Rina>.');
  await part.getByRole('button', { name: 'Send' }).click();
  await part.getByText('Followed to its end').waitFor();
  await part.getByText('3 steps done').click();
  await part.getByText('Changed their mind').waitFor();
  const frame = thread(page).locator('iframe').last().contentFrame();
  await frame.getByText('Maaf, <Rina>.').waitFor();
}

const findings = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
});

async function axeFinds(page: Page): Promise<unknown[]> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = findings.parse(
    await page.evaluate(`axe.run(document, ${JSON.stringify({ runOnly: tags })})`),
  );
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
