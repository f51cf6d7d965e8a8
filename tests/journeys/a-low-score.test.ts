import { eq } from 'drizzle-orm';
import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import { findWorkspaceBySlug } from '../../server/domains/access/index.ts';
import { sendInvitations } from '../../server/domains/feedback/asking/send-invitation.ts';
import { surveyInvitations } from '../../server/domains/feedback/schema.ts';
import { system } from '../../server/kernel/actor.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
import { at, type Caller, signedIn } from '../harness/api.ts';
import { chromiumProgram, patience, type Visitor, visit } from '../harness/browser.ts';
import { act, goToView, rowOf, signIn } from '../harness/pages.ts';
import { hire, type Staff } from '../harness/staff.ts';
import { useProgram } from '../harness/use-program.ts';

/** A low score: asked by mail, answered without signing in, called back by its owner, asked again, stayed (L7). */
const slug = 'siam-parcel';
const ownerEmail = 'sari@siam-parcel.example';
let nok: Staff;

const given = useProgram({ company: 'Siam Parcel', owner: ownerEmail, mailLeaves: true }, async () => {
  nok = await hire(slug, 'Nok Charoen', 'agent');
});

const subject = 'Parcel TH4455';
const phone = { viewport: { width: 375, height: 812 }, locale: 'th-TH', javaScriptEnabled: false };

test.skipIf(!chromiumProgram)('a low score: from the question to whether they stayed', async () => {
  const owner = await signedIn(at(given.program.address), ownerEmail, slug);
  await surveyIsOn(owner);
  await given.program.deliver(letter().join('\r\n'), { to: 'support@localhost' });
  const nokHere = await visit(given.browser, `${given.program.address}/`);
  await signIn(nokHere.page, nok.email);
  await goToView(nokHere.page, 'Unassigned');
  await rowOf(nokHere.page, subject).click();
  await act(nokHere.page, 'Solve').click();
  await act(nokHere.page, 'Reopen').waitFor();
  const first = await asked();
  const somchai = await visit(given.browser, first.low, phone);
  await somchaiIsNotContent(somchai);
  await nokMakesItGood(nokHere);
  const again = await asked();
  await somchai.page.goto(again.high);
  await somchai.page.getByRole('button', { name: 'ส่งคำตอบ' }).click();
  await somchai.page.getByRole('heading', { name: 'ขอบคุณ' }).waitFor();
  await itIsKnownThatHeStayed(nokHere);
  expect([...somchai.problems, ...nokHere.problems]).toEqual([]);
});

async function surveyIsOn(call: Caller): Promise<void> {
  const { body } = await call('POST', '/surveys', { name: 'After solving', kind: 'csat' });
  const { id } = body as { id: string };
  await call('PATCH', `/surveys/${id}`, { isActive: true, delayMinutes: 0 });
}

const letter = () => [
  'From: Somchai <somchai@example.com>',
  'To: support@localhost',
  `Subject: ${subject}`,
  'Message-ID: <first@example.com>',
  `Date: ${new Date().toUTCString()}`,
  'Content-Type: text/plain; charset=utf-8',
  '',
  'พัสดุของผมอยู่ที่ไหนครับ สั่งไปเมื่อวันจันทร์',
  '',
];

let read = 0;

/** The next question leaves, as by the clock once its time has come; the links of the lowest and the highest score in it. */
async function asked(): Promise<{ low: string; high: string }> {
  const { id } = await findWorkspaceBySlug(slug);
  const send = async () => {
    const now = new Date();
    await inWorkspace(id, (tx) =>
      tx.update(surveyInvitations).set({ dueAt: now }).where(eq(surveyInvitations.state, 'waiting')),
    );
    return sendInvitations({ actor: system(id), now });
  };
  await expect.poll(send, { timeout: patience }).toBe(1);
  const linkIn = async () => {
    const mails = await given.sink.took(read + 1);
    read = mails.length;
    const { html } = await simpleParser(mails.at(-1)?.raw ?? '');
    return /http:[^"]+\/s\/[\w-]{54}/.exec(html || '')?.[0] ?? '';
  };
  let link = '';
  const found = async () => {
    link = await linkIn();
    return link;
  };
  await expect.poll(found, { timeout: patience }).not.toBe('');
  return { low: `${link}?score=1`, high: `${link}?score=5` };
}

/** The score that was pressed in the mail is chosen already; a low one is asked why. */
async function somchaiIsNotContent({ page }: Visitor): Promise<void> {
  await page.getByRole('heading', { name: 'เราดูแลคุณเป็นอย่างไรบ้าง' }).waitFor();
  const scale = page.getByRole('group', { name: 'คุณพอใจกับการดูแลเรื่องของคุณมากน้อยเพียงใด' });
  expect(await scale.getByLabel('1', { exact: true }).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'ส่งคำตอบ' }).click();
  await page.getByLabel('เราควรทำอะไรให้ต่างออกไป').fill('ไม่มีใครโทรกลับเลยครับ');
  await page.getByRole('button', { name: 'ส่งคำตอบ' }).click();
  await page.getByText('เจ้าหน้าที่จะติดต่อพูดคุยกับคุณ').waitFor();
  const wide = await page.evaluate('document.documentElement.scrollWidth').catch(() => 375);
  expect(Number(wide)).toBeLessThanOrEqual(375);
}

async function nokMakesItGood({ page }: Visitor): Promise<void> {
  await page.getByRole('link', { name: 'Feedback' }).first().click();
  await page.getByText('ไม่มีใครโทรกลับเลยครับ').waitFor();
  await page.getByRole('button', { name: 'Note the talk' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What was said').fill('Called, said sorry, the parcel is there.');
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await page.getByText('Nothing to make good').waitFor();
}

async function itIsKnownThatHeStayed({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Talked with' }).click();
  await page.getByRole('button', { name: 'Stayed' }).click();
  await page.getByRole('cell', { name: 'Stayed' }).waitFor();
  await page.getByRole('button', { name: 'Mine' }).click();
  await page.getByText('5 / 5').waitFor();
}
