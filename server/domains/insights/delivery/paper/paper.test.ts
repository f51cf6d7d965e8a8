import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import '../messages.ts';
import { linesOf, type PaperPage, readPaper } from '../../../../../tests/harness/read-paper.ts';
import { samplePapers } from '../../../../../tests/harness/sample-reports.ts';
import { languages } from '../../../../kernel/language.ts';
import { oklchToHex } from '../../../../kernel/oklch.ts';
import { look } from './look.ts';
import { makeFile } from './make-file.ts';
import { sheetName } from './make-workbook.ts';
import { writerOf } from './write.ts';

const margin = 48;
const right = 595.28 - margin;
const bottom = 841.89 - margin;

test.each(languages)('a paper in %s has its pictures, and nothing on it is cut', async (language) => {
  const pages = await readPaper(await makeFile(samplePapers(language), 'pdf'));
  const first = (n: number) =>
    pages.find((page) => page.said.some(({ text, size }) => size > 16 && text.includes(String(n))));
  for (const page of pages) expectWhole(page);
  // Number, lines, lines by team, bars, heat, waiting: each has ink where its picture stands; a table has none there.
  for (const n of [1, 2, 3, 4, 5, 6]) {
    const page = first(n);
    expect(
      await page?.ink({ x: margin + 60, y: 150, width: 400, height: 110 }),
      `picture ${n}`,
    ).toBeGreaterThan(0.005);
  }
  expect(linesOf(pages.at(-1) as PaperPage).at(-1)?.text).toContain(`${pages.length}/${pages.length}`);
  // The brand's line stands on each page, the company's name over it.
  for (const page of pages) {
    expect(await page.ink({ x: margin + 10, y: margin - 5, width: 400, height: 2 })).toBeGreaterThan(0.5);
    expect(linesOf(page)[0]?.text).toContain('บริษัทสยามพาร์เซล');
  }
});

function expectWhole(page: PaperPage): void {
  for (const { text, x, y, width, size } of page.said) {
    expect(x, text).toBeGreaterThanOrEqual(margin - 0.5);
    expect(x + width, text).toBeLessThanOrEqual(right + 1);
    expect(y - size, text).toBeGreaterThan(margin - 30);
    expect(y, text).toBeLessThan(bottom + 12);
    // What has no letter in its font, or no table that says what it stands for.
    expect(text).not.toMatch(/[\u0000\ufffd□]/);
  }
}

test('Thai words are whole at the end of each line, and a letter of no font here is a question mark', async () => {
  const papers = samplePapers('th', 3);
  const [one] = papers.reports;
  if (!one) throw new Error('No sample');
  one.name = 'รายงาน 中 Ünïcode Привет';
  const { name = '', how = '' } = one.result.columns[0] ?? {};
  const sentence = `${name}: ${how}`;
  const beginnings = [...new Intl.Segmenter('th', { granularity: 'word' }).segment(sentence)].map(
    ({ index }) => plain(sentence.slice(index)).trim(),
  );
  const [page] = await readPaper(await makeFile({ ...papers, reports: [one] }, 'pdf'));
  const lines = linesOf(page as PaperPage).map(({ text }) => plain(text).trim());
  expect(lines.some((line) => line.includes('รายงาน ? Ünïcode Привет'))).toBe(true);
  const start = lines.findIndex((line) => line.includes(plain(how).slice(0, 12)));
  const [, second = ''] = lines.slice(start, start + 2);
  expect(second.length, 'the sentence takes two lines').toBeGreaterThan(10);
  expect(
    beginnings.some((rest) => rest.startsWith(second)),
    `“${second}” begins with a word`,
  ).toBe(true);
});

/** The vowel ำ is found as the two signs that it is drawn with. */
const plain = (text: string) => text.normalize('NFKC');

test('a long table goes over pages under its heads, and says what it leaves to the workbook', async () => {
  const papers = samplePapers('id', 510);
  const table = papers.reports.filter(({ result }) => result.definition.picture === 'table');
  const pages = await readPaper(await makeFile({ ...papers, reports: table }, 'pdf'));
  expect(pages.length).toBeGreaterThan(10);
  const headed = pages.filter((page) =>
    linesOf(page)
      .slice(0, 10)
      .some(({ text }) => text.startsWith('Rincian')),
  );
  // The last page may hold no more than how it is computed.
  expect(headed.length).toBeGreaterThanOrEqual(pages.length - 1);
  expect(headed.map((page) => pages.indexOf(page))).toEqual(headed.map((_, n) => n));
  for (const page of pages) expectWhole(page);
  const last = pages.flatMap(linesOf).map(({ text }) => text);
  expect(last.some((text) => text.includes('10 baris lagi ada di buku kerja'))).toBe(true);
});

test('what never happened is said, and draws nothing', async () => {
  const papers = samplePapers('en');
  const empty = papers.reports.filter(({ result }) => result.definition.picture === 'table');
  for (const { result } of empty) result.totals = [];
  const pages = await readPaper(await makeFile({ ...papers, reports: empty }, 'pdf'));
  expect(pages.flatMap(linesOf).map(({ text }) => text)).toContain('Nothing happened in this time.');
});

test('a workbook has a sheet per report, with its picture, and numbers that are numbers', async () => {
  const files = unzipSync(await makeFile(samplePapers('en'), 'xlsx'));
  const read = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const sheets = [...read('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name);
  expect(sheets).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `First answers ${n}`));
  // One picture for the numbers, two of two measures, one by team, three of bars, one of heat, one of waiting.
  const pictures = Object.entries(files).filter(([name]) => name.startsWith('xl/media/'));
  expect(pictures).toHaveLength(9);
  for (const [, bytes] of pictures) {
    expect([...bytes.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
    expect(new DataView(bytes.buffer, bytes.byteOffset).getUint32(16)).toBe(999);
  }
  const bars = read('xl/worksheets/sheet4.xml');
  const styles = read('xl/styles.xml');
  for (const format of ['[h]:mm:ss', '0.0%', '#,##0']) expect(styles).toContain(`formatCode="${format}"`);
  // 5,000 seconds as the part of a day that they are.
  expect(bars).toContain(`<v>${5_000 / 86_400}</v>`);
  expect(bars).toContain('<v>0.7</v>');
  const texts = read('xl/sharedStrings.xml');
  for (const text of [
    'by the clocks of Asia/Bangkok',
    'Time to first answer: Median',
    'merged into others',
    'How it is computed',
  ])
    expect(texts).toContain(text);
});

test.each([
  ['a/b: [c]?*', 'a b   c'],
  ['', '1'],
  ['x'.repeat(40), 'x'.repeat(31)],
  ['ที่'.repeat(12), 'ที่'.repeat(10)],
])('the sheet of %j is called %j', (title, name) => {
  expect(sheetName(title, new Set())).toBe(name);
});

test('no two sheets are called alike', () => {
  const taken = new Set<string>();
  expect(['Late', 'late', 'x'.repeat(40), 'x'.repeat(40)].map((one) => sheetName(one, taken))).toEqual([
    'Late',
    'late (2)',
    'x'.repeat(31),
    `${'x'.repeat(27)} (2)`,
  ]);
});

test.each([
  ['seconds', 0, '0'],
  ['seconds', 42, '42s'],
  ['seconds', 3_599.6, '1h'],
  ['seconds', 5_025, '1h 24m'],
  ['seconds', 200_000, '2d 8h'],
  ['share', 0.1234, '12.3%'],
  ['score', 4.257, '4.26'],
  ['count', 12_345, '12,345'],
  ['money', 123_456, 'THB 1,234.56'],
  ['money', null, '–'],
] as const)('%s of %j is written %j', (unit, value, written) => {
  expect(writerOf('en', { currency: 'THB', digits: 2 }, 'Asia/Bangkok').figure(value, unit)).toBe(written);
});

test('the colours of a paper are those of the design', () => {
  const css = readFileSync(new URL('../../../../../web/design/tokens.css', import.meta.url), 'utf8');
  for (const [name, hex] of Object.entries(look)) {
    const [, l, c, h] =
      new RegExp(`--${name}: light-dark\\(\\s*oklch\\(([\\d.]+) ([\\d.]+) ([\\d.]+)`).exec(css) ?? [];
    expect(oklchToHex(Number(l), Number(c), Number(h)), name).toBe(hex);
  }
});

test('rupiah are stored in hundredths and written without them, in the paper and in the workbook', async () => {
  const papers = samplePapers('id', 2);
  const [, lines] = papers.reports;
  if (!lines) throw new Error('No sample');
  const { result } = lines;
  const columns = result.columns
    .slice(0, 1)
    .map((one) => ({ ...one, unit: 'money', kind: 'count' }) as const);
  const cells = [{ n: 3, value: 154_000_000, p90: null, low: null, high: null, before: null }];
  const rows = [{ at: '2026-11-23', atName: '23 Nov', key: null, name: null, cells }];
  const definition = { ...result.definition, step: 'day', split: null } as const;
  const told = { ...result, columns, rows, totals: cells, definition, currency: 'IDR', compared: null };
  const all = { ...papers, reports: [{ name: 'Nilai', result: told }], moneyDigits: { IDR: 2 } };
  const [page] = await readPaper(await makeFile(all, 'pdf'));
  const words = linesOf(page as PaperPage).map(({ text }) => text);
  expect(words.some((text) => text.includes('IDR 1.540.000'))).toBe(true);
  const files = unzipSync(await makeFile(all, 'xlsx'));
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toContain('<v>1540000</v>');
  // A day is a day that can be reckoned with: so many after the last of 1899.
  expect(sheet).toContain(`<v>${Date.UTC(2026, 10, 23) / 86_400_000 + 25_569}</v>`);
  expect(strFromU8(files['xl/styles.xml'] ?? new Uint8Array())).toContain('formatCode="d mmm yyyy"');
});
