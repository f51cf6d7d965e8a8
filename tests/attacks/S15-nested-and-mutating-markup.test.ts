import { afterAll, beforeAll, expect } from 'vitest';
import { ALLOWED_TAGS } from '../../server/platform/html/allowed.ts';
import { sanitiseHtml } from '../../server/platform/html/index.ts';
import { type BarePage, openBarePage } from '../harness/bare-page.ts';
import { chromiumProgram } from '../harness/browser.ts';
import { hostilePieces } from '../harness/hostile-html.ts';
import { mutatingPieces } from '../harness/mutating-html.ts';
import { attack, attackIf } from './attack.ts';

let page: BarePage;
beforeAll(async () => {
  if (chromiumProgram) page = await openBarePage();
});
afterAll(() => page?.close());

attack(
  'S15',
  () => {
    expect(mutatingPieces.length).toBeGreaterThanOrEqual(2000);
    const unsettled = mutatingPieces.filter((piece) => {
      const once = sanitiseHtml(piece);
      return sanitiseHtml(once) !== once;
    });
    expect(unsettled).toEqual([]);
  },
  'sanitising twice changes nothing',
);

attackIf(
  chromiumProgram,
  'S15',
  async () => {
    const { tags, attributes, schemes } = await page.show(mutatingPieces.map(sanitiseHtml));
    expect(page.hits.list).toEqual([]);
    expect(tags.filter((one) => !ALLOWED_TAGS.includes(one))).toEqual([]);
    expect(attributes.filter((one) => /^(on|class$|id$|name$|aria-|data-(?!remote-src$))/.test(one))).toEqual(
      [],
    );
    expect(schemes.filter((one) => !['http', 'https', 'mailto', 'tel', 'cid'].includes(one))).toEqual([]);
  },
  `${mutatingPieces.length} kinds, written twice into a page that forbids nothing`,
  180_000,
);

attackIf(
  chromiumProgram,
  'S15',
  async () => {
    // What leaves the page would take from the others the time to run.
    await page.show(hostilePieces.filter((piece) => !piece.includes('http-equiv')));
    await expect.poll(() => page.hits.list.length).toBeGreaterThan(20);
  },
  'and in that page they do run as they came',
);
