import { createHmac } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, signedIn } from '../harness/api.ts';
import { chromiumProgram, patience, type Visitor, visit } from '../harness/browser.ts';
import { type FakeLine, lineSecret, lineToken, startFakeLine } from '../harness/channels/fake-line.ts';
import { type FakeWhatsapp, startFakeWhatsapp, whatsappFields } from '../harness/channels/fake-whatsapp.ts';
import { goToView, rowOf, signIn, thread } from '../harness/pages.ts';
import { hire, type Staff } from '../harness/staff.ts';
import { useProgram } from '../harness/use-program.ts';

/** Customers write by LINE and by WhatsApp; answers go back the way they came, as LINE and WhatsApp let them. */
const owner = 'sari@siam-parcel.example';
const slug = 'siam-parcel';
let line: FakeLine;
let whatsapp: FakeWhatsapp;
let adi: Staff;

beforeAll(async () => {
  line = await startFakeLine();
  whatsapp = await startFakeWhatsapp();
});
afterAll(() => Promise.all([line.close(), whatsapp.close()]).then(() => undefined));

const given = useProgram({ company: 'Siam Parcel', owner }, async () => {
  adi = await hire(slug, 'Adi Wijaya', 'agent');
});

test.skipIf(!chromiumProgram)(
  'a LINE text is answered by its free token; a closed WhatsApp window by a template',
  async () => {
    const sariHere = await visit(given.browser, `${given.program.address}/`);
    await signIn(sariHere.page, owner);
    const hook = await sariConnectsLine(sariHere.page);
    const adiHere = await visit(given.browser, `${given.program.address}/`);
    await signIn(adiHere.page, adi.email);

    await somchaiWritesByLine(hook);
    await adiAnswersByLine(adiHere);
    await rinaWroteByWhatsappYesterday();
    await adiSendsATemplate(adiHere);
    expect([...sariHere.problems, ...adiHere.problems]).toEqual([]);
  },
);

async function sariConnectsLine(page: Page): Promise<string> {
  await page.goto(`${given.program.address}/w/${slug}/settings/apps`);
  await page.getByRole('button', { name: 'Connect' }).click();
  await page.getByRole('menuitem', { name: 'LINE' }).click();
  await page.getByLabel('Name for your team').fill('Siam Parcel on LINE');
  await page.getByLabel('Channel secret').fill(lineSecret);
  await page.getByLabel('Channel access token').fill('a stale token');
  await page.getByRole('button', { name: 'Try and connect' }).click();
  await page.getByText('Authentication failed').waitFor();
  await page.getByLabel('Channel access token').fill(lineToken);
  await page.getByRole('button', { name: 'Try and connect' }).click();
  const address = await page.getByLabel('Webhook address').inputValue();
  await page.keyboard.press('Escape');
  await page.getByText('12 of 300 messages this month').waitFor();
  await page.getByRole('button', { name: 'Test Siam Parcel on LINE' }).click();
  await page.getByText('It works: Toko Rina').waitFor();
  expect(line.callsTo('/channel/webhook/endpoint')[0]?.json).toEqual({ endpoint: address });
  return new URL(address).pathname;
}

const words = 'พัสดุของผมอยู่ที่ไหนครับ 😀';

async function somchaiWritesByLine(hook: string): Promise<void> {
  line.replyTokens.add('free-token');
  const source = { type: 'user', userId: 'Usomchai' };
  const event = { type: 'message', mode: 'active', timestamp: Date.now(), replyToken: 'free-token', source };
  const body = JSON.stringify({
    destination: 'U',
    events: [{ ...event, message: { id: '1', type: 'text', text: words } }],
  });
  const signature = createHmac('sha256', lineSecret).update(body).digest('base64');
  expect(await knock(hook, body, { 'x-line-signature': signature })).toBe(200);
}

async function adiAnswersByLine({ page }: Visitor): Promise<void> {
  await goToView(page, 'Unassigned');
  await rowOf(page, words).click();
  await thread(page).getByText(words).waitFor();
  await thread(page).getByText('LINE', { exact: true }).waitFor();
  await page
    .getByRole('region', { name: 'Reply' })
    .getByRole('button', { name: /^Write to/ })
    .click();
  await page.getByRole('textbox', { name: /^Reply to/ }).press('ControlOrMeta+End');
  await page.keyboard.press('ControlOrMeta+b');
  await page.keyboard.type('พรุ่งนี้ก่อนเที่ยงครับ');
  await page.getByText('In LINE it looks different: bold is lost.').waitFor();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect.poll(() => line.got.length, { timeout: patience + 10_000, interval: 100 }).toBe(1);
  expect(line.got[0]).toMatchObject({ by: 'reply', to: 'free-token' });
  expect(line.got[0]?.messages[0]?.text).toContain('พรุ่งนี้ก่อนเที่ยงครับ');
  await thread(page).getByText('LINE, sent').waitFor();
}

/** Her number is connected through the API, as any program may. */
async function rinaWroteByWhatsappYesterday(): Promise<void> {
  const call = await signedIn(at(given.program.address), owner, slug);
  const made = await call('POST', '/channel-connections', { channel: 'whatsapp', fields: whatsappFields });
  expect(made.status, made.text).toBe(201);
  const hook = new URL((made.body as { hookAddress: string }).hookAddress).pathname;
  const timestamp = String(Math.floor(Date.now() / 1000) - 25 * 3600);
  const message = {
    id: 'wamid.1',
    from: '62811',
    timestamp,
    type: 'text',
    text: { body: 'Paket saya di mana ya?' },
  };
  const contacts = [{ profile: { name: 'Rina Putri' }, wa_id: '62811' }];
  const value = {
    metadata: { phone_number_id: whatsappFields.phoneNumberId },
    contacts,
    messages: [message],
  };
  const change = {
    object: 'whatsapp_business_account',
    entry: [{ id: '1', changes: [{ field: 'messages', value }] }],
  };
  const body = JSON.stringify(change);
  const signature = createHmac('sha256', whatsappFields.appSecret).update(body).digest('hex');
  expect(await knock(hook, body, { 'x-hub-signature-256': `sha256=${signature}` })).toBe(200);
}

async function adiSendsATemplate({ page }: Visitor): Promise<void> {
  await goToView(page, 'Unassigned');
  await rowOf(page, 'Paket saya di mana ya?').click();
  await page.getByText('WhatsApp takes no free words now').waitFor();
  await page.getByRole('button', { name: 'Choose a template' }).click();
  await page.getByLabel('Place 1').fill('Rina');
  await page.getByLabel('Place 2').fill('#1042');
  await page.getByText('Halo Rina, pesanan #1042 siap diambil.').waitFor();
  await page.getByRole('button', { name: 'Send the template' }).click();
  await expect.poll(() => whatsapp.got.length, { timeout: patience, interval: 100 }).toBe(1);
  expect(whatsapp.got[0]).toMatchObject({ to: '62811', type: 'template', template: { name: 'pengingat' } });
  await thread(page).getByText('Halo Rina, pesanan #1042 siap diambil.').waitFor();
}

async function knock(path: string, body: string, headers: Record<string, string>): Promise<number> {
  const json = { 'content-type': 'application/json', ...headers };
  return (await fetch(`${given.program.address}${path}`, { method: 'POST', body, headers: json })).status;
}
