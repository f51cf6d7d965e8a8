import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findWorkspaceBySlug } from '../../server/domains/access/index.ts';
import { sweepClocks } from '../../server/domains/service-levels/index.ts';
import { system } from '../../server/kernel/actor.ts';
import { databaseTime } from '../../server/platform/database/database-time.ts';
import { chromiumProgram, type Visitor, visit } from '../harness/browser.ts';
import { goToView, rowOf, signIn, thread } from '../harness/pages.ts';
import { hire, type Staff } from '../harness/staff.ts';
import { useProgram } from '../harness/use-program.ts';

/** A promise is made in the settings, a mail comes in, and nobody answers: the clock shows, warns, and runs out. */
const slug = 'toko-rina';
let sari: Staff;

const given = useProgram({ company: 'Toko Rina', owner: 'adi@toko-rina.example' }, async () => {
  sari = await hire(slug, 'Sari Hidayat', 'owner');
});

test.skipIf(!chromiumProgram)('a clock runs out: from the promise to the breach', async () => {
  const visitor = await visit(given.browser, `${given.program.address}/`);
  const { page } = visitor;
  await signIn(page, sari.email);
  await sariSetsHours(page);
  await sariPromises(page);
  await rinaWrites();
  await theListSaysWhen(visitor);
  await later(55);
  await heard(page, 'A request is due soon');
  await later(61);
  await heard(page, 'A request is late');
  await thread(page).getByText('Late: the first reply').waitFor();
  expect(visitor.problems).toEqual([]);
});

const subject = 'Taplak luntur';

/** Day and night, so that the story does not depend on when it is told. */
async function sariSetsHours(page: Page): Promise<void> {
  await page.goto(`${given.program.address}/w/${slug}/settings/hours`);
  await page.getByRole('button', { name: 'Add a calendar' }).click();
  const form = page.getByRole('dialog');
  for (const day of ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'])
    await form.getByLabel(day, { exact: true }).fill('0-24');
  await form.getByLabel('Time zone').fill('Asia/Jakarta');
  await form.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Mon–Sun 00:00–24:00').waitFor();
}

async function sariPromises(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Service levels' }).click();
  await page.getByRole('button', { name: 'Add a service level' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('First reply, Normal').fill('1 h');
  await form.getByRole('button', { name: 'Save' }).click();
  await page.getByText('First reply 1 h').waitFor();
}

async function rinaWrites(): Promise<void> {
  const mail = ['From: Rina <rina@example.com>', `Subject: ${subject}`, '', 'Bisa diganti?', ''];
  await given.program.deliver(mail.join('\r\n'), { from: 'rina@example.com', to: 'support@localhost' });
}

async function theListSaysWhen({ page }: Visitor): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Requests' }).click();
  await goToView(page, 'Unassigned');
  await rowOf(page, subject)
    .getByText(/59.m|1.h/)
    .waitFor();
  await rowOf(page, subject).click();
  const due = page.getByRole('region', { name: 'What is due' });
  await due.getByText('First reply').waitFor();
  await due.getByText('Solution').waitFor();
}

/** The minute's job, so many minutes after now. */
async function later(minutes: number): Promise<void> {
  const { id } = await findWorkspaceBySlug(slug);
  const now = new Date((await databaseTime()).getTime() + minutes * 60_000);
  expect(await sweepClocks({ actor: system(id), now })).toBe(1);
}

async function heard(page: Page, words: string): Promise<void> {
  const bell = page.getByRole('button', { name: /notification/i });
  await bell.click();
  await page.getByText(words).waitFor();
  await page.keyboard.press('Escape');
}
