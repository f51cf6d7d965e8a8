import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import '../messages.ts';
import { toCsv } from './csv.ts';
import { reportTable } from './report-table.ts';
import type { RequestsReport } from './requests-report.ts';
import { toXlsx } from './xlsx.ts';

test.each([
  ['=1+1', '"\'=1+1"'],
  ['+62', '"\'+62"'],
  ['-2', '"\'-2"'],
  ['@sum', '"\'@sum"'],
  ['\t=1', '"\'\t=1"'],
  ['\r=1', '"\'\r=1"'],
  [' =1', '"\' =1"'],
  ['＝１', '"\'＝１"'],
  ['say "hi", twice', '"say ""hi"", twice"'],
  ['พัสดุ', '"พัสดุ"'],
  [-2, '-2'],
  [null, ''],
])('the cell %j leaves as %j', (cell, text) => {
  expect(toCsv([[cell]])).toBe(`\ufeff${text}\r\n`);
});

const report: RequestsReport = {
  ...{
    from: '2026-11-23',
    to: '2026-11-23',
    zone: 'Asia/Jakarta',
    groupBy: 'label',
    fieldLabel: null,
    days: [],
  },
  totals: {
    ...{ opened: 3, solved: 1, firstAnswerMedianSeconds: 90.5, firstAnswerP90Seconds: 114 },
    ...{ solvingMedianSeconds: null, solvingP90Seconds: null },
  },
  rows: [],
};
const { totals } = report;

test('a report is a table in the reader’s language, with the sum at its end', () => {
  const rows = [
    { ...totals, key: 'late', name: 'late' },
    { ...totals, key: '', name: '' },
  ];
  const table = reportTable({ ...report, rows }, 'id');
  expect(table[0]?.slice(0, 3)).toEqual(['Label', 'Dibuka', 'Selesai']);
  expect(table.map((row) => row[0])).toEqual(['Label', 'late', 'tanpa', 'Semuanya']);
  expect(table[3]).toEqual(['Semuanya', 3, 1, 90.5, 114, null, null]);
  expect(reportTable(report, 'th')[0]?.[0]).toBe('ป้ายกำกับ');
});

test('a workbook holds texts as texts and numbers as numbers', async () => {
  const content = await toXlsx(
    [
      ['Label', 'Opened'],
      ['=1+1', 3],
      ['\u0001พัสดุ', null],
    ],
    'คำขอ',
  );
  const parts = unzipSync(new Uint8Array(content));
  const read = (part: string) => strFromU8(parts[part] ?? new Uint8Array());
  const sheet = read('xl/worksheets/sheet1.xml');
  expect(sheet).not.toContain('<f>');
  expect(sheet).toMatch(/<c r="B2"[^>]*><v>3<\/v>/);
  expect(read('xl/sharedStrings.xml') + sheet).toContain('=1+1');
  expect(read('xl/workbook.xml')).toContain('คำขอ');
});
