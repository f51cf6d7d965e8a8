import { simpleParser } from 'mailparser';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findWorkspaceBySlug } from '../../server/domains/access/index.ts';
import { watchIdeas } from '../../server/domains/ideas/commands/watch-ideas.ts';
import { sendReports } from '../../server/domains/ideas/reports/send-reports.ts';
import { system } from '../../server/kernel/actor.ts';
import { at, signedIn } from '../harness/api.ts';
import { chromiumProgram, patience, type Visitor, visit } from '../harness/browser.ts';
import { goToView, rowOf, signIn } from '../harness/pages.ts';
import { hire, type Staff } from '../harness/staff.ts';
import { useProgram } from '../harness/use-program.ts';

/**
 * The loop of an idea (L9): the front line tells management from a request, the owner is reminded and answers by the date,
 * it is carried out, and who proposed and who wanted it hear so and read it under "you said, we did".
 */
const slug = 'siam-parcel';
const ownerEmail = 'sari@siam-parcel.example';
const day = 86_400_000;
let adi: Staff;
let dewi: Staff;

const given = useProgram({ company: 'Siam Parcel', owner: ownerEmail, mailLeaves: true }, async () => {
  adi = await hire(slug, 'Adi Wijaya', 'agent');
  dewi = await hire(slug, 'Dewi Lestari', 'supervisor');
});

const subject = 'Parcel TH4455';
const idea = 'Riders call before they come';
const phone = { viewport: { width: 375, height: 812 }, locale: 'th-TH', javaScriptEnabled: false };

test.skipIf(!chromiumProgram)(
  'an idea: from a request to what was done, and everybody hears of it',
  async () => {
    await boardIsOpen();
    await given.program.deliver(letter.join('\r\n'), { to: 'support@localhost' });
    const adiHere = await visit(given.browser, `${given.program.address}/`);
    await signIn(adiHere.page, adi.email);
    await adiTellsManagement(adiHere.page);
    await dewiIsReminded();
    const dewiHere = await visit(given.browser, `${given.program.address}/`);
    await signIn(dewiHere.page, dewi.email);
    await dewiOpensIt(dewiHere.page);
    await dewiAnswers(dewiHere.page, 'Planned', 'เราจะเริ่มเดือนหน้า');
    await somchaiHears('เราจะเริ่มเดือนหน้า');
    await dewiAnswers(dewiHere.page, 'Carried out', 'ผู้ส่งโทรก่อนมาทุกครั้งแล้ว');
    await somchaiHears('ผู้ส่งโทรก่อนมาทุกครั้งแล้ว');
    await adiHearsToo(adiHere.page);
    const somchai = await itStandsWhatWasDone();
    expect([...adiHere.problems, ...dewiHere.problems, ...somchai.problems]).toEqual([]);
  },
);

const letter = [
  'From: Somchai <somchai@example.com>',
  'To: support@localhost',
  `Subject: ${subject}`,
  'Message-ID: <first@example.com>',
  `Date: ${new Date().toUTCString()}`,
  'Content-Type: text/plain; charset=utf-8',
  '',
  'ผู้ส่งมาตอนที่ผมไม่อยู่บ้านอีกแล้ว ช่วยโทรมาก่อนได้ไหมครับ',
  '',
];

async function boardIsOpen(): Promise<void> {
  const owner = await signedIn(at(given.program.address), ownerEmail, slug);
  await owner('PUT', '/idea-boards', { brandId: null, access: 'public' });
  await owner('PATCH', '/idea-settings', { customerOwnerId: dewi.id, customerDays: 14 });
}

/** One key from inside the request; the request is its proof, and its customer wants it too. */
async function adiTellsManagement(page: Page): Promise<void> {
  await goToView(page, 'Unassigned');
  await rowOf(page, subject).click();
  const beside = page.getByRole('region', { name: 'Ideas from this request' });
  await beside.getByRole('button', { name: /Tell management/ }).waitFor();
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog', { name: 'Tell management' });
  await dialog.getByText('Customers', { exact: true }).click();
  await dialog.getByLabel('The idea in a few words').fill(idea);
  await dialog.getByRole('button', { name: 'Send the idea' }).click();
  await beside.getByRole('link', { name: idea }).waitFor();
  await beside.getByText('New · 2 votes').waitFor();
}

const asSystem = async (days = 0) => ({
  actor: system((await findWorkspaceBySlug(slug)).id),
  now: new Date(Date.now() + days * day),
});

/** The day before its date the clock tells her. */
async function dewiIsReminded(): Promise<void> {
  expect(await watchIdeas(await asSystem(13), {})).toEqual({ told: 1 });
  expect(await watchIdeas(await asSystem(13), {})).toEqual({ told: 0 });
}

async function dewiOpensIt(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Home' }).click();
  const waiting = page.getByRole('region', { name: 'Ideas for you to answer' });
  await waiting.getByText(idea).waitFor();
  await page.getByRole('button', { name: /unread notification/ }).click();
  await page.getByText('An idea waits for your answer until tomorrow').click();
  await page.getByRole('heading', { name: idea }).waitFor();
  await page
    .getByRole('region', { name: /Why: the requests/ })
    .getByText('Somchai')
    .waitFor();
}

async function dewiAnswers(page: Page, state: string, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Answer' });
  await dialog.getByText(state, { exact: true }).click();
  await dialog.getByLabel(/ไทย/).fill(words);
  await dialog.getByRole('button', { name: 'Answer and tell everybody' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(words).waitFor();
}

/** A mail of its own, in his language, once; the clock of the program may be first. */
async function somchaiHears(words: string): Promise<void> {
  await sendReports(await asSystem());
  const told = async () => {
    const texts = await Promise.all(
      given.sink.mails.map(async ({ raw }) => (await simpleParser(raw)).text ?? ''),
    );
    return texts.filter((text) => text.includes(words) && text.includes(idea)).length;
  };
  await expect.poll(told, { timeout: patience }).toBe(1);
  await sendReports(await asSystem());
  expect(await told()).toBe(1);
}

async function adiHearsToo(page: Page): Promise<void> {
  await page.getByRole('button', { name: /unread notification/ }).click();
  await page.getByText('An idea that you wanted was carried out').click();
  await page.getByRole('heading', { name: idea }).waitFor();
  await page.getByText('2 of 2').waitFor();
}

/** Anybody reads it, by phone and without a script, and nobody by name. */
async function itStandsWhatWasDone(): Promise<Visitor> {
  const somchai = await visit(given.browser, `${given.program.address}/help/${slug}/th/ideas/done`, phone);
  await somchai.page.getByRole('link', { name: idea }).waitFor();
  await somchai.page.getByText('ผู้ส่งโทรก่อนมาทุกครั้งแล้ว').waitFor();
  expect(await somchai.page.getByText(/Somchai|Adi|Dewi/).count()).toBe(0);
  return somchai;
}
