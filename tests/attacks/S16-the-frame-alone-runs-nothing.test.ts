import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { sourceFiles } from '../../bin/measures/sources.ts';
import { findWorkspaceBySlug } from '../../server/domains/access/index.ts';
import { messages } from '../../server/domains/conversations/schema.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
import { chromiumProgram, openBrowser, type Visitor, visit } from '../harness/browser.ts';
import { type Hits, touchEverything, watchForHits } from '../harness/hits.ts';
import { mutatingPieces } from '../harness/mutating-html.ts';
import { signIn, thread } from '../harness/pages.ts';
import { type Program, startProgram } from '../harness/program.ts';
import { password } from '../harness/staff.ts';
import { attack, attackIf } from './attack.ts';

const root = join(import.meta.dirname, '..', '..');
const owner = 'sari@toko-rina.example';
let program: Program;
let browser: Browser;
let sari: Visitor;
let hits: Hits;

beforeAll(async () => {
  if (!chromiumProgram) return;
  const settings = { SAPA_COMPANY: 'Toko Rina', SAPA_OWNER_EMAIL: owner, SAPA_OWNER_PASSWORD: password };
  program = await startProgram(settings);
  const mail =
    'From: Rina <rina@example.com>\r\nSubject: Sarung\r\nContent-Type: text/html\r\n\r\n<b>Halo</b>\r\n';
  await program.deliver(mail, { from: 'rina@example.com', to: 'support@localhost' });
  browser = await openBrowser();
  sari = await visit(browser, `${program.address}/sign-in`);
  hits = await watchForHits(sari.page, program.address);
  await signIn(sari.page, owner);
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

/** What closes whatever a piece left open, so that the next one is a piece of its own. */
const closing = `"'>--></style></script></textarea></title></xmp></noscript></iframe></noembed></noframes></option></select></template></foreignObject></svg></math></table></form></u></i></b></p><u>end</u>`;
const perMail = 400;

attackIf(
  chromiumProgram,
  'S16',
  async () => {
    const { page } = sari;
    const { id } = await findWorkspaceBySlug('toko-rina');
    const pieces = mutatingPieces.filter((piece) => !/<plaintext/.test(piece));
    let shown = 0;
    for (let at = 0; at < pieces.length; at += perMail) {
      const html = pieces.slice(at, at + perMail).join(closing) + closing;
      await inWorkspace(id, (tx) => tx.update(messages).set({ html }));
      await page.goto(`${program.address}/w/toko-rina/requests/1`);
      const sandbox = await thread(page).locator('iframe').first().getAttribute('sandbox');
      expect(sandbox).not.toContain('allow-scripts');
      const body = thread(page).locator('iframe').first().contentFrame().locator('body');
      await body.locator('u', { hasText: 'end' }).first().waitFor({ state: 'attached' });
      await touchEverything(page);
      // Whatever ran is told of at once: a page in which scripts run may never come to rest.
      expect(hits.list).toEqual([]);
      shown += await body.locator('u').count();
    }
    expect(shown).toBeGreaterThan(pieces.length / 2);
    expect(hits.list).toEqual([]);
    expect(page.url()).toBe(`${program.address}/w/toko-rina/requests/1`);
  },
  'whatever comes through as it was written',
  240_000,
);

attackIf(
  chromiumProgram,
  'S16',
  async () => {
    const { page } = sari;
    const frame = thread(page).locator('iframe').first();
    expect(await frame.getAttribute('sandbox')).not.toMatch(/allow-(scripts|forms|top|modals|downloads)/);
    const policy = await frame.contentFrame().locator('head meta[http-equiv]').getAttribute('content');
    expect(policy).toBe("default-src 'none'; img-src 'self' data: blob:; font-src 'self'");
  },
  'its sandbox lets no script run, its own policy nothing be fetched',
);

attack(
  'S16',
  () => {
    const sanitiser = JSON.parse(readFileSync(join(root, 'node_modules/sanitize-html/package.json'), 'utf8'));
    const [major = 0, minor = 0] = String(sanitiser.version).split('.').map(Number);
    expect(major > 2 || (major === 2 && minor >= 17)).toBe(true);
    const risky =
      /IN_PLACE|dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=[^=]|insertAdjacentHTML|document\.write|DOMPurify|srcDoc/;
    const found = sourceFiles(root)
      .filter(({ path }) => /^(web|server)\//.test(path))
      .filter(({ text }) => risky.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
  },
  'nothing of ours writes HTML into a page in place',
);
