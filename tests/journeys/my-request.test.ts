import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import { chromiumProgram, patience, visit } from '../harness/browser.ts';
import { act, goToView, rowOf, signIn, thread } from '../harness/pages.ts';
import { hire, type Staff } from '../harness/staff.ts';
import { useProgram } from '../harness/use-program.ts';

/** From the receipt to the rating: the customer's own page of a request, in Thai, on a phone. */
const slug = 'siam-parcel';
let nok: Staff;

const given = useProgram(
  { company: 'Siam Parcel', owner: 'sari@siam-parcel.example', mailLeaves: true },
  async () => {
    nok = await hire(slug, 'Nok Charoen', 'agent');
  },
);

const subject = 'Parcel TH4455';
const phone = { viewport: { width: 375, height: 812 }, locale: 'th-TH', javaScriptEnabled: false };

test.skipIf(!chromiumProgram)('my request: from the receipt to the rating', async () => {
  const letter = [
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
  await given.program.deliver(letter.join('\r\n'), { to: 'support@localhost' });
  const [sent] = await given.sink.took(1);
  const receipt = await simpleParser(sent?.raw ?? '');
  const link = /http:\S+\/r\/[\w-]{54}/.exec(receipt.text ?? '')?.[0] ?? 'no link';

  const somchai = await visit(given.browser, link, phone);
  await somchai.page.getByRole('heading', { name: subject }).waitFor();
  await somchai.page.getByText('ถึงคิวของคุณแล้ว').first().waitFor();
  await somchai.page.getByLabel('เขียนถึงเรา').fill('นี่คือใบเสร็จครับ');
  const file = { name: 'receipt.txt', mimeType: 'text/plain', buffer: Buffer.from('TH4455') };
  await somchai.page.getByLabel('แนบไฟล์').setInputFiles(file);
  await somchai.page.getByRole('button', { name: 'ส่ง' }).click();
  await somchai.page.getByText('เราได้รับข้อความของคุณแล้ว').waitFor();

  const nokHere = await visit(given.browser, `${given.program.address}/`);
  await signIn(nokHere.page, nok.email);
  await goToView(nokHere.page, 'Unassigned');
  await rowOf(nokHere.page, subject).click();
  await thread(nokHere.page).getByText('นี่คือใบเสร็จครับ').waitFor();
  await thread(nokHere.page).getByText('receipt.txt').waitFor();
  await act(nokHere.page, 'Solve').click();
  await act(nokHere.page, 'Reopen').waitFor();

  // The page has no script, and the colleague's screen says what was done before the server has.
  const asked = async () => {
    await somchai.page.goto(link);
    return somchai.page.getByLabel('ดีมาก').count();
  };
  await expect.poll(asked, { timeout: patience }).toBe(1);
  await somchai.page.getByLabel('ดีมาก').check();
  await somchai.page.getByRole('button', { name: 'ส่งคะแนน' }).click();
  await somchai.page.getByText('ขอบคุณสำหรับคะแนน 5 จาก 5').waitFor();
  const wide = await somchai.page.evaluate('document.documentElement.scrollWidth').catch(() => 375);
  expect(Number(wide)).toBeLessThanOrEqual(375);
  expect([...somchai.problems, ...nokHere.problems]).toEqual([]);
});
