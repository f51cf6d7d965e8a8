import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { useOutside } from '../../server/platform/guarded-call.ts';
import { useLanguageModel } from '../../server/platform/language-model.ts';
import { at, signedIn } from '../harness/api.ts';
import { visit } from '../harness/browser.ts';
import { hire, password } from '../harness/staff.ts';
import { useProgram } from '../harness/use-program.ts';

const slug = 'toko-rina';
const owner = 'sari@toko-rina.example';
const given = useProgram({ company: 'Toko Rina', owner, mailLeaves: true });
const shots = '/tmp/ec-shots';

test('walk', async () => {
  const base = given.program.address;
  const call = await signedIn(at(base), owner, slug);
  const say = async (m: string, p: string, b?: object) => {
    const a = await call(m as 'POST', p, b as never);
    if (a.status >= 300) console.log(m, p, a.status, JSON.stringify(a.body).slice(0, 300));
    return a.body as Record<string, unknown>;
  };
  await hire(slug, 'Adi Wijaya', 'agent');
  const server = createServer(async (rq, rs) => {
    const asked = JSON.parse(Buffer.concat(await rq.toArray()).toString());
    const { texts } = JSON.parse(asked.messages[1].content);
    rs.end(
      JSON.stringify({
        choices: [
          {
            message: {
              content: JSON.stringify({
                texts: texts.map(
                  (t: string) =>
                    `Where is my parcel? I ordered it last week. ${(t.match(/\d+/g) ?? []).join(' ')}`,
                ),
              }),
            },
          },
        ],
      }),
    );
  });
  await new Promise<void>((d) => server.listen(0, '127.0.0.1', d));
  useOutside({ mayCall: () => true, mayBePlain: true });
  useLanguageModel({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    name: 'x',
    key: null,
  });
  await say('POST', '/mailboxes', { address: 'halo@toko-rina.example', name: 'Halo' });
  const exchange = await say('POST', '/channel-connections', {
    channel: 'exchange',
    name: 'Front desk',
    fields: {},
  });
  const me = await say('GET', '/me');
  await say('PUT', `/members/${(me.member as { id: string }).id}/phone-line`, {
    line: { connectionId: exchange.id, extension: '101' },
  });
  const somchai = { email: 'somchai@siam.example', name: 'Somchai Jaidee' };
  const asked = await say('POST', '/requests', {
    subject: 'พัสดุยังไม่ถึง',
    body: 'พัสดุของฉันอยู่ที่ไหน สั่งไปเมื่อสัปดาห์ที่แล้ว เลขที่ 8421',
    customer: somchai,
    language: 'th',
  });
  const customer = (asked.customer as { id: string }).id;
  for (const [name, phone, kind] of [
    ['Rina Putri', '+62 812 3456 7890', 'phone'],
    ['Rina P.', '6281234567890', 'whatsapp'],
    ['Budi Santoso', '+62 811 222 3333', 'phone'],
    ['Budi S', '0811 222 3333', 'phone'],
  ])
    await say('POST', '/customers', { name, addresses: [{ kind, value: phone }] });
  await say('POST', `/customers/${customer}/consents`, { purpose: 'language-model', way: 'email' });
  await say('POST', `/requests/${asked.id}/choice-messages`, {
    body: 'ต้องการแบบไหน',
    choices: ['เปลี่ยนสินค้า', 'คืนเงิน', 'รอต่อ'],
  });
  await say('POST', '/talks', {
    channel: 'visit',
    customerId: customer,
    subject: 'Di toko',
    words: 'Tanya ukuran',
    direction: 'in',
    minutes: 3,
  });
  const pages = (n: number): [string, string][] => [
    ['request', `/w/${slug}/requests/${n}`],
    ['duplicates', `/w/${slug}/customers/duplicates`],
    ['mailboxes', `/w/${slug}/settings/mailboxes`],
    ['phone', `/w/${slug}/settings/phone`],
  ];
  const number = asked.number as number;
  const looks: [string, number, 'light' | 'dark'][] = [
    ['en', 1440, 'light'],
    ['th', 375, 'dark'],
    ['id', 1440, 'dark'],
    ['id', 375, 'light'],
    ['th', 1440, 'light'],
  ];
  for (const [language, width, scheme] of looks) {
    await say('PATCH', '/me', { language });
    const { page, problems, leave } = await visit(given.browser, `${base}/`, {
      locale: language,
      viewport: { width, height: 900 },
      colorScheme: scheme,
    });
    await page.locator('input[type=email],input[name=email]').first().fill(owner);
    await page.locator('input[type=password]').first().fill(password);
    await page.locator('button[type=submit]').first().click();
    await page.waitForURL(/\/w\/[^/]+\//);
    for (const [name, path] of pages(number)) {
      await page.goto(`${base}${path}`);
      await page.waitForTimeout(2500);
      if (name === 'mailboxes' && language === 'en') {
        await page
          .getByRole('button', { name: 'Make a key' })
          .click()
          .catch((e) => console.log(String(e).slice(0, 200)));
        await page
          .getByRole('button', { name: 'Send and receive a test mail' })
          .first()
          .click()
          .catch((e) => console.log(String(e).slice(0, 200)));
        await page.waitForTimeout(2500);
      }
      if (name === 'request' && language === 'en') {
        await page
          .getByRole('button', { name: 'Translate', exact: true })
          .click()
          .catch((e) => console.log(String(e).slice(0, 200)));
        await page.waitForTimeout(2000);
      }
      await page.screenshot({ path: `${shots}/${name}-${language}-${width}-${scheme}.png` });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) console.log('OVERFLOW', name, language, width, over);
      if (name === 'request') await dialogs(page, `${language}-${width}-${scheme}`);
    }
    console.log(language, width, problems);
    await leave();
  }
  server.close();
}, 600_000);

async function dialogs(page: Page, look: string) {
  const name = /Ask with answers|Bertanya dengan pilihan|ถามพร้อมคำตอบ/;
  const write = /Write in|Tulis dalam|เขียนเป็น/;
  for (const [what, label] of [
    ['ask', name],
    ['write', write],
  ] as const) {
    const button = page.getByRole('button', { name: label }).first();
    if ((await button.count()) === 0) {
      console.log('none', what, look);
      continue;
    }
    await button.click().catch((e) => console.log(String(e).slice(0, 200)));
    await page.waitForTimeout(1200);
    await page.screenshot({ path: `/tmp/ec-shots/${what}-${look}.png` });
    await page.keyboard.press('Escape');
    await page.waitForTimeout(300);
  }
}
