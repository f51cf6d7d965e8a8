import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { chromiumProgram, patience, type Visitor, visit } from '../harness/browser.ts';
import { signIn, thread } from '../harness/pages.ts';
import { type Program, startProgram } from '../harness/program.ts';
import { password } from '../harness/staff.ts';
import { attackIf } from './attack.ts';

const owner = 'sari@toko-rina.example';
const secret = 'Nomor rahasia 4711';
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
let program: Program;
let browser: Browser;
let sari: Visitor;
/** Addresses of the API that the page asked for while somebody was signed in, with what their answers said of keeping. */
const asked = new Map<string, string>();

beforeAll(async () => {
  if (!chromiumProgram) return;
  const settings = { SAPA_COMPANY: 'Toko Rina', SAPA_OWNER_EMAIL: owner, SAPA_OWNER_PASSWORD: password };
  program = await startProgram(settings);
  await program.deliver(letter(), { from: 'rina@example.com', to: 'support@localhost' });
  // As people have it: with the pages kept whole to go back to.
  const flags = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-sync',
  ];
  browser = await chromium.launch({
    executablePath: chromiumProgram,
    args: [...flags, '--disable-component-update'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  sari = await visit(browser, `${program.address}/sign-in`);
  sari.page.on('response', (answer) => {
    const { pathname } = new URL(answer.url());
    if (pathname.startsWith('/api/')) asked.set(answer.url(), answer.headers()['cache-control'] ?? 'none');
  });
  await signIn(sari.page, owner);
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

attackIf(
  chromiumProgram,
  'S75',
  async () => {
    const { page } = sari;
    await page.goto(`${program.address}/w/toko-rina/requests?view=unassigned`);
    await page.getByText('Nomor', { exact: false }).first().waitFor();
    await page.goto(`${program.address}/w/toko-rina/requests/1`);
    await thread(page).getByText(secret).first().waitFor();
    await page.locator('img[src*="/api/v1/files/"]').first().waitFor();
    await expect
      .poll(() => [...asked.keys()].some((url) => url.includes('/files/')), { timeout: patience })
      .toBe(true);
    expect([...asked].filter(([, kept]) => kept !== 'no-store')).toEqual([]);
    expect(asked.size).toBeGreaterThan(8);
    await page.evaluate(() => history.pushState(null, '', location.href));
    await page.evaluate(() => fetch('/api/v1/session', { method: 'DELETE', headers: { 'x-sapa': '1' } }));
    await page.goto(`${program.address}/sign-in`);
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    for (let back = 0; back < 4; back += 1) {
      await page.goBack().catch(() => null);
      await page.getByRole('button', { name: 'Sign in' }).waitFor();
      expect(await page.content()).not.toContain(secret);
    }
  },
  'the way back shows the door, not what stood behind it',
  120_000,
);

attackIf(
  chromiumProgram,
  'S75',
  async () => {
    const { page } = sari;
    await page.goto(`${program.address}/sign-in`);
    const kept = await page.evaluate(whatIsKept, [...asked.keys()]);
    expect(kept.answers).toEqual([]);
    expect(kept.caches).toEqual([]);
    expect(kept.databases).toEqual([]);
    expect(kept.words).not.toContain(secret);
    expect(kept.names.filter((name) => !/^sapa\.(theme|keys|language|[a-z-]+)$/.test(name))).toEqual([]);
  },
  'no answer, no cache and no storage of the browser holds any of it',
);

/** What a browser still has of these addresses and of a site, without asking the server. */
async function whatIsKept(urls: string[]) {
  const answers: string[] = [];
  for (const url of urls) {
    const answer = await fetch(url, { cache: 'only-if-cached', mode: 'same-origin' }).catch(() => null);
    if (answer?.ok) answers.push(url);
  }
  const stores = [localStorage, sessionStorage];
  return {
    answers,
    caches: await caches.keys(),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    names: stores.flatMap((store) => Object.keys(store)),
    words: stores.map((store) => JSON.stringify({ ...store })).join(''),
  };
}

function letter(): string {
  return [
    'From: Rina <rina@example.com>',
    'Subject: Nomor',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    secret,
    '--b',
    'Content-Type: image/png; name="kartu.png"',
    'Content-Disposition: attachment; filename="kartu.png"',
    'Content-Transfer-Encoding: base64',
    '',
    png.toString('base64'),
    '--b--',
    '',
  ].join('\r\n');
}
