import { simpleParser } from 'mailparser';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findWorkspaceBySlug } from '../../server/domains/access/index.ts';
import { chooseNotifications } from '../../server/domains/notifications/commands/choose.ts';
import { sendDigests } from '../../server/domains/notifications/digest/send-digests.ts';
import { system } from '../../server/kernel/actor.ts';
import { at, type Caller, signedIn } from '../harness/api.ts';
import { chromiumProgram, patience, type Visitor, visit } from '../harness/browser.ts';
import { act, goToView, rowOf, signIn, thread } from '../harness/pages.ts';
import { hire, type Staff } from '../harness/staff.ts';
import { useProgram } from '../harness/use-program.ts';

/** Two colleagues and a courier on one request, as they see it. */
const slug = 'toko-rina';
let adi: Staff;
let nok: Staff;

const given = useProgram(
  { company: 'Toko Rina', owner: 'sari@toko-rina.example', mailLeaves: true },
  async () => {
    adi = await hire(slug, 'Adi Wijaya', 'agent');
    nok = await hire(slug, 'Nok Charoen', 'agent');
  },
);

test.skipIf(!chromiumProgram)('a lost parcel: the courier, a colleague, and the answer', async () => {
  const call = await signedIn(at(given.program.address), adi.email, slug);
  const nokCalls = await signedIn(at(given.program.address), nok.email, slug);
  await wordsAreReady(call);
  await nokWantsDigests();
  await rinaWrites(call);
  const adiHere = await comeIn(adi);
  await theCourierIsAsked(adiHere.page);
  await theCourierAnswers(adiHere.page);
  await nokIsMentioned(adiHere.page);
  const nokHere = await comeIn(nok);
  await nokReacts(nokHere.page, adiHere.page);
  await aDigestIsMailed(nokCalls);
  await aCannedReplyGreets(adiHere.page);
  await aMacroSolves(adiHere.page);
  expect([...adiHere.problems, ...nokHere.problems]).toEqual([]);
});

const subject = 'Paket TR-8841 hilang';

async function wordsAreReady(call: Caller): Promise<void> {
  const text = { id: '{customer.greeting}\n\nPaketnya ada di gudang kurir.', en: '', th: '' };
  await call('POST', '/canned-replies', { title: 'Ada di gudang', shortcut: 'gudang', text });
  await call('POST', '/macros', {
    name: 'Beres',
    acts: [
      { do: 'add-labels', labels: ['kurir'] },
      { do: 'set-status', status: 'solved' },
    ],
  });
}

/** She is known as Ibu; her request comes without a receipt. */
async function rinaWrites(call: Caller): Promise<void> {
  const customer = { email: 'rina@example.com', name: 'Rina Wulandari' };
  const { body } = await call('POST', '/requests', {
    subject,
    body: 'Di mana paket saya?',
    customer,
    language: 'id',
  });
  const { customer: rina } = body as { customer: { id: string } };
  await call('PATCH', `/customers/${rina.id}`, { honorific: 'Ibu', language: 'id' });
}

async function comeIn(who: Staff): Promise<Visitor> {
  const visitor = await visit(given.browser, `${given.program.address}/`);
  await signIn(visitor.page, who.email);
  await goToView(visitor.page, 'Unassigned');
  await rowOf(visitor.page, subject).click();
  await thread(visitor.page).getByText('Di mana paket saya?').waitFor();
  return visitor;
}

async function theCourierIsAsked(page: Page): Promise<void> {
  await page.keyboard.press('w');
  const dialog = page.getByRole('dialog', { name: 'Ask somebody else' });
  await dialog.getByLabel('Mail addresses').fill('budi@kurir.example');
  await dialog.getByLabel('Subject').fill('Resi 8841');
  await dialog.getByLabel('Message').fill('Di mana paket ini?');
  await dialog.getByRole('button', { name: 'Ask' }).click();
  await thread(page).getByText('Di mana paket ini?').waitFor();
  await page.getByRole('tab', { name: 'Customer' }).click();
  await page.getByText('Waiting for the courier').waitFor();
}

/** His answer goes to the address that our mail names, and never into the customer's conversation. */
async function theCourierAnswers(page: Page): Promise<void> {
  const [sent] = await given.sink.took(1);
  const asked = await simpleParser(sent?.raw ?? '');
  expect(sent?.recipients).toEqual(['budi@kurir.example']);
  expect(asked.subject).toBe('Resi 8841');
  const to = asked.replyTo?.value[0]?.address ?? '';
  await given.program.deliver(courierMail(asked.messageId ?? ''), { to });
  await thread(page).getByText('answered in a side conversation').waitFor();
  await page.getByRole('tab', { name: 'Budi' }).click();
  await thread(page).getByText('Masih di gudang kami.').waitFor();
  await page.getByRole('tab', { name: 'Customer' }).click();
  await thread(page).getByText('Di mana paket saya?').waitFor();
  expect(await thread(page).getByText('Masih di gudang kami.').count()).toBe(0);
}

async function nokIsMentioned(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  const note = page.getByRole('textbox', { name: 'Note for colleagues' });
  await note.click();
  await note.pressSequentially('@Nok');
  await page.getByRole('option', { name: 'Nok Charoen' }).click();
  await page.keyboard.type('sudah ketemu');
  await page.getByRole('button', { name: 'Add note' }).click();
  await thread(page).getByText('Internal note').waitFor();
}

async function nokReacts(page: Page, adisPage: Page): Promise<void> {
  const note = thread(page).getByRole('article', { name: 'Message from Adi Wijaya' });
  await note.getByRole('button', { name: 'React' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Thanks' }).click();
  await thread(adisPage).getByRole('button', { name: 'Thanks: Nok Charoen' }).waitFor();
}

/** Since two hours ago, so that the hour is full now. */
async function nokWantsDigests(): Promise<void> {
  const { id: workspaceId } = await findWorkspaceBySlug(slug);
  const { id, accountId } = nok;
  const actor = { type: 'member' as const, workspaceId, id, accountId, role: 'agent' as const };
  const context = { actor: { ...actor, hiddenTeamIds: [] }, now: new Date(Date.now() - 2 * 3_600_000) };
  await chooseNotifications(context, { digest: 'hourly' });
}

async function aDigestIsMailed(nokCalls: Caller): Promise<void> {
  const told = async () => (await nokCalls('GET', '/notifications')).body;
  await expect.poll(told, { timeout: patience }).toMatchObject({ unread: 1 });
  const { id } = await findWorkspaceBySlug(slug);
  await sendDigests({ actor: system(id), now: new Date() }, {});
  const mails = await given.sink.took(2);
  const digest = await simpleParser(mails[1]?.raw ?? '');
  expect(mails[1]?.recipients).toEqual([nok.email]);
  expect(digest.text).toContain('Adi Wijaya mentioned you');
  expect(digest.text).toContain(subject);
}

async function aCannedReplyGreets(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Reply', exact: true }).click();
  const words = page.getByRole('textbox', { name: /^Reply to/ });
  await words.press('ControlOrMeta+End');
  await page.keyboard.type(' /gud');
  await page.getByRole('option', { name: 'Ada di gudang' }).click();
  await words.getByText('Paketnya ada di gudang kurir.').waitFor();
  await words.getByText(/^Selamat (pagi|siang|sore|malam), Ibu Rina\.$/).waitFor();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('button', { name: 'Undo' }).waitFor();
}

async function aMacroSolves(page: Page): Promise<void> {
  await page.keyboard.press('m');
  await page.getByRole('option', { name: 'Beres' }).click();
  const dialog = page.getByRole('dialog', { name: 'Beres' });
  await dialog.getByText('Set status: Solved').waitFor();
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await act(page, 'Reopen').waitFor();
}

function courierMail(inReplyTo: string): string {
  return [
    'From: Budi <budi@kurir.example>',
    'To: support@localhost',
    'Subject: Re: Resi 8841',
    'Message-ID: <courier-1@kurir.example>',
    `In-Reply-To: ${inReplyTo}`,
    `Date: ${new Date().toUTCString()}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Masih di gudang kami.',
    '',
  ].join('\r\n');
}
