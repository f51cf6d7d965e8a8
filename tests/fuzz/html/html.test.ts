import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { htmlToText, sanitiseHtml } from '../../../server/platform/html/index.ts';
import { chromiumProgram, openBrowser } from '../../harness/browser.ts';
import { hang, inputsOf, limitFor, partsOf } from '../amount.ts';
import { htmls } from './draw-html.ts';

const inputs = inputsOf(0.2);
let browser: Browser | undefined;
let page: Page | undefined;
const hits: string[] = [];

beforeAll(async () => {
  if (!chromiumProgram) return;
  browser = await openBrowser();
  page = await browser.newPage();
  await page.exposeFunction('sapaHit', (name: unknown) => hits.push(String(name)));
  page.on('dialog', (dialog) => {
    hits.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  // Nothing may leave this machine, whatever a sanitiser that is broken lets through.
  await page.route('**/*', (route) => route.abort());
});
afterAll(() => browser?.close());

test(
  `${inputs} pieces of HTML come out quiet, settled and quickly`,
  async () => {
    const faults: string[] = [];
    for (const { count, seed } of partsOf(inputs, 250)) {
      const drawn = fc.sample(htmls, { numRuns: count, seed });
      const cleaned = drawn.map((html) => {
        const began = performance.now();
        const clean = sanitiseHtml(html);
        const fault = faultOf(clean) ?? (performance.now() - began > hang ? 'took too long' : null);
        if (fault) faults.push(`${fault} (FUZZ_SEED=${seed}) ${JSON.stringify(html.slice(0, 600))}`);
        return clean;
      });
      for (const name of await actedIn(cleaned)) faults.push(`ran ${name} (FUZZ_SEED=${seed})`);
    }
    expect(faults).toEqual([]);
  },
  limitFor(inputs),
);

function faultOf(clean: string): string | null {
  if (sanitiseHtml(clean) !== clean) return 'changes when sanitised again';
  if (!clean.isWellFormed() || clean.includes('\0')) return 'half a character or a NUL';
  return htmlToText(clean).isWellFormed() ? null : 'its text is not well formed';
}

/** What these pieces did in a browser that lets everything run, and links that lead to anything but an address. */
async function actedIn(pieces: string[]): Promise<string[]> {
  if (!page) return [];
  hits.length = 0;
  await page.setContent(pieces.map((piece) => `<section>${piece}</section>`).join('\n'), {
    waitUntil: 'domcontentloaded',
  });
  const links = await page.evaluate(touchAll);
  return [...hits, ...links];
}

/** Does what a mouse and a keyboard can do to every element; returns the links that no letter may hold. */
function touchAll(): string[] {
  const kinds = ['mouseover', 'pointerenter', 'focus', 'toggle', 'load', 'error', 'animationstart', 'begin'];
  const strange: string[] = [];
  for (const one of document.querySelectorAll('section *')) {
    for (const kind of kinds) one.dispatchEvent(new Event(kind));
    const address = one.getAttribute('href') ?? '';
    const isPlain = address === '' || /^(https?|mailto|tel|cid):/i.test(address);
    if (!isPlain) strange.push(`a link to ${address.slice(0, 100)}`);
  }
  return strange;
}
