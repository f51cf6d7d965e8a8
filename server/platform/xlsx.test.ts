import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Cell } from '../kernel/csv.ts';
import readWorkbook from './tables/read-workbook.ts';
import { xlsxOf } from './xlsx.ts';

async function* some(...pieces: Cell[][][]) {
  yield* pieces;
}

async function sheetOf(pieces: AsyncIterable<readonly Cell[][]>, name = 'Requests') {
  const parts: Uint8Array[] = [];
  for await (const part of xlsxOf(pieces, name)) parts.push(part);
  const files = unzipSync(new Uint8Array(Buffer.concat(parts)));
  return (path: string) => strFromU8(files[path] ?? new Uint8Array());
}

test('texts are texts whatever they begin with, numbers are numbers, and what is not known is empty', async () => {
  const read = await sheetOf(
    some(
      [['Subject', 'Price']],
      [
        ['=1+1 <b> & "x"', 12.5],
        ['\u0001พัสดุ\ud800', null],
      ],
    ),
  );
  const sheet = read('xl/worksheets/sheet1.xml');
  expect(sheet).not.toContain('<f>');
  expect(sheet).toContain('<is><t xml:space="preserve">=1+1 &lt;b&gt; &amp; &quot;x&quot;</t></is>');
  expect(sheet).toContain('<c r="B2"><v>12.5</v></c>');
  expect(sheet).toContain('พัสดุ\ufffd</t></is></c></row></sheetData>');
  expect(sheet.match(/<row /g)).toHaveLength(3);
});

test('what is written is read again, however wide', async () => {
  const wide = Array.from({ length: 60 }, (_, at) => `Column ${at}`);
  const parts: Uint8Array[] = [];
  for await (const part of xlsxOf(some([wide], [['x', null, 3], ['y']]), 'Wide')) parts.push(part);
  const lines = readWorkbook({ content: new Uint8Array(Buffer.concat(parts)) }).split('\r\n');
  expect(lines[0]).toBe(wide.map((one) => `"${one}"`).join(','));
  expect(lines.slice(1, 3).map((line) => line.replace(/,+$/, ''))).toEqual(['"x","","3"', '"y"']);
});

test('a sheet is called as it may be called', async () => {
  const read = await sheetOf(some([['x']]), 'A/B: a name [that] is longer than thirty-one letters');
  expect(read('xl/workbook.xml')).toContain(
    '<sheet name="A B  a name  that  is longer th" sheetId="1" r:id="rId1"/>',
  );
  for (const part of ['[Content_Types].xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels'])
    expect(read(part)).toMatch(/^<\?xml/);
});

test('what breaks a table off breaks its file off', async () => {
  async function* broken(): AsyncGenerator<Cell[][]> {
    yield [['Subject']];
    throw new Error('The list broke off');
  }
  await expect(sheetOf(broken())).rejects.toThrow('The list broke off');
});
