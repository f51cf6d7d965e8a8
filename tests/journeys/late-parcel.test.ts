import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import { at, type Caller, signedIn } from '../harness/api.ts';
import { chromiumProgram, patience, type Visitor, visit } from '../harness/browser.ts';
import { act, goToView, rowOf, signIn, thread, write } from '../harness/pages.ts';
import { hire, type Staff } from '../harness/staff.ts';
import { useProgram } from '../harness/use-program.ts';

/** The road of a request, from the customer's mail to the report, as the people on it see it. */
const slug = 'siam-parcel';
const owner = 'sari@siam-parcel.example';
let adi: Staff;
let nok: Staff;

const given = useProgram({ company: 'Siam Parcel', owner, mailLeaves: true }, async () => {
  adi = await hire(slug, 'Adi Wijaya', 'agent');
  nok = await hire(slug, 'Nok Charoen', 'agent');
});

test.skipIf(!chromiumProgram)('a late parcel: from the mail to the report', async () => {
  const nokHere = await comeIn(nok);
  const adiHere = await comeIn(adi);

  await somchaiWrites();
  await nokSeesItCome(nokHere);
  await somchaiGetsAReceipt();
  await bothLookAtIt(adiHere, nokHere);
  await adiTakesIt(adiHere);
  const answered = await adiAnswers(adiHere);
  await adiSolves(adiHere);
  await somchaiWritesAgain(answered);
  await nokSeesItReopened(nokHere);
  await adiSolves(adiHere);
  await itStandsInTheReport(adiHere, await signedIn(at(given.program.address), owner, slug));

  expect(given.sink.mails).toHaveLength(2);
  expect([...adiHere.problems, ...nokHere.problems]).toEqual([]);
});

const subject = 'พัสดุยังไม่ถึง TH4455';

async function comeIn(who: Staff): Promise<Visitor> {
  const visitor = await visit(given.browser, `${given.program.address}/`);
  await signIn(visitor.page, who.email);
  await goToView(visitor.page, 'Unassigned');
  return visitor;
}

async function somchaiWrites(): Promise<void> {
  await given.program.deliver(
    mail({ messageId: '<first@example.com>', text: 'พัสดุของผมอยู่ที่ไหนครับ สั่งไปเมื่อวันจันทร์' }),
    {
      to: 'support@localhost',
    },
  );
}

/** The list stands open; nobody loads the page again. */
async function nokSeesItCome({ page }: Visitor): Promise<void> {
  await rowOf(page, subject).waitFor();
  await rowOf(page, subject).getByText('พัสดุของผมอยู่ที่ไหนครับ').waitFor();
}

async function somchaiGetsAReceipt(): Promise<void> {
  const [sent] = await given.sink.took(1);
  const receipt = await simpleParser(sent?.raw ?? '');
  expect(sent?.recipients).toEqual(['somchai@example.com']);
  expect(sent?.sender).toBe('');
  expect(receipt.headers.get('auto-submitted')).toBe('auto-replied');
  expect(receipt.inReplyTo).toBe('<first@example.com>');
  expect(receipt.text).toContain('#1');
}

async function bothLookAtIt(adiHere: Visitor, nokHere: Visitor): Promise<void> {
  for (const { page } of [adiHere, nokHere]) {
    await rowOf(page, subject).click();
    await thread(page).getByText('พัสดุของผมอยู่ที่ไหนครับ').waitFor();
  }
  await adiHere.page.getByText('Nok is looking').waitFor();
}

async function adiTakesIt({ page }: Visitor): Promise<void> {
  await act(page, 'Assign').click();
  await page.getByRole('option', { name: 'Adi Wijaya (me)' }).click();
  await thread(page).getByText('Adi Wijaya took it').waitFor();
}

/** What the customer's mail program was given. */
type Answered = { messageId: string; replyTo: string };

async function adiAnswers({ page }: Visitor): Promise<Answered> {
  await write(page, 'พรุ่งนี้ก่อนเที่ยงครับ');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  expect(given.sink.mails).toHaveLength(1);
  const [, sent] = await given.sink.took(2);
  const reply = await simpleParser(sent?.raw ?? '');
  expect(sent?.recipients).toEqual(['somchai@example.com']);
  expect(reply.from?.value[0]?.address).toBe('support@localhost');
  expect(reply.inReplyTo).toBe('<first@example.com>');
  expect(reply.references).toContain('<first@example.com>');
  expect(reply.subject).toBe(`Re: ${subject}`);
  expect(reply.text).toContain('เรียน คุณสมชาย');
  expect(reply.text).toContain('พรุ่งนี้ก่อนเที่ยงครับ');
  expect(reply.text).toContain('> พัสดุของผมอยู่ที่ไหนครับ');
  expect(reply.html).toContain('พรุ่งนี้ก่อนเที่ยงครับ');
  const replyTo = reply.replyTo?.value[0]?.address ?? '';
  const token = /^support\+([a-z2-7]{32})@localhost$/.exec(replyTo)?.[1] ?? 'no token';
  expect(reply.messageId).toMatch(new RegExp(`^<[^@]+\\.${token}@localhost>$`));
  await thread(page).getByText('mail, sent').waitFor();
  return { messageId: reply.messageId ?? '', replyTo };
}

async function adiSolves({ page }: Visitor): Promise<void> {
  await act(page, 'Solve').click();
  await act(page, 'Reopen').waitFor();
}

/** The answer names our mail; that alone leads it home. */
async function somchaiWritesAgain({ messageId, replyTo }: Answered): Promise<void> {
  const text = 'ยังไม่มาเลยครับ';
  await given.program.deliver(mail({ messageId: '<second@example.com>', inReplyTo: messageId, text }), {
    to: replyTo,
  });
}

async function nokSeesItReopened({ page }: Visitor): Promise<void> {
  await thread(page).getByText('ยังไม่มาเลยครับ').waitFor();
  await thread(page).getByText('Reopened: the customer wrote again').waitFor();
  await act(page, 'Solve').waitFor();
}

async function itStandsInTheReport({ page }: Visitor, call: Caller): Promise<void> {
  // Days of the report are those of the company: its today may be tomorrow here.
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  const figures = async () =>
    (await call('GET', `/reports/requests?from=${day(-1)}&to=${day(1)}&groupBy=member`)).body;
  await expect.poll(figures, { timeout: patience }).toMatchObject({
    totals: { opened: 1, solved: 1, firstAnswerMedianSeconds: expect.any(Number) },
    rows: [{ name: 'Adi Wijaya', solved: 1 }],
  });
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Insights' }).click();
  const table = page.getByRole('table', { name: 'In figures' });
  await table.getByRole('link', { name: '1' }).first().waitFor();
}

function mail(given: { messageId: string; inReplyTo?: string; text: string }): string {
  return [
    `From: =?utf-8?B?${Buffer.from('สมชาย ใจดี').toString('base64')}?= <somchai@example.com>`,
    'To: support@localhost',
    `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
    `Message-ID: ${given.messageId}`,
    ...(given.inReplyTo ? [`In-Reply-To: ${given.inReplyTo}`] : []),
    `Date: ${new Date().toUTCString()}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    given.text,
    '',
  ].join('\r\n');
}
