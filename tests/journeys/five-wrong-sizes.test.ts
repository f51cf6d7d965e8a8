import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findWorkspaceBySlug } from '../../server/domains/access/index.ts';
import { runDueFollowUps } from '../../server/domains/requests/later/run-follow-up.ts';
import { sendDue } from '../../server/domains/requests/later/send-scheduled.ts';
import { system } from '../../server/kernel/actor.ts';
import { chromiumProgram, type Visitor, visit } from '../harness/browser.ts';
import { act, goToView, rowOf, signIn, thread, write } from '../harness/pages.ts';
import { useProgram } from '../harness/use-program.ts';

/** Five scarves came in the wrong size: a form asks for it, one act does them all, and nobody is forgotten. */
const owner = 'sari@toko-rina.example';
const subjects = ['Selendang biru', 'Selendang merah', 'Sarung hijau', 'Sarung ungu', 'Taplak besar'];

const given = useProgram({ company: 'Toko Rina', owner }, async () => {
  for (const [at, subject] of subjects.entries()) {
    const from = `customer${at}@example.com`;
    const mail = [`From: Ibu Rina <${from}>`, `Subject: ${subject}`, '', 'Ukurannya salah.', ''];
    await given.program.deliver(mail.join('\r\n'), { from, to: 'support@localhost' });
  }
});

test.skipIf(!chromiumProgram)('five wrong sizes: asked for, done at once, answered later', async () => {
  const sari = await visit(given.browser, `${given.program.address}/`);
  await signIn(sari.page, owner);
  await sariMakesAForm(sari);
  await sheFillsItInAndFiltersByIt(sari);
  await sheSolvesFiveAndThinksAgain(sari);
  await aReplyLeavesTomorrow(sari);
  await nobodyAnswers(sari);
  expect(sari.problems).toEqual([]);
});

async function sariMakesAForm({ page }: Visitor): Promise<void> {
  await page.goto(`${given.program.address}/w/toko-rina/settings/fields`);
  await addField(page, 'Reason', 'One of several', ['Torn', 'Wrong size']);
  await addField(page, 'Wanted size', 'Number', []);
  await page.getByRole('button', { name: 'Add a form' }).click();
  const form = page.getByRole('dialog', { name: 'Add a form' });
  await form.getByLabel('Name', { exact: true }).fill('Returns');
  await form.getByRole('checkbox', { name: /^For every request/ }).click();
  for (const name of ['Reason', 'Wanted size']) {
    await form.getByRole('combobox', { name: 'Add a field to the form' }).click();
    await page.getByRole('option', { name }).click();
  }
  await form.getByRole('checkbox', { name: 'Shown only when' }).click();
  await form.getByRole('combobox', { name: 'How' }).click();
  await page.getByRole('option', { name: 'is', exact: true }).click();
  await form.getByRole('combobox', { name: 'Value' }).click();
  await page.getByRole('option', { name: 'Wrong size' }).click();
  await form.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Reason · Wanted size').waitFor();
}

async function addField(page: Page, name: string, kind: string, choices: string[]): Promise<void> {
  await page.getByRole('button', { name: 'Add a field' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a field' });
  await dialog.getByLabel('English', { exact: true }).fill(name);
  await dialog.getByRole('combobox', { name: 'Kind' }).click();
  await page.getByRole('option', { name: kind, exact: true }).click();
  for (const [at, choice] of choices.entries()) {
    await dialog.getByRole('button', { name: 'Add a choice' }).click();
    await dialog.getByLabel(`Choice ${at + 1} in English`).fill(choice);
  }
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByText(`${kind} · ${name.toLowerCase().replace(' ', '-')}`).waitFor();
}

/** The size is asked for only once it is the size that was wrong. */
async function sheFillsItInAndFiltersByIt({ page }: Visitor): Promise<void> {
  await page.goto(`${given.program.address}/w/toko-rina/requests?view=unassigned`);
  await rowOf(page, subjects[0] ?? '').click();
  const fields = page.getByRole('region', { name: 'Fields' });
  await fields.getByRole('combobox', { name: 'Reason' }).waitFor();
  expect(await fields.getByLabel('Wanted size').count()).toBe(0);
  await fields.getByRole('combobox', { name: 'Reason' }).click();
  await page.getByRole('option', { name: 'Wrong size' }).click();
  await fields.getByLabel('Wanted size').fill('42');
  await fields.getByLabel('Wanted size').press('Tab');
  await page.getByText('Wanted size saved').waitFor();
  await page.goto(`${given.program.address}/w/toko-rina/requests?view=unassigned&field.wanted-size=42`);
  await rowOf(page, subjects[0] ?? '').waitFor();
  expect(await rowOf(page, subjects[1] ?? '').count()).toBe(0);
}

async function sheSolvesFiveAndThinksAgain({ page }: Visitor): Promise<void> {
  await page.goto(`${given.program.address}/w/toko-rina/requests?view=all`);
  await rowOf(page, subjects[4] ?? '').waitFor();
  await page.keyboard.press('*');
  const bar = page.getByRole('toolbar', { name: 'Chosen requests' });
  await bar.getByText('5 chosen').waitFor();
  await bar.getByRole('button', { name: 'Assign' }).click();
  await page.getByRole('menuitem', { name: 'Sari' }).click();
  await page.getByText('5 requests change.').waitFor();
  await page.getByRole('button', { name: 'Change 5 requests' }).click();
  await page.getByText('5 requests changed').waitFor();
  await page.keyboard.press('*');
  await bar.getByRole('button', { name: 'Status' }).click();
  await page.getByRole('menuitem', { name: 'Solved' }).click();
  await page.getByRole('button', { name: 'Change 5 requests' }).click();
  await rowOf(page, subjects[2] ?? '')
    .getByText('Solved')
    .waitFor();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await rowOf(page, subjects[2] ?? '')
    .getByText('Solved')
    .waitFor({ state: 'detached' });
}

const days = (count: number) => new Date(Date.now() + count * 86_400_000);
const asProgram = async (now: Date) => {
  const { id } = await findWorkspaceBySlug('toko-rina');
  return { actor: system(id), now };
};

async function aReplyLeavesTomorrow({ page }: Visitor): Promise<void> {
  await goToView(page, 'My requests');
  await rowOf(page, subjects[1] ?? '').click();
  await write(page, 'Kami kirim gantinya besok.');
  await page.getByRole('button', { name: 'Send and…' }).click();
  await page.getByRole('menuitem', { name: 'Send later' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send later' });
  await dialog.getByRole('button', { name: 'Tomorrow' }).click();
  await dialog.getByRole('button', { name: 'Schedule' }).click();
  const coming = page.getByRole('region', { name: 'Still to come' });
  await coming.getByText('Kami kirim gantinya besok.').waitFor();
  await sendDue(await asProgram(days(2)));
  await coming.waitFor({ state: 'detached' });
  await thread(page).frameLocator('iframe').getByText('Kami kirim gantinya besok.').waitFor();
}

/** A reminder is prepared with the reply; no answer comes, and it opens again by itself. */
async function nobodyAnswers({ page }: Visitor): Promise<void> {
  await rowOf(page, subjects[3] ?? '').click();
  await write(page, 'Apakah sudah sampai?');
  await page.getByRole('button', { name: 'Send and…' }).click();
  await page.getByRole('menuitem', { name: 'Send, and follow up' }).click();
  const dialog = page.getByRole('dialog', { name: 'When no answer comes' });
  await dialog.getByRole('combobox', { name: 'Then' }).click();
  await page.getByRole('option', { name: 'reopen the request' }).click();
  await dialog.getByRole('button', { name: 'Tomorrow' }).click();
  await dialog.getByRole('button', { name: 'Set' }).click();
  await page.getByRole('region', { name: 'Still to come' }).getByText('reopen the request').waitFor();
  await act(page, 'Change the status: Waiting for the customer').waitFor();
  await runDueFollowUps(await asProgram(days(2)));
  await thread(page).getByText('No answer came in time').waitFor();
  await act(page, 'Change the status: Open').waitFor();
}
