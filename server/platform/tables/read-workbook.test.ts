import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import readWorkbook, { WorkbookUnreadable } from './read-workbook.ts';

const workbook = `<workbook xmlns:r="r"><sheets><sheet name="H" state="hidden" r:id="rId1"/><sheet name="S" r:id="rId2"/></sheets></workbook>`;
const relations = `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>`;

/** A workbook of these parts of its second, visible sheet. */
function made(cells: string, more: Record<string, string> = {}): Uint8Array {
  const parts = {
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': relations,
    'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>',
    'xl/worksheets/sheet2.xml': `<worksheet><sheetData>${cells}</sheetData></worksheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

test('the first visible sheet: texts, numbers, days and times, gaps, and the result of a formula', () => {
  const content = made(
    `<row><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>a &amp; b</t></is></c></row>
    <row/><row><c r="A3" s="1"><v>46082</v></c><c r="B3" s="2"><v>46082.5</v></c><c r="C3"><f>1+1</f><v>0.30000000000000004</v></c></row>`,
    {
      'xl/sharedStrings.xml':
        '<sst><si><r><t>Nomor </t></r><r><t>pesanan</t></r><rPh><t>x</t></rPh></si></sst>',
      'xl/styles.xml':
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    },
  );
  expect(readWorkbook({ content })).toBe(
    '"Nomor pesanan","","a & b"\r\n"2026-03-01","2026-03-01T12:00:00","0.3"\r\n',
  );
});

test('what another program wrote is read: texts in three languages, and a day', async () => {
  const sheet = [
    [{ value: 'Pesanan' }, { value: 'คำสั่งซื้อ' }],
    [{ value: new Date('2026-03-01T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' }, { value: 125_000.5 }],
  ];
  const content = new Uint8Array(await writeXlsxFile(sheet as never).toBuffer());
  expect(readWorkbook({ content })).toBe('"Pesanan","คำสั่งซื้อ"\r\n"2026-03-01","125000.5"\r\n');
});

test('what is no workbook, has no sheet or would be too large is refused', () => {
  const noSheet = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') });
  for (const content of [strToU8('PK no zip'), noSheet])
    expect(() => readWorkbook({ content })).toThrow(WorkbookUnreadable);
  const bomb = made('', { 'xl/sharedStrings.xml': ' '.repeat(100_000) });
  expect(() => readWorkbook({ content: bomb, largest: 100_000 })).toThrow('Too large');
});
