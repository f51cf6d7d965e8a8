import { eq } from 'drizzle-orm';
import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import { findWorkspaceBySlug } from '../../server/domains/access/index.ts';
import { sendInvitations } from '../../server/domains/feedback/asking/send-invitation.ts';
import { surveyInvitations } from '../../server/domains/feedback/schema.ts';
import { recordOrders } from '../../server/domains/orders/index.ts';
import { products } from '../../server/domains/orders/schema.ts';
import { system } from '../../server/kernel/actor.ts';
import { newId } from '../../server/kernel/ids.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
import { at, type Caller, signedIn } from '../harness/api.ts';
import { chromiumProgram, patience, type Visitor, visit } from '../harness/browser.ts';
import { act, goToView, rowOf, signIn } from '../harness/pages.ts';
import { hire, type Staff } from '../harness/staff.ts';
import { useProgram } from '../harness/use-program.ts';

/** After an order: three questions, "not as agreed", a request and a promise, repaired, asked again, ordered again (L6). */
const slug = 'siam-parcel';
const ownerEmail = 'sari@siam-parcel.example';
const day = 86_400_000;
let nok: Staff;

const given = useProgram({ company: 'Siam Parcel', owner: ownerEmail, mailLeaves: true }, async () => {
  nok = await hire(slug, 'Nok Charoen', 'supervisor');
});

const subject = 'คำสั่งซื้อ #2001 ของคุณ';
const phone = { viewport: { width: 375, height: 812 }, locale: 'th-TH', javaScriptEnabled: false };

test.skipIf(!chromiumProgram)('after an order: from three questions to the next order', async () => {
  const owner = await signedIn(at(given.program.address), ownerEmail, slug);
  await surveyIsOn(owner);
  await ordered('2001', 5);
  const somchai = await visit(given.browser, `${await asked()}?score=no`, phone);
  await itIsNotAsAgreed(somchai);
  const nokHere = await visit(given.browser, `${given.program.address}/`);
  await signIn(nokHere.page, nok.email);
  await nokRepairsIt(nokHere);
  await somchai.page.goto(`${await asked()}?score=yes`);
  await somchai.page.getByRole('heading', { name: 'เราดูแลคุณเป็นอย่างไรบ้าง' }).waitFor();
  await somchai.page.getByRole('button', { name: 'ส่งคำตอบ' }).click();
  await somchai.page.getByRole('heading', { name: 'ขอบคุณ' }).waitFor();
  await weeksPass(40);
  await ordered('2002', 20);
  await thePageShowsIt(nokHere);
  expect([...somchai.problems, ...nokHere.problems]).toEqual([]);
});

async function surveyIsOn(call: Caller): Promise<void> {
  const { body } = await call('POST', '/surveys', { name: 'After orders', kind: 'order' });
  const { id } = body as { id: string };
  await call('PATCH', `/surveys/${id}`, { isActive: true });
  const settings = { recovers: true, recoverMinutes: 480, againDays: 7, promiseDays: 2 };
  await call('PUT', '/feedback-settings', settings);
  const addresses = [{ kind: 'email', value: 'somchai@example.com' }];
  await call('POST', '/customers', { name: 'Somchai', language: 'th', addresses });
  const workspaceId = (await findWorkspaceBySlug(slug)).id;
  const now = new Date();
  const tea = {
    workspaceId,
    id: newId(),
    sku: 'CHA',
    name: 'ชา',
    followUpDays: 3,
    createdAt: now,
    updatedAt: now,
  };
  await inWorkspace(workspaceId, (tx) => tx.insert(products).values(tea));
}

/** An order of Somchai as a shop tells it, from so many days ago. */
async function ordered(externalId: string, daysAgo: number): Promise<void> {
  const { id } = await findWorkspaceBySlug(slug);
  const now = new Date();
  const orderedAt = new Date(now.getTime() - daysAgo * day).toISOString();
  const order = { externalId, number: `#${externalId}`, orderedAt, deliveredAt: orderedAt };
  const what = { currency: 'THB', total: 49_000, lines: [{ sku: 'CHA', name: 'ชา', quantity: 1 }] };
  const customer = { email: 'somchai@example.com', name: 'Somchai' };
  await recordOrders(
    { actor: system(id), now },
    { source: 'api', orders: [{ ...order, ...what, customer }] },
  );
}

let link = '';

/** The next question leaves, as by the clock once its time has come; the new link in it. */
async function asked(): Promise<string> {
  const { id } = await findWorkspaceBySlug(slug);
  const before = link;
  const found = async () => {
    const now = new Date();
    await inWorkspace(id, (tx) =>
      tx.update(surveyInvitations).set({ dueAt: now }).where(eq(surveyInvitations.state, 'waiting')),
    );
    await sendInvitations({ actor: system(id), now });
    for (const { raw } of given.sink.mails) {
      const { html } = await simpleParser(raw);
      link = /http:[^"]+\/s\/[\w-]{54}/.exec(html || '')?.[0] ?? link;
    }
    return link;
  };
  await expect.poll(found, { timeout: patience }).not.toBe(before);
  return link;
}

/** What was pressed in the mail is chosen already; no script runs, and nothing is wider than the phone. */
async function itIsNotAsAgreed({ page }: Visitor): Promise<void> {
  await page.getByText('เกี่ยวกับคำสั่งซื้อ #2001 ของคุณ').waitFor();
  const choices = page.getByRole('group', { name: 'ทุกอย่างเป็นไปตามที่ตกลงกันไหม' });
  expect(await choices.getByLabel('ไม่', { exact: true }).isChecked()).toBe(true);
  await page.getByLabel('เราจะช่วยคุณให้ดีขึ้นได้อย่างไร').fill('กล่องบุบ ชาหกหมดเลยครับ');
  await page.getByRole('button', { name: 'ส่งคำตอบ' }).click();
  await page.getByRole('heading', { name: 'ขอบคุณ' }).waitFor();
  const wide = await page.evaluate('document.documentElement.scrollWidth').catch(() => 375);
  expect(Number(wide)).toBeLessThanOrEqual(375);
}

async function nokRepairsIt({ page }: Visitor): Promise<void> {
  await goToView(page, 'Unassigned');
  await rowOf(page, subject).click();
  await page.getByText('กล่องบุบ ชาหกหมดเลยครับ').first().waitFor();
  await page.getByText('คำตอบเรื่องคำสั่งซื้อ #2001').first().waitFor();
  await act(page, 'Solve').click();
  await act(page, 'Reopen').waitFor();
}

/** The answers lie so many days back. */
async function weeksPass(days: number): Promise<void> {
  const { id } = await findWorkspaceBySlug(slug);
  const answeredAt = new Date(Date.now() - days * day);
  await inWorkspace(id, (tx) => tx.update(surveyInvitations).set({ answeredAt }));
}

async function thePageShowsIt({ page }: Visitor): Promise<void> {
  await page.getByRole('link', { name: 'Feedback' }).first().click();
  await page.getByRole('button', { name: 'After orders' }).click();
  await page.getByText('Not as agreed. Repaired, by the customer’s word.').waitFor();
  await page.getByText('Ordered again on').waitFor();
  await page.getByRole('cell', { name: /1 of 1/ }).waitFor();
}
