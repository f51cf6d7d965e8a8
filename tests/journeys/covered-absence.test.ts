import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import { at, type Caller, signedIn } from '../harness/api.ts';
import { chromiumProgram, type Visitor, visit } from '../harness/browser.ts';
import { goToView, rowOf, signIn, thread } from '../harness/pages.ts';
import { hire, type Staff } from '../harness/staff.ts';
import { useProgram } from '../harness/use-program.ts';

/** L12: somebody does not come, a colleague covers with a handover, the customer notices nothing, all returns. */
const slug = 'toko-rina';
const subject = 'Paket TR-1812 belum sampai';
let dewi: Staff;
let adi: Staff;
let nok: Staff;
let asDewi: Caller;

const given = useProgram(
  { company: 'Toko Rina', owner: 'sari@toko-rina.example', mailLeaves: true },
  async () => {
    dewi = await hire(slug, 'Dewi Lestari', 'supervisor');
    adi = await hire(slug, 'Adi Wijaya', 'agent');
    nok = await hire(slug, 'Nok Charoen', 'agent');
    asDewi = await signedIn(at(given.program.address), dewi.email, slug);
  },
);

test.skipIf(!chromiumProgram)('an absence: covered with a handover, answered, returned', async () => {
  await rinaWrites('<first@example.com>', 'Di mana paket saya?');
  await dewiGivesItToAdi();
  const dewiHere = await comeIn(dewi);
  const nokHere = await comeIn(nok);
  await openFloor(dewiHere);
  await dewiSeesNokCome(dewiHere);
  await dewiDeclaresAdiAbsent(dewiHere);
  await nokReadsTheHandover(nokHere);
  await rinaWrites('<second@example.com>', 'Sudah ada kabar?', await receiptOf());
  await nokSeesHerWords(nokHere);
  await adiIsBack(dewiHere);
  await nokSeesItReturn(nokHere);
  expect([...dewiHere.problems, ...nokHere.problems]).toEqual([]);
});

async function comeIn(who: Staff): Promise<Visitor> {
  const visitor = await visit(given.browser, `${given.program.address}/`);
  await signIn(visitor.page, who.email);
  return visitor;
}

async function dewiGivesItToAdi(): Promise<void> {
  const find = async () => (await asDewi('GET', '/requests')).body;
  await expect.poll(find, { timeout: 10_000 }).toMatchObject({ items: [{ subject }] });
  const { status } = await asDewi('PUT', '/requests/1/assignee', { assigneeId: adi.id });
  expect(status).toBe(200);
}

async function openFloor({ page }: Visitor): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Floor' }).click();
  await rowOfMember({ page }, 'Adi Wijaya').getByText('1 / 20').waitFor();
}

const rowOfMember = ({ page }: Pick<Visitor, 'page'>, name: string) => page.getByRole('listitem', { name });

/** Nok's browser came a moment ago, and says so itself. */
async function dewiSeesNokCome(dewiHere: Visitor): Promise<void> {
  await rowOfMember(dewiHere, 'Nok Charoen').getByText('Available').waitFor();
  await rowOfMember(dewiHere, 'Adi Wijaya').getByText('Offline').waitFor();
}

async function dewiDeclaresAdiAbsent(dewiHere: Visitor): Promise<void> {
  const { page } = dewiHere;
  await page.getByRole('button', { name: 'Act for Adi Wijaya' }).click();
  await page.getByRole('menuitem', { name: 'Declare absent' }).click();
  const dialog = page.getByRole('dialog', { name: 'Adi Wijaya is absent' });
  await dialog.getByLabel('Who covers').click();
  await page.getByRole('option', { name: 'Nok Charoen' }).click();
  await dialog.getByLabel('A few words for the cover').fill('Kurir sudah ditelepon pagi ini.');
  await dialog.getByRole('button', { name: 'Declare the absence' }).click();
  await rowOfMember(dewiHere, 'Adi Wijaya').getByText('Nok Charoen covers').waitFor();
  await rowOfMember(dewiHere, 'Nok Charoen').getByText('1 / 20').waitFor();
}

async function nokReadsTheHandover({ page }: Visitor): Promise<void> {
  await page.getByText('You cover for Adi Wijaya.').waitFor();
  await page.getByRole('link', { name: 'Open the handover' }).click();
  await page.getByRole('heading', { name: 'Handover of Adi Wijaya' }).waitFor();
  await page.getByText('Kurir sudah ditelepon pagi ini.').waitFor();
  await page.getByText('Di mana paket saya?').waitFor();
}

async function nokSeesHerWords({ page }: Visitor): Promise<void> {
  await page.getByRole('link', { name: subject }).click();
  await thread(page).getByText('Nok Charoen covers for Adi Wijaya').waitFor();
  await thread(page).getByText('Sudah ada kabar?').waitFor();
}

async function adiIsBack(dewiHere: Visitor): Promise<void> {
  const { page } = dewiHere;
  await page.getByRole('button', { name: 'Act for Adi Wijaya' }).click();
  await page.getByRole('menuitem', { name: 'End the absence now' }).click();
  await rowOfMember(dewiHere, 'Adi Wijaya').getByText('1 / 20').waitFor();
}

async function nokSeesItReturn({ page }: Visitor): Promise<void> {
  await thread(page).getByText('It returned to Adi Wijaya').waitFor();
  await goToView(page, 'All open');
  await rowOf(page, subject).waitFor();
}

/** What Rina's mail program answers: the receipt that she was sent. */
async function receiptOf(): Promise<string> {
  const [sent] = await given.sink.took(1);
  return (await simpleParser(sent?.raw ?? '')).messageId ?? '';
}

async function rinaWrites(messageId: string, text: string, inReplyTo?: string): Promise<void> {
  const lines = [
    'From: Rina <rina@example.com>',
    'To: support@localhost',
    `Subject: ${subject}`,
    `Message-ID: ${messageId}`,
    ...(inReplyTo ? [`In-Reply-To: ${inReplyTo}`] : []),
    `Date: ${new Date().toUTCString()}`,
    '',
    text,
    '',
  ];
  await given.program.deliver(lines.join('\r\n'), { from: 'rina@example.com', to: 'support@localhost' });
}
