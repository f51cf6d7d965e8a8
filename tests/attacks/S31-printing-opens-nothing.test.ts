import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { findWorkspaceBySlug } from '../../server/domains/access/index.ts';
import { makeLink } from '../../server/domains/conversations/index.ts';
import { messages } from '../../server/domains/conversations/schema.ts';
import { system } from '../../server/kernel/actor.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
import { chromiumProgram, openBrowser, type Visitor, visit } from '../harness/browser.ts';
import { type Hits, watchForHits } from '../harness/hits.ts';
import { listenInside } from '../harness/inside-addresses.ts';
import { signIn, thread } from '../harness/pages.ts';
import { type Program, startProgram } from '../harness/program.ts';
import { password } from '../harness/staff.ts';
import { attackIf } from './attack.ts';

const owner = 'sari@toko-rina.example';
let program: Program;
let browser: Browser;
let sari: Visitor;
let hits: Hits;
let inside: Awaited<ReturnType<typeof listenInside>>;

beforeAll(async () => {
  if (!chromiumProgram) return;
  inside = await listenInside((_request, answer) => void answer.end('inside'));
  const settings = { SAPA_COMPANY: 'Toko Rina', SAPA_OWNER_EMAIL: owner, SAPA_OWNER_PASSWORD: password };
  program = await startProgram(settings);
  const mail = `From: Rina <rina@example.com>\r\nSubject: Sarung\r\nContent-Type: text/html\r\n\r\n${hostile()}\r\n`;
  await program.deliver(mail, { from: 'rina@example.com', to: 'support@localhost' });
  browser = await openBrowser();
  sari = await visit(browser, `${program.address}/sign-in`);
  hits = await watchForHits(sari.page, program.address);
  await signIn(sari.page, owner);
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
  inside?.close();
});

/**
 * Words that name files and addresses wherever a printer might look for what it has to fetch. The program makes no document
 * of a request by itself: it is the page that is printed, by a browser.
 */
function hostile(): string {
  return ['file:///etc/passwd', 'php://filter/resource=/etc/passwd', `http://127.0.0.1:${inside.port}`]
    .map(
      (at) => `
      <style>@import "${at}"; @media print { p { background: url(${at}); list-style: url(${at}) } body::after { content: url(${at}) } }
      @font-face { font-family: x; src: url(${at}) } @page { background: url(${at}) }</style>
      <link rel="stylesheet" media="print" href="${at}"><base href="${at}">
      <img src="${at}" srcset="${at} 2x"><picture><source media="print" srcset="${at}"><img src="x"></picture>
      <iframe src="${at}"></iframe><object data="${at}"></object><embed src="${at}">
      <svg width="9" height="9"><image href="${at}" width="9" height="9"/><use href="${at}#a"/><feImage href="${at}"/></svg>
      <p style="font-family:x;background:url(${at})" background="${at}">Words</p>
      <annotation file="/etc/passwd" content="/etc/passwd" icon="Graph"></annotation>`,
    )
    .join('\n');
}

/** Elements for which a browser fetches something by itself. */
const loading = '[src],[srcset],[data],[poster],[background],[style*="url("],link,style,svg';

attackIf(
  chromiumProgram,
  'S31',
  async () => {
    const { page } = sari;
    const { id } = await findWorkspaceBySlug('toko-rina');
    const context = { actor: system(id), now: new Date() };
    const [first] = await inWorkspace(id, (tx) => tx.select().from(messages));
    const link = await makeLink(context, { conversationId: first?.conversationId ?? '' });
    const own = `${program.address}${new URL(link).pathname}`;
    // As it was cleaned, and once more as if nobody had.
    for (const isCleaned of [true, false]) {
      const html = isCleaned ? (first?.html ?? '') : hostile();
      await inWorkspace(id, (tx) => tx.update(messages).set({ html }));
      await page.goto(`${program.address}/w/toko-rina/requests/1`);
      const frame = thread(page).locator('iframe').first().contentFrame();
      await frame.getByText('Words').first().waitFor();
      if (isCleaned) expect(await frame.locator('body').locator(loading).count()).toBe(0);
      await page.emulateMedia({ media: 'print' });
      const printed = await page.pdf({ printBackground: true });
      expect(printed.subarray(0, 5).toString('latin1')).toBe('%PDF-');
      await page.goto(own);
      await page.getByText('Words').first().waitFor();
      expect((await page.pdf()).byteLength).toBeGreaterThan(1000);
      await page.emulateMedia({ media: null });
      // What nobody cleaned may make a browser open a line ahead of asking; nothing is ever asked over it.
      const connects = isCleaned ? inside.seen.connects : 0;
      expect({ connects, paths: inside.seen.paths, hits: hits.list }).toEqual({
        connects: 0,
        paths: [],
        hits: [],
      });
    }
  },
  '',
  120_000,
);
