import { eq } from 'drizzle-orm';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { findWorkspaceBySlug } from '../../server/domains/access/index.ts';
import { messages } from '../../server/domains/conversations/schema.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
import { chromiumProgram, openBrowser, patience, type Visitor, visit } from '../harness/browser.ts';
import { attributesInFrames, type Hits, touchEverything, watchForHits } from '../harness/hits.ts';
import { hostilePieces } from '../harness/hostile-html.ts';
import { signIn, thread } from '../harness/pages.ts';
import { type Program, startProgram } from '../harness/program.ts';
import { password } from '../harness/staff.ts';
import { attackIf } from './attack.ts';

const owner = 'sari@toko-rina.example';
const perMail = 12;
const mails = Array.from({ length: Math.ceil(hostilePieces.length / perMail) }, (_, at) =>
  hostilePieces.slice(at * perMail, at * perMail + perMail),
);
let program: Program;
let browser: Browser;
let sari: Visitor;
let hits: Hits;

beforeAll(async () => {
  if (!chromiumProgram) return;
  const settings = { SAPA_COMPANY: 'Toko Rina', SAPA_OWNER_EMAIL: owner, SAPA_OWNER_PASSWORD: password };
  program = await startProgram(settings);
  browser = await openBrowser();
  sari = await visit(browser, `${program.address}/`);
  hits = await watchForHits(sari.page, program.address);
  await signIn(sari.page, owner);
});

afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

attackIf(
  chromiumProgram,
  'S10',
  async () => {
    expect(hostilePieces.length).toBeGreaterThanOrEqual(60);
    for (const [at, pieces] of mails.entries()) {
      await program.deliver(letter(at, pieces), { from: `a${at}@example.com`, to: 'support@localhost' });
      await expect.poll(() => opened(at + 1), { timeout: patience }).toBe(true);
      await readRequest(at + 1);
    }
    expect(hits.list).toEqual([]);
    expect(sari.page.url()).toBe(`${program.address}/w/toko-rina/requests/${mails.length}`);
  },
  `${hostilePieces.length} kinds, read in a browser`,
  180_000,
);

attackIf(
  chromiumProgram,
  'S10',
  async () => {
    const { id } = await findWorkspaceBySlug('toko-rina');
    for (const [at, pieces] of mails.entries()) {
      const html = pieces.join('<p>end</p>');
      await inWorkspace(id, (tx) =>
        tx
          .update(messages)
          .set({ html })
          .where(eq(messages.text, `mail ${at}`)),
      );
    }
    for (const at of mails.keys()) await readRequest(at + 1, 'as it came');
    expect(hits.list).toEqual([]);
    expect(sari.page.url()).toBe(`${program.address}/w/toko-rina/requests/${mails.length}`);
  },
  'even where the sanitiser let everything through, the frame runs nothing (the second half of S16)',
  180_000,
);

async function opened(number: number): Promise<boolean> {
  return sari.page.evaluate(
    (n) =>
      fetch(`/api/v1/requests/${n}`, { headers: { 'x-workspace': 'toko-rina' } }).then((answer) => answer.ok),
    number,
  );
}

/** Opens a request, waits until its words stand there, and moves the mouse over them. */
async function readRequest(number: number, how: 'clean' | 'as it came' = 'clean'): Promise<void> {
  const { page } = sari;
  await page.goto(`${program.address}/w/toko-rina/requests/${number}`);
  const frame = thread(page).locator('iframe').first();
  await frame.waitFor();
  await page.waitForLoadState('load');
  await frame.contentFrame().locator('body').waitFor({ state: 'attached' });
  await touchEverything(page);
  if (how === 'clean') {
    const strange = (await attributesInFrames(page)).filter((name) => !harmless.has(name));
    expect([number, strange]).toEqual([number, []]);
  }
}

/** Attributes in which nothing can live but words, sizes and addresses; the last is ours, for pictures on a click. */
const harmless = new Set([
  ...['href', 'src', 'alt', 'width', 'height', 'target', 'rel', 'style', 'lang', 'dir', 'align', 'valign'],
  ...['colspan', 'rowspan', 'border', 'cellpadding', 'cellspacing', 'bgcolor', 'color', 'face', 'size'],
  'data-remote-src',
]);

function letter(at: number, pieces: string[]): string {
  const text = `mail ${at}`;
  return [
    `From: Rina <a${at}@example.com>`,
    'To: support@localhost',
    `Subject: hostile ${at}`,
    `Message-ID: <hostile.${at}@example.com>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    `<p><b>${text}</b></p>${pieces.map((piece) => `<div>${piece}</div><p>end</p>`).join('\r\n')}`,
    '--b--',
    '',
  ].join('\r\n');
}
