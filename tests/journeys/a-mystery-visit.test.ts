import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { at, type Caller, signedIn } from '../harness/api.ts';
import { chromiumProgram, patience, visit } from '../harness/browser.ts';
import { act, goToView, rowOf, signIn, thread, write } from '../harness/pages.ts';
import { hire, type Staff } from '../harness/staff.ts';
import { useProgram } from '../harness/use-program.ts';

/** One of us asks by mail as a customer would; whoever answers cannot tell, and what came of it is judged and told by team (R6). */
const slug = 'toko-rina';
const owner = 'sari@toko-rina.example';
const support = 'support@toko-rina.example';
const putri = 'putri.lestari@kotak.example';
let adi: Staff;
let rudi: Staff;
let asSari: Caller;

const given = useProgram({ company: 'Toko Rina', owner, mailLeaves: true }, async () => {
  adi = await hire(slug, 'Adi Wijaya', 'agent');
  rudi = await hire(slug, 'Rudi Hartono', 'reviewer');
  asSari = await signedIn(at(given.program.address), owner, slug);
  await asSari('POST', '/teams', { name: 'Service', memberIds: [adi.id] });
  await asSari('POST', '/mailboxes', { address: support, name: 'Toko Rina', isDefault: true });
  await asSari('POST', '/mailboxes', { address: putri, name: 'Putri Lestari', playsCustomer: true });
  await asSari('POST', '/quality/cards', {});
});

test.skipIf(!chromiumProgram)(
  'a mystery mail comes in as any other, is answered by somebody who cannot tell, and is judged by its visitor',
  async () => {
    const visitor = await visit(given.browser, `${given.program.address}/sign-in`);
    await signIn(visitor.page, rudi.email);
    await itIsPlannedAndSent(visitor.page);
    await comesRound(support);
    const agent = await visit(given.browser, `${given.program.address}/sign-in`);
    await signIn(agent.page, adi.email);
    await adiAnswers(agent.page);
    await comesRound(putri, 'Within fourteen days');
    await nothingOpens();
    await itIsJudged(visitor.page);
    await nowItShows(agent.page);
    await theJournal(agent.page);
    expect([...visitor.problems, ...agent.problems]).toEqual([]);
  },
  180_000,
);

const open = (page: Page, way: string) => page.goto(`${given.program.address}/w/${slug}/${way}`);

async function itIsPlannedAndSent(page: Page): Promise<void> {
  await open(page, 'quality/visits');
  await page.getByRole('button', { name: 'Plan a visit' }).click();
  const dialog = page.getByRole('dialog', { name: 'Plan a visit' });
  await dialog.getByLabel('What it is about').fill('How to send back');
  await dialog.getByLabel('Subject').fill('Sending a bowl back');
  await dialog.getByLabel('What is asked').fill('Hello, how do I send a bowl back?');
  await dialog.getByText('Putri Lestari · putri.lestari@kotak.example').waitFor();
  await dialog.getByText(`Toko Rina · ${support}`).waitFor();
  await photograph(page, 'plan');
  await dialog.getByRole('button', { name: 'Plan it' }).click();
  await page.getByRole('button', { name: 'Send the mail' }).click();
  await page.getByText('Waits for an answer').waitFor();
}

/** What left for an address of ours is brought to it, as the mail servers between do. */
async function comesRound(to: string, words = ''): Promise<void> {
  const left = () =>
    given.sink.mails.find(({ recipients, raw }) => recipients.includes(to) && raw.includes(words));
  await expect.poll(left, { timeout: patience }).toBeTruthy();
  const mail = left();
  await given.program.deliver(mail?.raw ?? '', { from: mail?.sender ?? '', to });
}

const said = (page: Page) => thread(page).frameLocator('iframe');

async function adiAnswers(page: Page): Promise<void> {
  await goToView(page, 'Unassigned');
  await rowOf(page, 'Sending a bowl back').click();
  await said(page).first().getByText('Hello, how do I send a bowl back?').waitFor();
  expect(await page.getByText(/mystery/i).count()).toBe(0);
  await write(page, ' Within fourteen days, and we pay for it.');
  await act(page, 'Send').click();
  await said(page).last().getByText('and we pay for it').waitFor();
}

type Mails = { items: { from: string; to: string; fate: string; reason: string | null }[] };

/** What comes to whom we play lies in the log and opens nothing. */
async function nothingOpens(): Promise<void> {
  const answer = async () =>
    ((await asSari('GET', '/mail-log')).body as Mails).items.find(
      ({ reason }) => reason === 'played-customer',
    );
  await expect.poll(answer, { timeout: patience }).toMatchObject({ fate: 'stored' });
  const { items } = (await asSari('GET', '/requests')).body as { items: { subject: string }[] };
  expect(items.map(({ subject }) => subject)).toEqual(['Sending a bowl back']);
}

const traits = [
  'Prompt',
  'Polite',
  'Professional',
  'Personal',
  'Attentive',
  'Right questions',
  'Responsible',
];

async function itIsJudged(page: Page): Promise<void> {
  await page.reload();
  await page.getByText('Answered', { exact: true }).waitFor();
  await page.getByText(/minutes to the first answer/).waitFor();
  await page.getByRole('button', { name: 'Judge it' }).click();
  const dialog = page.getByRole('dialog', { name: 'How was “How to send back”?' });
  await dialog.getByRole('region', { name: 'What was answered' }).getByText('and we pay for it').waitFor();
  for (const name of traits)
    await dialog.getByRole('group', { name, exact: true }).getByRole('radio', { name: '4 of 5' }).check();
  await dialog.getByRole('button', { name: 'Indifferent' }).click();
  await dialog.getByRole('checkbox', { name: 'The way of doing it' }).click();
  await photograph(page, 'judge');
  await dialog.getByRole('button', { name: 'Judge it' }).click();
  await page.getByRole('table', { name: 'Without a team' }).getByText('100% (21% – 100%), 1 of 1').waitFor();
  await page.getByText('The way of doing it: named 1×').waitFor();
  await photograph(page, 'visits');
}

async function nowItShows(page: Page): Promise<void> {
  await page.reload();
  await page.getByText('mystery visit', { exact: true }).first().waitFor();
}

/** Adi writes down what he lived through himself, and proposes what to take from it. */
async function theJournal(page: Page): Promise<void> {
  await open(page, 'quality/journal');
  await page.getByRole('button', { name: 'Write down an experience' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Write down an experience' });
  await dialog.getByLabel('Where it was').fill('The bank');
  await dialog.getByLabel('What happened').fill('Three menus before anybody answered.');
  await dialog.getByRole('button', { name: 'Bad' }).click();
  await dialog.getByRole('checkbox', { name: 'Prompt' }).click();
  await dialog.getByLabel('What we should take from it').fill('No menus on our line');
  await photograph(page, 'experience');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page
    .getByRole('table', { name: 'With a person', exact: true })
    .getByText('100% (21% – 100%), 1 of 1')
    .waitFor();
  await page.getByRole('button', { name: 'Propose as an idea' }).click();
  await page.getByText('Became an idea').waitFor();
  await photograph(page, 'journal');
}

/** With `PICTURES` a folder, what they see is kept there, to be looked at. */
async function photograph(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
