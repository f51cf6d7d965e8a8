import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { chromiumProgram, patience, type Visitor, visit } from '../harness/browser.ts';
import { signIn, thread, write } from '../harness/pages.ts';
import { useProgram } from '../harness/use-program.ts';

/** The whole workspace under its own policy: no style and no script in a page, no string that becomes either. */
const owner = 'sari@toko-rina.example';
let sari: Visitor;
/** What the browser had to refuse, in its own words. */
const refused: string[] = [];

const given = useProgram({ company: 'Toko Rina', owner }, async () => {
  await given.program.deliver(letter, { from: 'rina@example.com', to: 'support@localhost' });
  sari = await visit(given.browser, `${given.program.address}/sign-in`);
  sari.page.on('console', (said) => {
    if (/content security policy|trusted/i.test(said.text())) refused.push(said.text());
  });
  await sari.page.reload();
  await signIn(sari.page, owner);
});

const pages = [
  ...['requests?view=unassigned', 'requests?view=open', 'requests/1', 'customers', 'customers/organisations'],
  ...[
    'search?q=biru',
    'insights',
    'mail-log',
    'mail-log?side=out',
    'floor',
    'customers/imports',
    'procedures',
  ],
  ...['settings/profile', 'settings/members', 'settings/teams', 'settings/hours', 'settings/service-levels'],
  ...['settings/mailboxes', 'settings/absences', 'settings/assignment', 'settings/customer-fields'],
];

test.skipIf(!chromiumProgram).each(pages)(
  '%s works, and the browser refuses nothing of it',
  async (place) => {
    const { page, problems } = sari;
    await page.goto(`${given.program.address}/w/toko-rina/${place}`);
    await page.getByRole('main').first().waitFor();
    await expect.poll(() => page.getByRole('main').first().innerText(), { timeout: patience }).toMatch(/\w/);
    await hover(page);
    expect({ refused, problems }).toEqual({ refused: [], problems: [] });
  },
);

test.skipIf(!chromiumProgram)('a list of choices opens without a style of its own in the page', async () => {
  const { page, problems } = sari;
  await page.goto(`${given.program.address}/w/toko-rina/settings/absences`);
  await page.getByRole('button', { name: 'Plan an absence' }).click();
  await page.getByRole('dialog').getByRole('combobox').first().click();
  await page.getByRole('option').first().waitFor();
  expect({ refused, problems }).toEqual({ refused: [], problems: [] });
});

test.skipIf(!chromiumProgram)('a mail looks as it was written, with styles of its own and ours', async () => {
  const { page } = sari;
  await page.goto(`${given.program.address}/w/toko-rina/requests/1`);
  const mail = thread(page).locator('iframe').first().contentFrame();
  const words = mail.getByText('Masih ada yang biru?');
  await words.waitFor();
  const seen = await words.evaluate((element) => {
    const { color, fontFamily, overflowWrap } = getComputedStyle(element);
    return { color, fontFamily, overflowWrap };
  });
  expect(seen).toEqual({
    color: 'rgb(0, 0, 200)',
    fontFamily: expect.stringContaining('Inter'),
    overflowWrap: 'anywhere',
  });
  const height = await thread(page)
    .locator('iframe')
    .first()
    .evaluate((frame) => frame.clientHeight);
  expect(height).toBeGreaterThan(40);
  expect(refused).toEqual([]);
});

test.skipIf(!chromiumProgram)('a reply is written with bold words and pasted ones, and sent', async () => {
  const { page, problems } = sari;
  await write(page, ' Masih ada, ');
  await page.keyboard.press('ControlOrMeta+b');
  await page.keyboard.type('tiga helai');
  await page.evaluate(
    pasteHostile,
    '<p>dan <i onclick="alert(1)">satu</i><img src=x onerror="alert(2)"></p>',
  );
  const box = page.getByRole('textbox', { name: /^Reply to/ });
  await expect.poll(() => box.innerHTML(), { timeout: patience }).toMatch(/<strong>tiga helai/);
  const written = await box.innerHTML();
  expect(written).toContain('satu');
  expect(written).not.toMatch(/onclick|onerror/);
  // The handlers of what is pasted are refused where it is read, before they are thrown away.
  const others = refused.splice(0).filter((one) => !one.startsWith('Executing inline event handler'));
  expect({ others, problems }).toEqual({ others: [], problems: [] });
});

test.skipIf(!chromiumProgram)('what would run a string is refused or cleaned', async () => {
  const { page } = sari;
  const outcome = await page.evaluate(() => {
    const tried = (act: () => unknown) => {
      try {
        return String(act() ?? 'done');
      } catch (error) {
        return error instanceof Error ? error.name : 'refused';
      }
    };
    const place = document.createElement('div');
    return {
      script: tried(() => Object.assign(document.createElement('script'), { text: 'alert(1)' })),
      address: tried(() => Object.assign(document.createElement('script'), { src: 'https://evil.example' })),
      handler: tried(() => place.setAttribute('onclick', 'alert(1)')),
      frame: tried(() => new Worker('https://evil.example/x.js')),
      html: tried(() => {
        place.innerHTML =
          '<b onclick="alert(1)">x</b><script>alert(1)</script><a href="java\tscript:alert(1)">y</a>';
        return place.innerHTML;
      }),
    };
  });
  expect(outcome).toEqual({
    script: 'TypeError',
    address: 'TypeError',
    handler: 'TypeError',
    frame: 'TypeError',
    html: '<b>x</b><a>y</a>',
  });
});

/** Moves over everything that may show something when it is pointed at. */
async function hover(page: Page): Promise<void> {
  for (const canvas of await page.locator('canvas').all()) await canvas.hover().catch(() => undefined);
}

/** Pastes HTML where the cursor stands, as a browser would. */
function pasteHostile(html: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/html', html);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  document.activeElement?.dispatchEvent(event);
}

const letter = [
  'From: Rina <rina@example.com>',
  'Subject: Sarung batik',
  'MIME-Version: 1.0',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<div style="font-size:16px"><p style="color:rgb(0,0,200)">Masih ada yang biru?</p><ul><li>Dua</li><li>Tiga</li></ul></div>',
  '',
].join('\r\n');
